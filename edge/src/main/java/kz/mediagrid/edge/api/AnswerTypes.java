package kz.mediagrid.edge.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** Finds the type of a response, and the name that the API document gives to its schema. */
public final class AnswerTypes {

    private AnswerTypes() {}

    /** The type of the content that {@code method} answers. */
    public static Class<?> of(HandlerMethod method) {
        var type = ResolvableType.forMethodReturnType(method.getMethod());
        return (type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type).resolve(Object.class);
    }

    /** The name of the schema of {@code answer}. */
    public static String name(Class<?> answer) {
        var schema = answer.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? answer.getSimpleName() : schema.name();
    }
}
