package kz.mediagrid.gateway.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.HandlerMethod;

/** Finds the name that the API document gives to the schema of a response. */
final class AnswerTypes {

    private AnswerTypes() {}

    static String of(HandlerMethod method) {
        var type = ResolvableType.forMethodReturnType(method.getMethod());
        var answer = (type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type).resolve(Object.class);
        var schema = answer.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? answer.getSimpleName() : schema.name();
    }
}
