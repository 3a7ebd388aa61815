package kz.mediagrid.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;

/** Schemas as builds before and after this one have them. */
final class ChangedSchemas {

    private ChangedSchemas() {}

    /** The schema with one more field, which readers of today may skip. */
    static Schema withOneMoreField(Schema schema) {
        var text = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
        return variant(
                schema,
                schema.getName(),
                Set.of(),
                Map.of(),
                List.of(new Field("later", text, "Later.", Field.NULL_DEFAULT_VALUE)));
    }

    static Schema variant(
            Schema schema, String name, Set<String> without, Map<String, Schema> other, List<Field> more) {
        var fields = new ArrayList<Field>();
        schema.getFields().stream()
                .filter(field -> !without.contains(field.name()))
                .forEach(field -> fields.add(new Field(field, other.getOrDefault(field.name(), field.schema()))));
        fields.addAll(more);
        return Schema.createRecord(name, schema.getDoc(), schema.getNamespace(), false, fields);
    }
}
