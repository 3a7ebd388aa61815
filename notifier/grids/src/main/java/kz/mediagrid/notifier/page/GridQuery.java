package kz.mediagrid.notifier.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.notifier.grid.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A reader's request for the page of a week.
 *
 * @param part the part of the week
 * @param since the version since which the reader asks for the changes
 * @param search the events that the reader looks for
 * @param asOf the instant for which the reader asked; null if the reader asked for no instant
 */
record GridQuery(
        DayChoice part,
        Since since,
        EntrySearch search,
        @Nullable AsOf asOf) {

    /** The parameter with a day. */
    static final String DAY = "day";

    /** The request of a reader who chooses nothing. */
    static final GridQuery PLAIN = new GridQuery(DayChoice.FIRST, Since.PREVIOUS, EntrySearch.NONE, null);

    /** The request in an address; empty if the week has no such part. */
    static Optional<GridQuery> of(GridWeek week, Map<String, String> parameters) {
        // A form sends each of its fields, an empty one too.
        var day = parameters.getOrDefault(DAY, "").strip();
        var since = Since.of(parameters.getOrDefault("since", "").strip());
        return DayChoice.of(week, day.isEmpty() ? null : day, parameters.get("page"))
                .map(part -> new GridQuery(part, since, EntrySearch.of(parameters, part.day()), null));
    }

    /**
     * The choices as parameters of an address, which every form and link of the page keeps. They name the instant or the
     * version that the page shows, unless it is the newest, so that the links follow later versions.
     *
     * @param known the search without unknown values
     * @param day the chosen day; null for none
     */
    Map<String, String> kept(EntrySearch known, @Nullable LocalDate day, int version, int newest) {
        var kept = new LinkedHashMap<String, String>();
        if (asOf != null) {
            kept.put("asOf", DatesInWords.machine(asOf.at()));
        } else if (version < newest) {
            kept.put("version", Integer.toString(version));
        }
        if (!since.text().isEmpty()) {
            kept.put("since", since.text());
        }
        kept.putAll(known.fields());
        if (day != null) {
            kept.put(DAY, day.toString());
        }
        return kept;
    }

    GridQuery at(AsOf instant) {
        return new GridQuery(part, since, search, instant);
    }
}
