package kz.mediagrid.gateway.editing;

import java.util.List;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The editor's page of a week as one reader sees it: the filings of one of its days.
 *
 * @param day the day whose filings are shown
 * @param filings of that day, those that are shown of them
 * @param more from which number the next ones are; null where these are the last
 * @param merging the filing that another is to be merged into; null where none is being chosen
 */
record EditingPage(
        Week week,
        Policy policy,
        List<Day> days,
        String day,
        List<FilingRow> filings,
        @Nullable Integer more,
        @Nullable FilingRow merging) {

    /**
     * The week, and those around it.
     *
     * @param dates its days in words
     */
    record Week(String id, String dates, String earlier, String later) {}

    /** @param includes whether the policy of the week has events in the grid of which nothing is said */
    record Policy(String version, boolean includes) {}

    /** A day of the week, and how many filings begin on it. */
    record Day(String date, String name, int count) {}

    /** @param body whose filing it is */
    record FilingRow(
            String id,
            Wording title,
            Wording body,
            Wording place,
            When when,
            Status status,
            Note note,
            Merger merger) {}

    /** @param days first and last day of an event of several days; null for one day */
    record When(String time, @Nullable String days) {}

    /**
     * How the filing stands.
     *
     * @param inGrid whether the next version has it as an entry to be held
     * @param decision of the editor, e.g. {@code LEFT_TO_POLICY}
     * @param reason why the editor decided so
     */
    record Status(
            boolean inGrid,
            boolean withdrawn,
            boolean late,
            String decision,
            @Nullable Wording reason) {}

    /**
     * What is noted beside the filing for the media.
     *
     * @param shown in the reader's language; null where there is no note
     * @param kk as it would be changed, in Kazakh; empty where there is none
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
     * How the filing is merged with others.
     *
     * @param possible whether it can be merged with another
     * @param into the filing it was merged into; null where it stands by itself
     */
    record Merger(boolean possible, @Nullable Other into, List<Other> from) {}

    /** Another filing that a row points to. */
    record Other(String id, Wording title) {}
}
