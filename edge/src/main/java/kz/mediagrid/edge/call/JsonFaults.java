package kz.mediagrid.edge.call;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Explains in one sentence, with the place, why a request body is not the expected JSON. */
final class JsonFaults {

    private JsonFaults() {}

    static RequestProblem explain(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return ProblemKind.MALFORMED.at(place(failure), "There is no field of that name.");
        }
        if (failure instanceof MismatchedInputException mismatch
                && !failure.getPath().isEmpty()) {
            return ProblemKind.MALFORMED.at(place(failure), expected(mismatch.getTargetType()));
        }
        var location = failure.getLocation();
        var where = location == null || location.getLineNr() < 1
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
        return ProblemKind.MALFORMED.at(
                placeInText(failure), "This is not valid JSON" + where + ": " + reason(failure));
    }

    private static String reason(JacksonException failure) {
        var message = String.valueOf(failure.getOriginalMessage());
        return message.startsWith("Duplicate Object property")
                ? "the field stands there twice."
                : "the text breaks off or has a character that does not belong there.";
    }

    private static Place place(JacksonException failure) {
        var place = Place.WHOLE;
        for (var step : failure.getPath()) {
            place = step.getPropertyName() == null ? place.item(step.getIndex()) : place.field(step.getPropertyName());
        }
        return place;
    }

    private static Place placeInText(JacksonException failure) {
        return failure instanceof StreamReadException broken && broken.processor() != null
                ? new Place(
                        broken.processor().streamReadContext().pathAsPointer().toString())
                : place(failure);
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "Another type of value is expected.";
        }
        if (type.isEnum()) {
            return "One of these is expected: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".";
        }
        if (type == String.class) {
            return "A text is expected.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false is expected.";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "A whole number is expected.";
        }
        return Collection.class.isAssignableFrom(type) ? "A list is expected." : "A JSON object is expected.";
    }
}
