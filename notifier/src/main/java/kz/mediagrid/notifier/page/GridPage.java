package kz.mediagrid.notifier.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week's grid as one reader sees it.
 *
 * @param week e.g. {@code 2026-W50}
 * @param dates its days in words
 * @param version the version shown
 * @param newest the newest there is
 * @param published when the version shown was published, in words
 * @param machine the same as HTML wants it
 * @param total how many entries it has
 * @param tally how many entries changed since version 1, by what happened
 * @param calendar the week's days as they come, to jump to
 * @param days the days in the order in which they are read
 * @param coming the week after the present one, if it is published already
 * @param versions all versions, newest first
 * @param stretch which part of a large week this is; null where the week is whole
 */
record GridPage(
        String week,
        String dates,
        int version,
        int newest,
        String published,
        String machine,
        int total,
        List<Count> tally,
        List<DayLink> calendar,
        List<DaySection> days,
        @Nullable WeekLink earlier,
        @Nullable WeekLink later,
        @Nullable WeekLink coming,
        List<VersionRow> versions,
        @Nullable StretchRow stretch) {

    /** How often something happened; the words are a key of the message bundles. */
    record Count(String words, long count) {}

    /** A week to go to. */
    record WeekLink(String week, String dates) {}

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

    public boolean old() {
        return version < newest;
    }

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
