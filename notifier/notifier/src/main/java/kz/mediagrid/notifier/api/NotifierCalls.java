package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.math.BigDecimal;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.api.AnswerParts;
import kz.mediagrid.edge.api.CallParts;
import kz.mediagrid.edge.api.ParameterRules;
import kz.mediagrid.edge.call.BodyMayBeAbsent;
import kz.mediagrid.edge.call.Write;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds a call's request body, headers and responses to the API document, with one complete example of each. */
final class NotifierCalls implements GlobalOperationCustomizer {

    private final Set<Class<?>> forms = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> answers = ConcurrentHashMap.newKeySet();

    /** The types of the request bodies described so far. */
    Set<Class<?>> forms() {
        return Set.copyOf(forms);
    }

    /** The types of the responses described so far, apart from problems. */
    Set<Class<?>> answers() {
        return Set.copyOf(answers);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        CallParts.summarise(operation);
        operation.setRequestBody(null);
        CallParts.bodyOf(method).ifPresent(type -> {
            forms.add(type);
            operation.setRequestBody(new RequestBody()
                    .required(!BodyMayBeAbsent.class.isAssignableFrom(type))
                    .content(AnswerParts.json(
                            type.getSimpleName(),
                            NotifierDescription.EXAMPLES.read(operation.getOperationId() + ".request"))));
        });
        boolean writes = CallParts.hasParameter(method, Write.class);
        if (writes) {
            operation.addParametersItem(CallParts.idempotencyKey());
        }
        var answer = NotifierAnswers.of(operation, method);
        boolean changesOutlet = writes && answer.changesOutlet();
        if (changesOutlet) {
            operation.addParametersItem(CallParts.ifMatch(false));
        }
        answer.type().ifPresent(answers::add);
        var responses = answer.responses();
        NotifierProblems.of(operation, writes, changesOutlet).forEach(responses::addApiResponse);
        operation.setResponses(responses);
        AnswerParts.addNextPage(operation);
        operation.setSecurity(NotifierSecurity.of(operation.getOperationId()));
        ParameterRules.add(operation);
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(NotifierCalls::restrict);
        }
        return operation;
    }

    private static void restrict(Parameter parameter) {
        var schema = parameter.getSchema();
        switch (parameter.getName()) {
            case "version" -> schema.setMinimum(BigDecimal.ONE);
            case "day" -> schema.setFormat("date");
            case "asOf" -> schema.setFormat("date-time");
            default -> {
                // The other parameters are names of things, which the service looks up.
            }
        }
    }
}
