package kz.mediagrid.canonical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.Schema;

/** The fields of the canonical form, record by record, as the schemas say them. */
final class FormFields {

    private FormFields() {}

    /** The page of all of them. */
    static String document() {
        var page = new StringBuilder("# The fields of the canonical form `" + CanonicalForm.NAME + "`\n\n"
                + "Generated from the schemas and compared by the build. The rules for the form are in\n"
                + "[canonical-form.md](../canonical-form.md). A member with the value `null`, `false`, `0` or `[]` is left"
                + " out.\n");
        section(page, "The header of a version", MediaGridVersion.getClassSchema(), CanonicalForm.NOT_OF_THE_HEADER);
        section(page, "A change", GridChange.getClassSchema(), CanonicalForm.NOT_OF_A_CHANGE);
        section(page, "An entry", GridEntry.getClassSchema(), Set.of());
        within(GridEntry.getClassSchema()).stream()
                .sorted(Comparator.comparing(Schema::getName))
                .forEach(record -> section(page, "`" + record.getName() + "`", record, Set.of()));
        return page.toString();
    }

    private static void section(StringBuilder page, String title, Schema record, Set<String> without) {
        page.append("\n## ").append(title).append("\n\n| member | value | meaning |\n|---|---|---|\n");
        record.getFields().stream()
                .filter(field -> !without.contains(field.name()))
                .sorted(Comparator.comparing(Schema.Field::name))
                .forEach(field -> page.append("| `%s` | %s | %s |\n"
                        .formatted(
                                field.name(), value(field.schema()), field.doc().replace("|", "\\|"))));
    }

    /** The records that lie somewhere within {@code record}. */
    static Collection<Schema> within(Schema record) {
        var found = new LinkedHashSet<Schema>();
        var ahead = new ArrayDeque<>(List.of(record));
        while (!ahead.isEmpty()) {
            for (var field : ahead.remove().getFields()) {
                var inner = element(bare(field.schema()));
                if (inner.getType() == Schema.Type.RECORD && found.add(inner)) {
                    ahead.add(inner);
                }
            }
        }
        return found;
    }

    /** Fields of {@code records} that are written though nobody set them: their default says something. */
    static List<String> thatSaySomethingUnset(Collection<Schema> records) {
        var found = new ArrayList<String>();
        for (var record : records) {
            for (var field : record.getFields()) {
                var unset = !field.hasDefaultValue() ? "" : String.valueOf(field.defaultVal());
                var silent = Set.of("", "org.apache.avro.JsonProperties$Null", "false", "0", "[]");
                if (silent.stream()
                        .noneMatch(nothing -> nothing.isEmpty() ? unset.isEmpty() : unset.startsWith(nothing))) {
                    found.add(record.getName() + "." + field.name());
                }
            }
        }
        return found;
    }

    private static Schema bare(Schema schema) {
        return schema.getType() == Schema.Type.UNION ? schema.getTypes().get(1) : schema;
    }

    private static Schema element(Schema schema) {
        return schema.getType() == Schema.Type.ARRAY ? schema.getElementType() : schema;
    }

    private static String value(Schema declared) {
        var schema = bare(declared);
        var logical =
                schema.getLogicalType() == null ? "" : schema.getLogicalType().getName();
        return switch (logical) {
            case "timestamp-millis" -> "instant";
            case "date" -> "date";
            case "time-millis" -> "time";
            default ->
                switch (schema.getType()) {
                    case STRING -> "text";
                    case INT, LONG -> "whole number";
                    case BOOLEAN -> "`true`";
                    case ENUM ->
                        schema.getEnumSymbols().stream()
                                .filter(symbol -> !symbol.equals("UNKNOWN"))
                                .map(symbol -> "`" + symbol + "`")
                                .collect(Collectors.joining(", "));
                    case ARRAY -> "list: " + value(schema.getElementType());
                    case RECORD -> "`" + schema.getName() + "`";
                    default -> throw new IllegalStateException("The canonical form knows no " + schema.getType());
                };
        };
    }
}
