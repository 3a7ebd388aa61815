package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A reader's request for the page of a week.
 *
 * @param part the part of a large week
 * @param only the day whose events alone are wanted; null for all days
 * @param since the version since which the reader asks for the changes; empty for the previous version
 * @param search the events that the reader looks for
 * @param asOf the instant for which the reader asked; null if the reader asked for no instant
 */
record GridQuery(
        DayChoice part,
        @Nullable LocalDate only,
        String since,
        EntrySearch search,
        @Nullable AsOf asOf) {

    private static final String DATE = "date";
    private static final String SINCE = "since";

    /** The request of a reader who chooses nothing. */
    static final GridQuery PLAIN = new GridQuery(DayChoice.FIRST, null, "", EntrySearch.NONE, null);

    /** The request in an address; empty if the week has no such part. */
    static Optional<GridQuery> of(GridWeek week, Map<String, String> parameters) {
        // A form sends each of its fields, an empty one too.
        var date = parameters.getOrDefault(DATE, "").strip();
        var day = date.isEmpty() ? parameters.getOrDefault("day", "").strip() : date;
        var since = parameters.getOrDefault(SINCE, "").strip();
        return DayChoice.of(week, day.isEmpty() ? null : day, parameters.get("page"))
                .map(part -> new GridQuery(
                        part, date.isEmpty() ? null : part.day(), since, EntrySearch.of(parameters), null));
    }

    GridQuery at(AsOf instant) {
        return new GridQuery(part, only, since, search, instant);
    }

    /** The parameters that the form of versions keeps. */
    Map<String, String> search(Map<String, String> version) {
        var kept = new LinkedHashMap<>(version);
        kept.putAll(search.parameters());
        if (only != null) {
            kept.put(DATE, only.toString());
        }
        return kept;
    }

    /** The parameters that the form of the search keeps. */
    Map<String, String> changes(Map<String, String> version) {
        var kept = new LinkedHashMap<>(version);
        if (!since.isEmpty()) {
            kept.put(SINCE, since);
        }
        return kept;
    }
}
