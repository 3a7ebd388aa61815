package kz.mediagrid.canonical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Converts the released data of a grid to the text whose UTF-8 bytes are hashed. The text is the API's JSON in canonical
 * form (RFC 8785), with instants in UTC to the millisecond. Empty values (null, false, 0, an empty list) are left out. So a
 * field added later does not change the form of earlier versions.
 */
public final class CanonicalForm {

    /** The name of this canonical form. A form that encodes the same content differently needs another name. */
    public static final String NAME = "media-grid-json-1";

    /**
     * The header's fields that the hash of the header does not cover: the fields that depend on the division into
     * parts, and the hash itself.
     */
    static final Set<String> NOT_OF_THE_HEADER = Set.of("part", "parts", "changes", "versionHash");

    /** The only field that the hash of a change does not cover: the entry. The hash of the state covers the entry. */
    static final Set<String> NOT_OF_A_CHANGE = Set.of("entry");

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Map<Schema, List<Schema.Field>> SORTED = new ConcurrentHashMap<>();

    private final StringBuilder out = new StringBuilder();

    private CanonicalForm() {}

    /** The canonical form of an entry. */
    public static String of(GridEntry entry) {
        return written(entry, Set.of());
    }

    /** The canonical form of a change. It names the changed entry, but does not contain the entry. */
    public static String of(GridChange change) {
        return written(change, NOT_OF_A_CHANGE);
    }

    /** The canonical form of a version's header. The result is the same for every part of the version. */
    public static String of(MediaGridVersion header) {
        return written(header, NOT_OF_THE_HEADER);
    }

    /**
     * The canonical form of a document that is not a record.
     *
     * @param members the values by name: records, such maps, lists, texts, instants, whole numbers and truth values
     */
    public static String of(Map<String, ?> members) {
        var form = new CanonicalForm();
        form.members(members);
        return form.out.toString();
    }

    static byte[] bytes(String form) {
        return form.getBytes(StandardCharsets.UTF_8);
    }

    private static String written(SpecificRecord record, Set<String> without) {
        var form = new CanonicalForm();
        form.record(record, without);
        return form.out.toString();
    }

    private void record(SpecificRecord record, Set<String> without) {
        out.append('{');
        var separator = "";
        for (var field : SORTED.computeIfAbsent(record.getSchema(), CanonicalForm::sorted)) {
            var value = without.contains(field.name()) ? null : record.get(field.pos());
            separator = member(separator, field.name(), value);
        }
        out.append('}');
    }

    private void members(Map<?, ?> members) {
        out.append('{');
        var separator = "";
        for (var name : members.keySet().stream().map(Object::toString).sorted().toList()) {
            separator = member(separator, name, members.get(name));
        }
        out.append('}');
    }

    /** Writes a member, unless its value says nothing; returns the separator before the next member. */
    private String member(String separator, String name, @Nullable Object value) {
        if (value == null || saysNothing(value)) {
            return separator;
        }
        out.append(separator);
        JsonText.write(name, out);
        out.append(':');
        value(value);
        return ",";
    }

    private static List<Schema.Field> sorted(Schema schema) {
        return schema.getFields().stream()
                .sorted(Comparator.comparing(Schema.Field::name))
                .toList();
    }

    private static boolean saysNothing(Object value) {
        return Boolean.FALSE.equals(value)
                || value instanceof Number number && number.longValue() == 0
                || value instanceof List<?> list && list.isEmpty();
    }

    private void value(Object value) {
        if (value instanceof SpecificRecord record) {
            record(record, Set.of());
        } else if (value instanceof Map<?, ?> members) {
            members(members);
        } else if (value instanceof List<?> list) {
            var separator = "[";
            for (var element : list) {
                out.append(separator);
                value(element);
                separator = ",";
            }
            out.append(']');
        } else if (value instanceof Instant instant) {
            JsonText.write(INSTANT.format(instant), out);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            out.append(value);
        } else {
            // Texts and symbols; local dates and times in the shortest form of ISO 8601.
            JsonText.write(value.toString(), out);
        }
    }
}
