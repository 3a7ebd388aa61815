package kz.mediagrid.notifier.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Describes the Avro records that answers contain as JSON. The texts are those of the contract, so that a field of the contract is
 * described here too. A field without a value and an empty list are absent.
 */
final class AvroSchemas implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var java =
                type.getType() instanceof JavaType known ? known : Json.mapper().constructType(type.getType());
        if (java != null && SpecificRecord.class.isAssignableFrom(java.getRawClass())) {
            return record(SpecificData.get().getSchema(java.getRawClass()), context);
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** Adds the fields of {@code record} to {@code schema}, apart from those with a name in {@code without}. */
    static void addFields(
            Schema<?> schema, org.apache.avro.Schema record, Set<String> without, ModelConverterContext context) {
        for (var field : record.getFields()) {
            if (!without.contains(field.name())) {
                schema.addProperty(field.name(), property(field, context));
                if (isAlwaysPresent(field)) {
                    schema.addRequiredItem(field.name());
                }
            }
        }
    }

    private static Schema<?> record(org.apache.avro.Schema record, ModelConverterContext context) {
        if (!context.getDefinedModels().containsKey(record.getName())) {
            var schema = new Schema<>();
            schema.setType("object");
            schema.addType("object");
            schema.setDescription(record.getDoc());
            // Before its fields, so that a record within itself ends here.
            context.defineModel(record.getName(), schema);
            addFields(schema, record, Set.of(), context);
        }
        return new Schema<>().$ref(REFERENCE + record.getName());
    }

    private static boolean isAlwaysPresent(org.apache.avro.Schema.Field field) {
        var type = field.schema().getType();
        return type != org.apache.avro.Schema.Type.UNION && type != org.apache.avro.Schema.Type.ARRAY;
    }

    private static Schema<?> property(org.apache.avro.Schema.Field field, ModelConverterContext context) {
        return schema(field.schema(), context).description(field.doc());
    }

    private static Schema<?> schema(org.apache.avro.Schema avro, ModelConverterContext context) {
        return switch (avro.getType()) {
            case RECORD -> record(avro, context);
            case UNION ->
                schema(
                        avro.getTypes().stream()
                                .filter(option -> option.getType() != org.apache.avro.Schema.Type.NULL)
                                .findFirst()
                                .orElseThrow(),
                        context);
            case ARRAY -> typed(new ArraySchema().items(schema(avro.getElementType(), context)), "array");
            case ENUM -> symbols(avro);
            case BOOLEAN -> typed(new BooleanSchema(), "boolean");
            case INT, LONG -> number(avro);
            case FLOAT, DOUBLE -> typed(new NumberSchema(), "number");
            default -> typed(new StringSchema(), "string");
        };
    }

    /** The symbol for readers of older contracts is never written. */
    private static Schema<?> symbols(org.apache.avro.Schema avro) {
        var schema = new StringSchema();
        avro.getEnumSymbols().stream()
                .filter(symbol -> !symbol.equals("UNKNOWN"))
                .forEach(schema::addEnumItem);
        return typed(schema, "string");
    }

    private static Schema<?> number(org.apache.avro.Schema avro) {
        LogicalType logical = avro.getLogicalType();
        if (logical == null) {
            return typed(
                    new IntegerSchema().format(avro.getType() == org.apache.avro.Schema.Type.INT ? "int32" : "int64"),
                    "integer");
        }
        return switch (logical.getName()) {
            case "date" -> typed(new StringSchema().format("date"), "string");
            // An instant leaves out seconds that are zero, which the format date-time does not allow.
            default -> typed(new StringSchema(), "string");
        };
    }

    /** Version 3.1 of OpenAPI has a set of types in place of the one of version 3.0. */
    private static <T extends Schema<?>> T typed(T schema, String type) {
        schema.addType(type);
        return schema;
    }
}
