package kz.mediagrid.edge.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;

/** Adds the lengths of texts and lists of forms to the API document. They are the constants that {@link Rules} checks. */
public final class FormLimits {

    private static final String REFERENCE = "#/components/schemas/";

    /** The schemas of texts in languages, by the largest number of characters in each. */
    private static final Map<Integer, String> TEXTS =
            Map.of(Rules.TITLE, "TitleText", Rules.TEXT, "UsualText", Rules.LONG_TEXT, "LongText");

    private FormLimits() {}

    /**
     * Marks the parts of all records of {@code forms}, and adds the schemas of texts that they need.
     *
     * @param schemas the schemas of the document by their names
     */
    @SuppressWarnings("rawtypes") // Swagger's own maps of schemas are of the raw type.
    public static void mark(Map<String, Schema> schemas, Set<Class<?>> forms) {
        for (var type : RequiredParts.records(forms)) {
            var schema = schemas.get(AnswerTypes.name(type));
            if (type != Text.class && schema != null && schema.getProperties() != null) {
                for (var part : type.getRecordComponents()) {
                    if (schema.getProperties().get(part.getName()) instanceof Schema described) {
                        limit(schemas, part, described);
                    }
                }
            }
        }
    }

    @SuppressWarnings("rawtypes")
    private static void limit(Map<String, Schema> schemas, RecordComponent part, Schema described) {
        var longest = Optional.ofNullable(part.getAnnotation(AtMost.class)).map(AtMost::value);
        if (part.getType() == Text.class) {
            described.set$ref(REFERENCE + text(schemas, longest.orElse(Rules.TEXT)));
        } else if (part.getType() == List.class) {
            longest.ifPresent(described::setMaxItems);
        } else if (part.getType() == String.class) {
            longest.ifPresent(described::setMaxLength);
        }
    }

    /** The name of the schema of a text with at most {@code longest} characters in each language. */
    @SuppressWarnings("rawtypes")
    private static String text(Map<String, Schema> schemas, int longest) {
        var name = TEXTS.get(longest);
        if (name == null) {
            throw new IllegalArgumentException("no schema for texts of " + longest + " characters");
        }
        schemas.computeIfAbsent(name, any -> limited(requireNonNull(schemas.get("Text")), longest));
        return name;
    }

    private static Schema<?> limited(Schema<?> text, int longest) {
        var limited = new ObjectSchema();
        limited.description(text.getDescription());
        text.getProperties()
                .forEach((language, words) -> limited.addProperty(
                        language, new StringSchema().maxLength(longest).description(words.getDescription())));
        return limited;
    }
}
