package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.VersionSigned;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The grid as JSON values, ready to be written: dates and times as in ISO 8601, instants in the grid's time zone, what is
 * not set left out.
 */
public final class GridJson {

    private static final Set<String> PART = Set.of("part", "parts", "changes");
    private static final Set<String> OF_THE_VERSION = Set.of("week", "version", "versionHash");
    private static final Set<String> ENTRY = Set.of("entry");

    private GridJson() {}

    /** The version whole, without signatures. */
    public static Map<String, Object> of(PublishedGrid grid) {
        return of(grid, List.of());
    }

    /** The version whole: its header, the signatures under it, its entries, and what it changed. */
    public static Map<String, Object> of(PublishedGrid grid, List<VersionSigned> signatures) {
        var json = header(grid.header());
        json.put("signatures", signatures.stream().map(GridJson::signature).toList());
        json.put("changes", new LazyList<>(grid.changes(), GridJson::change));
        json.put("entries", new LazyList<>(grid.entries(), GridJson::entry));
        return json;
    }

    /** The version's number, time, cause and hashes: all that its own hash is made over, and that hash. */
    public static Map<String, Object> header(MediaGridVersion header) {
        return record(header, PART);
    }

    /** A signature, without what the version itself says. */
    private static Map<String, Object> signature(VersionSigned signed) {
        return record(signed, OF_THE_VERSION);
    }

    /** What happened to which planned event, and in which fields. */
    public static Map<String, Object> change(GridChange change) {
        return record(change, ENTRY);
    }

    /** The same, with the entry as it now stands, unless it was removed. */
    public static Map<String, Object> changeWithEntry(GridChange change) {
        var json = change(change);
        if (change.getEntry() != null) {
            json.put("entry", entry(change.getEntry()));
        }
        return json;
    }

    /** One entry. */
    public static Map<String, Object> entry(GridEntry entry) {
        return record(entry);
    }

    /** What a record says, under the names of its fields. */
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
            return instant.atZone(AlmatyTime.ZONE).toOffsetDateTime().toString();
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value.toString();
    }
}
