package kz.mediagrid.notifier.page;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A week's grid as one reader sees it.
 *
 * @param calendar the week's days as they come, to jump to
 * @param days the days in the order in which they are read
 * @param versions all versions, newest first
 * @param stretch which part of a large week this is; null where the week is whole
 */
record GridPage(
        Week week,
        OtherWeeks others,
        Version version,
        List<DayLink> calendar,
        List<DaySection> days,
        List<VersionRow> versions,
        @Nullable StretchRow stretch) {

    /**
     * A week, this one or one to go to.
     *
     * @param id e.g. {@code 2026-W50}
     * @param dates its days in words
     */
    record Week(String id, String dates) {}

    /**
     * Where a reader can go from this week.
     *
     * @param coming the week after the present one, if it is published already
     */
    record OtherWeeks(
            @Nullable Week earlier,
            @Nullable Week later,
            @Nullable Week coming) {}

    /**
     * The version shown.
     *
     * @param newest the newest there is
     * @param total how many entries it has
     * @param tally how many entries changed since version 1, by what happened
     */
    record Version(int number, int newest, Moment published, int total, List<Count> tally) {

        public boolean old() {
            return number < newest;
        }
    }

    /** How often something happened; the words are a key of the message bundles. */
    record Count(String words, long count) {}

    /**
     * A day of the week to go to.
     *
     * @param href an address, or a place on this page
     * @param shown whether this page is of that day alone
     */
    record DayLink(
            String date,
            String name,
            int number,
            String weekday,
            int count,
            boolean today,
            String href,
            boolean shown) {}

    /**
     * Which part of a large week a page is.
     *
     * @param first the number of its first entry within the day, from 1
     * @param last of its last one
     * @param count how many entries the day has
     */
    record StretchRow(
            int page,
            int pages,
            int first,
            int last,
            int count,
            @Nullable StretchLink before,
            @Nullable StretchLink after) {}

    /** Another part of the same week. */
    record StretchLink(String href, String day, int page, int pages) {}

    /** A day with its entries. */
    record DaySection(String date, String name, boolean today, boolean past, List<EntryRow> entries) {}

    /** The first day that is over, above which the page says so; null where none stands below the others. */
    public @Nullable String firstPast() {
        return days.stream().anyMatch(DaySection::today)
                ? days.stream()
                        .filter(DaySection::past)
                        .map(DaySection::date)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
