package kz.mediagrid.notifier.page;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.formats.EntryInWords;
import org.jspecify.annotations.Nullable;

/**
 * The page of a week's grid in one reader's language.
 *
 * @param calendar one link for each day of the week, in calendar order
 * @param days the days that the page shows, in reading order, with their entries
 * @param search the form by which the reader looks for events
 * @param history the versions of the week
 * @param stretch the part of a large week that is shown; null if the week is shown whole
 */
record GridPage(
        Week week,
        OtherWeeks others,
        Version version,
        List<DayLink> calendar,
        List<DaySection> days,
        SearchPart search,
        History history,
        @Nullable StretchRow stretch) {

    /**
     * The versions of the week.
     *
     * @param versions all versions, newest first
     * @param changes the changes since an earlier version; null for version 1
     */
    record History(List<VersionRow> versions, @Nullable ChangesPart changes) {}

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
     * @param earlier the published week that is closest before the shown week; null if there is none
     * @param later the published week that is closest after the shown week; null if there is none
     * @param coming the week after the present week; null if this coming week is not published, or if the page does not
     *     show the present week
     */
    record OtherWeeks(
            @Nullable Week earlier,
            @Nullable Week later,
            @Nullable Week coming) {}

    /**
     * The version that the page shows.
     *
     * @param newest the number of the week's newest version
     * @param total the number of entries in this version
     * @param tally for each kind of change since version 1, the number of entries changed in this way
     */
    record Version(int number, int newest, Moment published, int total, List<Count> tally) {

        public boolean old() {
            return number < newest;
        }
    }

    /** The number of changes of one kind; {@code words} is the message key of this kind. */
    record Count(String words, long count) {}

    /**
     * A link to a day of the week.
     *
     * @param href the address of the day's own page, or an anchor on this page; null if the day has neither
     * @param shown whether this page shows only the linked day
     */
    record DayLink(
            String date,
            String name,
            int number,
            String weekday,
            int count,
            boolean today,
            @Nullable String href,
            boolean shown) {}

    /**
     * The part of a large week that a page shows.
     *
     * @param first the number of the first entry shown, counted within the day, from 1
     * @param last the number of the last entry shown, counted within the day
     * @param count the number of all entries of the day
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

    /** A day of the page with its entries. */
    record DaySection(String date, String name, boolean today, boolean past, List<EntryOfDay> entries) {}

    /**
     * An entry on one of its days.
     *
     * @param anchor the id of this card on the page; that of the event on its first day in the week
     * @param dayOf the number of the day within the event, in words; null for an event of one day
     * @param goesOn whether the event began on an earlier day
     * @param whole whether the card has all statements; if not, it links to the first day
     */
    record EntryOfDay(
            EntryInWords entry, String anchor, @Nullable String dayOf, boolean goesOn, boolean whole) {}

    /**
     * The first past day on the page; the page has a heading for past days above this day. Null if the page does not
     * show today, or shows no past day.
     */
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
