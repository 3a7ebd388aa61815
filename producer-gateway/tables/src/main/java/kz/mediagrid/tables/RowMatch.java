package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * The event of a row: a new one, or one that the body filed before.
 *
 * @param row the row, with a fault if its event is not known
 * @param eventId the event that the row revises or repeats; null for a new one
 * @param fields all fields of the event, as they are after the row: what the table has no column for stays as it was filed
 */
public record RowMatch(ReadRow row, Kind kind, @Nullable String eventId, Map<String, String> fields) {

    private static final String EVENT_ID = "eventId";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The effect of the row. */
    public enum Kind {
        NEW,
        REVISED,
        UNCHANGED,
        /** The row names an event that the body did not file, or that another row names too. */
        REFUSED
    }

    public RowMatch {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Finds the event of each row: the one whose id the row has; without an id, one with the same title and day. A table that
     * is read twice changes nothing the second time.
     *
     * @param filed the fields of the events that the body filed, by the event's id
     */
    public static List<RowMatch> match(ReadTable table, Map<String, Map<String, String>> filed) {
        return new Matching(table, filed).match();
    }

    /** The events that are free to be found, and the rows that found one. */
    private static final class Matching {

        private final ReadTable table;
        private final Map<String, Map<String, String>> filed;
        private final Map<String, Map<String, String>> free;
        private final Map<String, List<String>> byTitleAndDay;
        private final Map<Integer, RowMatch> matches = new TreeMap<>();

        private Matching(ReadTable table, Map<String, Map<String, String>> filed) {
            this.table = table;
            this.filed = filed;
            this.free = new LinkedHashMap<>(filed);
            this.byTitleAndDay = new HashMap<>();
            filed.forEach((id, fields) -> keys(fields)
                    .forEach(key -> byTitleAndDay
                            .computeIfAbsent(key, any -> new ArrayList<>())
                            .add(id)));
        }

        private List<RowMatch> match() {
            for (int at = 0; at < table.rows().size(); at++) {
                matchById(at);
            }
            // Of two events with one title and day, a row repeats its own before it revises the other.
            find((fields, row) -> revised(fields, row).equals(Revision.plain(fields)));
            find((fields, row) -> true);
            for (int at = 0; at < table.rows().size(); at++) {
                var row = table.rows().get(at);
                matches.putIfAbsent(at, new RowMatch(row, Kind.NEW, null, row.fields()));
            }
            return new ArrayList<>(matches.values());
        }

        private void matchById(int at) {
            var row = table.rows().get(at);
            var id = row.fields().get(EVENT_ID);
            if (id == null) {
                return;
            }
            var fields = free.remove(id);
            if (fields == null) {
                var fault = ProblemText.of(filed.containsKey(id) ? "table.same-event-twice" : "table.unknown-event");
                matches.put(at, new RowMatch(with(row, fault), Kind.REFUSED, null, row.fields()));
            } else {
                matches.put(at, found(row, id, fields));
            }
        }

        private static ReadRow with(ReadRow row, ProblemText text) {
            var faults = new ArrayList<>(row.faults());
            faults.add(new Fault(EVENT_ID, null, text));
            return new ReadRow(row.number(), row.fields(), faults);
        }

        private void find(BiPredicate<Map<String, String>, ReadRow> isEvent) {
            for (int at = 0; at < table.rows().size(); at++) {
                var row = table.rows().get(at);
                if (matches.containsKey(at)) {
                    continue;
                }
                var event = keys(row.fields())
                        .flatMap(key -> byTitleAndDay.getOrDefault(key, List.of()).stream())
                        .filter(id -> free.containsKey(id) && isEvent.test(free.getOrDefault(id, Map.of()), row))
                        .findFirst();
                if (event.isPresent()) {
                    matches.put(at, found(row, event.get(), Objects.requireNonNull(free.remove(event.get()))));
                }
            }
        }

        private RowMatch found(ReadRow row, String id, Map<String, String> fields) {
            var revised = revised(fields, row);
            boolean isUnchanged = revised.equals(Revision.plain(fields));
            return new RowMatch(row, isUnchanged ? Kind.UNCHANGED : Kind.REVISED, id, revised);
        }

        private Map<String, String> revised(Map<String, String> fields, ReadRow row) {
            return new Revision(table.columns(), row.fields()).of(fields);
        }

        /** The title in each language, together with the day. */
        private static Stream<String> keys(Map<String, String> fields) {
            return Stream.of("kk", "ru", "en")
                    .map(language -> String.join(".", "title", language))
                    .filter(title -> fields.containsKey(title) && fields.containsKey("date"))
                    .map(title -> fields.get("date") + " " + title + " " + fold(fields.getOrDefault(title, "")));
        }

        private static String fold(String title) {
            return SPACES.matcher(Folded.of(title)).replaceAll(" ").strip();
        }
    }
}
