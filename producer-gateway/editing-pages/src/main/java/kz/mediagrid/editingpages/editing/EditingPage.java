package kz.mediagrid.editingpages.editing;

import java.util.List;
import java.util.Set;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The list of a week's filings as one reader sees it, beside which the card of one of them is shown.
 *
 * @param includes whether the week's editorial policy includes events without a decision
 * @param rows the filings that the filter leaves, in order of their start; a long list has several pages
 * @param next the id of the filing that follows the selected one in the list; the selected one itself if it is the last
 * @param merging the filing into which the editor is about to merge another filing; null if the editor has not begun
 *     a merger
 */
record EditingPage(
        Week week,
        boolean includes,
        EditingFilter filter,
        Choices choices,
        List<FilingRow> rows,
        Span span,
        String next,
        @Nullable Other merging) {

    /** The address of the card that follows. Templates call this. */
    public String nextCard() {
        return filter.address(GridWeek.parse(week.id()), next) + "#card";
    }

    /** Whether the list is empty because the authorised body decided on all of its filings. Templates call this. */
    public boolean isAllDecided() {
        return rows.isEmpty()
                && filter.sought().isEmpty()
                && Set.of(FilingTrait.NEW.address(), FilingTrait.UNDECIDED.address())
                        .contains(filter.only())
                && choices.traits().get(0).count() > 0;
    }

    /**
     * The week, with the weeks before and after it.
     *
     * @param dates the week's days in words
     */
    record Week(String id, String dates, WeekInWords earlier, WeekInWords later) {}

    /**
     * The filters that the reader can choose, each with the number of filings that it leaves.
     *
     * @param unknown whether the address has a filter that there is none of
     */
    record Choices(List<Choice> traits, List<Choice> days, List<Body> bodies, boolean unknown) {}

    /**
     * A filter as a link.
     *
     * @param name for a trait its name, for a day its date in words; empty for no limit
     */
    record Choice(String name, String href, long count, boolean current) {}

    /** A state body that filed for the week. */
    record Body(String code, String name, long count, boolean current) {}

    /**
     * A filing in the list.
     *
     * @param href the address of the list with the filing's card
     * @param day the day in words, at the first filing of a day; null at the others
     * @param seen the submission that changed the filing last; empty if it is unknown
     */
    record FilingRow(
            String id,
            String href,
            @Nullable String day,
            String time,
            Wording title,
            Wording agency,
            String seen,
            Marks marks) {}

    /**
     * The marks of a filing in the list.
     *
     * @param inGrid whether the next version will show the event as taking place
     * @param decision the authorised body's decision on the event, e.g. {@code LEFT_TO_POLICY}
     * @param selected whether the page shows the filing's card
     * @param key the key that opens the filing's card; null if there is none
     */
    record Marks(
            boolean inGrid,
            String decision,
            FilingStanding standing,
            boolean late,
            boolean clashing,
            boolean selected,
            @Nullable String key) {

        /** Whether a decision on the filing has an effect. Templates call this. */
        public boolean isDecidable() {
            return standing.isDecidable();
        }
    }

    /**
     * The filings of the list that this page has.
     *
     * @param earlier the address of the page before; null on the first page
     * @param later the address of the next page; null on the last page
     */
    record Span(
            int from,
            int to,
            int total,
            @Nullable String earlier,
            @Nullable String later) {}

    /**
     * The effect of an accepted submission.
     *
     * @param what the decision, if the submission decided on an event; otherwise the name of the command, e.g.
     *     {@code EventNoted}
     * @param title the title of the event that the submission is about; null if the gateway does not have the event
     * @param undoes the id of the event, if the decision or the merger can be undone; null if not
     * @param apart the id of the filing that was merged into the event, if the merger can be undone; null if not
     * @param joined the title of that filing; null if there is none
     */
    record Done(
            String what,
            @Nullable Wording title,
            @Nullable String undoes,
            @Nullable String apart,
            @Nullable Wording joined) {}

    /**
     * The effect of several decisions that were sent at once.
     *
     * @param what the button that decided, e.g. {@code include}
     * @param titles the titles of the first events
     * @param left the number of events whose titles are not shown
     */
    record Several(String what, long count, List<Wording> titles, long left) {}

    /** A filing that was, or can be, merged with another one. */
    record Other(String id, Wording title, Wording agency) {}
}
