package kz.mediagrid.edge.call;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Explains in one sentence why a request body is not the expected JSON, and names the place of the fault. */
final class JsonFaults {

    /** The symbol that an Avro record has for a value of a later version. Nobody sends it. */
    private static final String LATER_VALUE = "UNKNOWN";

    private JsonFaults() {}

    static RequestProblem explain(JacksonException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return ProblemKind.MALFORMED.at(place(failure), ProblemText.of("json.unknown-field"));
        }
        if (failure instanceof MismatchedInputException mismatch
                && !failure.getPath().isEmpty()) {
            return ProblemKind.MALFORMED.at(place(failure), expected(mismatch.getTargetType()));
        }
        if (failure instanceof InputCoercionException tooLarge) {
            return ProblemKind.MALFORMED.at(placeInText(failure), expected(tooLarge.getTargetType()));
        }
        return ProblemKind.MALFORMED.at(placeInText(failure), notJson(failure));
    }

    private static ProblemText notJson(JacksonException failure) {
        boolean twice = String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate Object property");
        var location = failure.getLocation();
        if (location == null || location.getLineNr() < 1) {
            return ProblemText.of(twice ? "json.field-twice" : "json.broken");
        }
        return ProblemText.of(
                twice ? "json.field-twice-at" : "json.broken-at", location.getLineNr(), location.getColumnNr());
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
                ? Place.of(
                        broken.processor().streamReadContext().pathAsPointer().toString())
                : place(failure);
    }

    private static ProblemText expected(@Nullable Class<?> type) {
        if (type == null) {
            return ProblemText.of("json.other-type");
        }
        if (type.isEnum()) {
            return ProblemText.of(
                    "json.one-of",
                    Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .filter(name -> !name.equals(LATER_VALUE))
                            .collect(Collectors.joining(", ")));
        }
        if (type == String.class) {
            return ProblemText.of("json.text");
        }
        if (type == Boolean.class || type == boolean.class) {
            return ProblemText.of("json.true-or-false");
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return ProblemText.of("json.whole-number");
        }
        return ProblemText.of(Collection.class.isAssignableFrom(type) ? "json.list" : "json.object");
    }
}
