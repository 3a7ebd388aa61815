package kz.mediagrid.editorpages.editing;

import java.util.List;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.event.Completeness;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The editor's page of a week as one reader sees it. The page shows the filings of one day of the week.
 *
 * @param includes whether the week's editorial policy includes events without a decision
 * @param day the day whose filings are shown
 * @param filings the day's filings on this page; a day with many filings has several pages
 * @param more the number of the day's filings to skip for the next page; null on the last page
 * @param merging the filing into which the editor is about to merge another filing; null if the editor has not begun
 *     a merger
 */
record EditingPage(
        Week week,
        boolean includes,
        List<Day> days,
        String day,
        List<FilingRow> filings,
        @Nullable Integer more,
        @Nullable FilingRow merging) {

    /**
     * The week, with the weeks before and after it.
     *
     * @param dates the week's days in words
     */
    record Week(String id, String dates, WeekInWords earlier, WeekInWords later) {}

    /** A day of the week, with the number of filings that are listed on this day. */
    record Day(String date, String name, int count) {}

    /** @param agency the name of the state body that sent the filing */
    record FilingRow(
            String id,
            Wording title,
            Wording agency,
            Wording place,
            When when,
            Status status,
            Note note,
            Merger merger) {}

    /** @param days first and last day of an event of several days, in words; null for one day */
    record When(String time, @Nullable String days) {}

    /**
     * The status of the filing.
     *
     * @param inGrid whether the next version will show the event as taking place
     * @param decision the authorised body's decision on the event, e.g. {@code LEFT_TO_POLICY}
     * @param reason the reason for the decision
     */
    record Status(
            boolean inGrid,
            boolean withdrawn,
            boolean late,
            String decision,
            @Nullable Wording reason,
            Completeness completeness) {}

    /**
     * The note for the media beside the filing.
     *
     * @param shown the note in the reader's language; null if the filing has no note
     * @param kk the note's Kazakh text, for the form in which the editor changes the note; empty if the note has no
     *     Kazakh text
     */
    record Note(@Nullable Wording shown, String kk, String ru, String en) {

        static Note of(@Nullable LocalizedText note, Language reader) {
            return note == null
                    ? new Note(null, "", "", "")
                    : new Note(
                            Wording.of(note, reader),
                            orEmpty(note.getKk()),
                            orEmpty(note.getRu()),
                            orEmpty(note.getEn()));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /**
     * The filing's mergers with other filings.
     *
     * @param possible whether the filing can be merged with another filing
     * @param into the filing into which this filing was merged; null if this filing was not merged
     * @param from the filings that were merged into this filing
     */
    record Merger(boolean possible, @Nullable Other into, List<Other> from) {}

    /**
     * The effect of an accepted submission.
     *
     * @param what the decision, if the submission decided on an event; otherwise the name of the command, e.g.
     *     {@code EventNoted}
     * @param title the title of the event that the submission is about; null if the gateway does not have the event
     */
    record Done(String what, @Nullable Wording title) {}

    /** A filing that was merged with the filing of a row. */
    record Other(String id, Wording title) {}
}
