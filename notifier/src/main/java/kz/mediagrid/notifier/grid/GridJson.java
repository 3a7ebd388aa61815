package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The grid as JSON values, ready to be written: dates and times as in ISO 8601, instants in the grid's time zone, what is
 * not set left out.
 */
public final class GridJson {

    private GridJson() {}

    /** The version whole: its header, its entries, and what it changed. */
    public static Map<String, Object> of(PublishedGrid grid) {
        var json = header(grid.header());
        json.put("changes", grid.changes().stream().map(GridJson::change).toList());
        json.put("entries", grid.entries().stream().map(GridJson::entry).toList());
        return json;
    }

    /** The version's number, time, cause and hashes. */
    public static Map<String, Object> header(MediaGridVersion header) {
        var json = new LinkedHashMap<String, Object>();
        json.put("week", header.getWeek());
        json.put("version", header.getVersion());
        json.put("publishedAt", value(header.getPublishedAt()));
        json.put("cause", value(header.getCause()));
        json.put("commandOffset", header.getCommandOffset());
        json.put("calendarVersion", header.getCalendarVersion());
        json.put("policyVersion", header.getPolicyVersion());
        json.put("editorialPolicy", header.getEditorialPolicy());
        json.put("canonicalForm", header.getCanonicalForm());
        json.put("stateHash", header.getStateHash());
        if (header.getPreviousHash() != null) {
            json.put("previousHash", header.getPreviousHash());
        }
        return json;
    }

    /** What happened to which planned event. */
    public static Map<String, Object> change(GridChange change) {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", change.getKind().name());
        json.put("eventId", change.getEventId());
        return json;
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
        var json = new LinkedHashMap<String, Object>();
        for (var field : record.getSchema().getFields()) {
            var value = value(record.get(field.pos()));
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
