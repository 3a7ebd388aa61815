package kz.mediagrid.edge.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks the parts that every answer has as required. The build checks that a part without {@code @Nullable} is never null,
 * so that a program need not expect its absence. A form says itself which of its parts a caller must send.
 */
public final class RequiredParts {

    private RequiredParts() {}

    /**
     * Marks the parts of all records of {@code answers} that no form contains.
     *
     * @param schemas the schemas of the document by their names
     */
    @SuppressWarnings("rawtypes") // Swagger's own maps of schemas are of the raw type.
    public static void mark(Map<String, Schema> schemas, Set<Class<?>> answers, Set<Class<?>> forms) {
        var types = records(answers);
        types.removeAll(records(forms));
        types.forEach(type -> {
            var schema = schemas.get(AnswerTypes.name(type));
            if (schema != null && schema.getProperties() != null) {
                Set<?> shown = schema.getProperties().keySet();
                Arrays.stream(type.getRecordComponents())
                        .filter(part -> !isAbsentAtTimes(part))
                        .map(RecordComponent::getName)
                        .filter(shown::contains)
                        .forEach(schema::addRequiredItem);
            }
        });
    }

    private static boolean isAbsentAtTimes(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || isLeftOut(part.getAccessor().getAnnotation(JsonInclude.class))
                || !part.getType().isPrimitive()
                        && isLeftOut(part.getDeclaringRecord().getAnnotation(JsonInclude.class));
    }

    /** Whether an empty part, or one with its default value, is absent. */
    private static boolean isLeftOut(@Nullable JsonInclude rule) {
        return rule != null
                && (rule.value() == JsonInclude.Include.NON_EMPTY || rule.value() == JsonInclude.Include.NON_DEFAULT);
    }

    /** All records of {@code roots} and of their parts. */
    static Set<Class<?>> records(Set<Class<?>> roots) {
        var found = new HashSet<Class<?>>();
        roots.forEach(root -> collect(root, found));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> one && one.isRecord() && found.add(one)) {
            Arrays.stream(one.getRecordComponents()).forEach(part -> collect(part.getGenericType(), found));
        }
    }
}
