package kz.mediagrid.edge.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Slice;

/** Adds the ranges, lengths and patterns of parameters to the API document. The same rules hold in all calls. */
public final class ParameterRules {

    private ParameterRules() {}

    /** Adds the rules to the parameters of {@code operation}. */
    public static void add(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(ParameterRules::add);
        }
    }

    private static void add(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        switch (parameter.getName()) {
            case "limit" -> {
                schema.setMinimum(BigDecimal.ONE);
                schema.setMaximum(BigDecimal.valueOf(Slice.LARGEST));
            }
            case "week" -> schema.setPattern(GridWeek.SHAPE);
            case IdempotencyKey.HEADER -> {
                schema.setMinLength(1);
                schema.setMaxLength(IdempotencyKey.LONGEST);
                schema.setPattern(IdempotencyKey.SHAPE);
            }
            default -> {
                // The other parameters are names of things, which the service looks up.
            }
        }
    }
}
