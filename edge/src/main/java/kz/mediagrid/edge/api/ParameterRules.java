package kz.mediagrid.edge.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Slice;

/** Adds the ranges, lengths and patterns of parameters to the API document. The same rules hold in all calls. */
public final class ParameterRules {

    private static final String WEEK = "^\\d{4}-W\\d{2}$";

    /** Printable ASCII characters, of which at least one is no space. */
    private static final String KEY = "^[\\x20-\\x7e]*[\\x21-\\x7e][\\x20-\\x7e]*$";

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
            case "week" -> schema.setPattern(WEEK);
            case IdempotencyKey.HEADER -> {
                schema.setMinLength(1);
                schema.setMaxLength(IdempotencyKey.LONGEST);
                schema.setPattern(KEY);
            }
            default -> {
                // The other parameters are names of things, which the service looks up.
            }
        }
    }
}
