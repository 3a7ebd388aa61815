package kz.mediagrid.notifier.page;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The page of a week's grid in one reader's language.
 *
 * @param calendar links to the week's days, in calendar order
 * @param days the days in reading order
 * @param versions all versions, newest first
 * @param stretch the part of a large week that is shown; null if the week is shown whole
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
     * The shown week, or a week to which the page links.
     *
     * @param id e.g. {@code 2026-W50}
     * @param dates the week's days in words
     */
    record Week(String id, String dates) {}

    /**
     * The weeks to which the page links.
     *
     * @param coming the next week, if the shown week is the present week and the next week is published
     */
    record OtherWeeks(
            @Nullable Week earlier,
            @Nullable Week later,
            @Nullable Week coming) {}

    /**
     * The version shown.
     *
     * @param newest the number of the week's newest version
     * @param total the number of entries
     * @param tally the numbers of entries changed since version 1, by kind of change
     */
    record Version(int number, int newest, Moment published, int total, List<Count> tally) {

        public boolean old() {
            return number < newest;
        }
    }

    /** The number of changes of one kind; {@code words} is a message key. */
    record Count(String words, long count) {}

    /**
     * A link to a day of the week.
     *
     * @param href an address, or an anchor on this page
     * @param shown whether this page shows only that day
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
     * The part of a large week that a page shows.
     *
     * @param first the number of the first entry within the day, from 1
     * @param last the number of the last entry within the day
     * @param count the number of entries of the day
     */
    record StretchRow(
            int page,
            int pages,
            int first,
            int last,
            int count,
            @Nullable StretchLink before,
            @Nullable StretchLink after) {}

    /** A link to another part of the shown week. */
    record StretchLink(String href, String day, int page, int pages) {}

    /** A day with its entries. */
    record DaySection(String date, String name, boolean today, boolean past, List<EntryRow> entries) {}

    /** The date of the first past day, which the page shows below today and under a heading; null if there is none. */
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
