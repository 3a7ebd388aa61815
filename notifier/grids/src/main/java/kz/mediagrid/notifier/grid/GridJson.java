package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.VersionSigned;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Converts grids to JSON values. Dates, times and instants are in ISO 8601; instants are in Almaty time. Fields without a
 * value and empty lists are left out.
 */
public final class GridJson {

    private static final Set<String> PART = Set.of("part", "parts", "changes");
    private static final Set<String> OF_THE_VERSION = Set.of("week", "version", "versionHash");
    private static final Set<String> ENTRY = Set.of("entry");

    private GridJson() {}

    /** The whole version without signatures. */
    public static Map<String, Object> of(PublishedGrid grid) {
        return of(grid, List.of());
    }

    /** The whole version: header, signatures, changes and entries. */
    public static Map<String, Object> of(PublishedGrid grid, List<VersionSigned> signatures) {
        var json = header(grid.header());
        json.put("signatures", signatures.stream().map(GridJson::signature).toList());
        json.put("changes", new LazyList<>(grid.changes(), GridJson::change));
        json.put("entries", new LazyList<>(grid.entries(), GridJson::entry));
        return json;
    }

    /**
     * The version's header: the version's hash, and the fields from which the hash is computed, such as number, time
     * and cause.
     */
    public static Map<String, Object> header(MediaGridVersion header) {
        return record(header, PART);
    }

    /** A signature without the fields that name the version; the version's JSON already contains these fields. */
    private static Map<String, Object> signature(VersionSigned signed) {
        return record(signed, OF_THE_VERSION);
    }

    /** A change: its kind, its planned event and the names of the changed fields. */
    public static Map<String, Object> change(GridChange change) {
        return record(change, ENTRY);
    }

    /** A change as in {@link #change}, with the entry's new state unless the entry was removed. */
    public static Map<String, Object> changeWithEntry(GridChange change) {
        var json = change(change);
        if (change.getEntry() != null) {
            json.put("entry", entry(change.getEntry()));
        }
        return json;
    }

    /** An entry with all its fields. */
    public static Map<String, Object> entry(GridEntry entry) {
        return record(entry);
    }

    /** A record's values by field name. */
    public static Map<String, Object> record(SpecificRecord record) {
        return record(record, Set.of());
    }

    private static Map<String, Object> record(SpecificRecord record, Set<String> without) {
        var json = new LinkedHashMap<String, Object>();
        for (var field : record.getSchema().getFields()) {
            var value = without.contains(field.name()) ? null : value(record.get(field.pos()));
            if (value != null && !List.of().equals(value)) {
                json.put(field.name(), value);
            }
        }
        return json;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof SpecificRecord record) {
            return record(record);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(GridJson::value).toList();
        }
        if (value instanceof Instant instant) {
            return LocalTimes.write(instant);
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value.toString();
    }
}
