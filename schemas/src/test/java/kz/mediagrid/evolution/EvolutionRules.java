package kz.mediagrid.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * Judges whether a record's schema may follow a released one.
 *
 * <p>Both must be able to read what the other wrote (what registries call FULL_TRANSITIVE, checked against every release).
 * Registries let through some changes that lose or bend data all the same: a rename by alias, another logical type over
 * the same primitive, a promotion, a field that quietly loses its default. Those are refused here.
 */
final class EvolutionRules {

    private EvolutionRules() {}

    /** What is wrong with {@code current} as it stands, whatever came before; empty if nothing is. */
    static List<String> shapeFaults(Schema current) {
        var faults = new ArrayList<String>();
        checkShape(current, current.getFullName(), faults, new HashSet<>());
        return faults;
    }

    /** What would be broken if {@code current} followed {@code released}; empty if nothing would. */
    static List<String> changeFaults(Schema released, Schema current) {
        var faults = new ArrayList<String>();
        compare(released, current, released.getFullName(), faults, new HashSet<>());
        readable(current, released, "the new schema cannot read what the released one wrote", faults);
        readable(released, current, "the released schema cannot read what the new one writes", faults);
        return faults;
    }

    private static void readable(Schema reader, Schema writer, String sentence, List<String> faults) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        if (result.getCompatibility() != SchemaCompatibilityType.COMPATIBLE) {
            result.getIncompatibilities()
                    .forEach(fault ->
                            faults.add("%s: %s at %s".formatted(sentence, fault.getType(), fault.getLocation())));
        }
    }

    private static void checkShape(Schema schema, String path, List<String> faults, Set<String> seen) {
        switch (schema.getType()) {
            case RECORD -> {
                if (!seen.add(schema.getFullName())) {
                    return;
                }
                if (schema.getDoc() == null) {
                    faults.add(path + ": the record has no doc");
                }
                for (var field : schema.getFields()) {
                    var at = path + "." + field.name();
                    if (field.doc() == null) {
                        faults.add(at + ": the field has no doc");
                    }
                    if (!field.aliases().isEmpty()) {
                        faults.add(at + ": an alias is a rename, which loses data for older readers");
                    }
                    checkShape(field.schema(), at, faults, seen);
                }
            }
            case ENUM -> {
                if (!"UNKNOWN".equals(schema.getEnumDefault())) {
                    faults.add(path + ": the enum needs the default symbol UNKNOWN");
                }
            }
            case ARRAY -> checkShape(schema.getElementType(), path + "[]", faults, seen);
            case MAP -> faults.add(path + ": a map has no defined order of bytes, use an array");
            case UNION -> {
                var types = schema.getTypes();
                if (types.size() != 2 || types.get(0).getType() != Schema.Type.NULL) {
                    faults.add(path + ": the only union allowed is [null, X]");
                }
                types.forEach(type -> checkShape(type, path, faults, seen));
            }
            default -> {
                // A primitive has no shape to get wrong.
            }
        }
    }

    private static void compare(Schema released, Schema current, String path, List<String> faults, Set<String> seen) {
        if (released.getType() != current.getType()) {
            faults.add("%s: the type changed from %s to %s".formatted(path, released.getType(), current.getType()));
            return;
        }
        if (!Objects.equals(logicalName(released), logicalName(current))) {
            faults.add("%s: the logical type changed from %s to %s"
                    .formatted(path, logicalName(released), logicalName(current)));
        }
        switch (released.getType()) {
            case RECORD -> compareRecords(released, current, path, faults, seen);
            case ENUM ->
                released.getEnumSymbols().stream()
                        .filter(symbol -> !current.getEnumSymbols().contains(symbol))
                        .forEach(symbol -> faults.add(path + ": the symbol " + symbol + " is gone"));
            case ARRAY -> compare(released.getElementType(), current.getElementType(), path + "[]", faults, seen);
            case UNION -> {
                if (released.getTypes().size() != current.getTypes().size()) {
                    faults.add(path + ": the union's branches changed");
                    return;
                }
                for (int i = 0; i < released.getTypes().size(); i++) {
                    compare(released.getTypes().get(i), current.getTypes().get(i), path, faults, seen);
                }
            }
            default -> {
                // Primitives are alike when type and logical type are.
            }
        }
    }

    private static void compareRecords(
            Schema released, Schema current, String path, List<String> faults, Set<String> seen) {
        if (!released.getFullName().equals(current.getFullName())) {
            faults.add("%s: the record was renamed to %s".formatted(path, current.getFullName()));
            return;
        }
        if (!seen.add(released.getFullName())) {
            return;
        }
        for (var before : released.getFields()) {
            var after = current.getField(before.name());
            var at = path + "." + before.name();
            if (after == null) {
                if (!before.hasDefaultValue()) {
                    faults.add(at + ": a field that every record has can never go");
                }
                continue;
            }
            if (before.hasDefaultValue() && !Objects.equals(defaultOf(before), defaultOf(after))) {
                faults.add(at + ": the default changed, older and newer readers would fill in different values");
            }
            if (!before.hasDefaultValue() && after.hasDefaultValue()) {
                faults.add(at + ": a field that every record has needs no default, and with one it could go");
            }
            compare(before.schema(), after.schema(), at, faults, seen);
        }
        current.getFields().stream()
                .filter(field -> released.getField(field.name()) == null && !field.hasDefaultValue())
                .forEach(field -> faults.add("%s.%s: a later field needs a default".formatted(path, field.name())));
    }

    private static String logicalName(Schema schema) {
        LogicalType known = schema.getLogicalType();
        var written = known != null ? known.getName() : schema.getProp("logicalType");
        return written == null ? "none" : written;
    }

    private static Object defaultOf(Field field) {
        return field.hasDefaultValue() ? field.defaultVal() : "none";
    }
}
