package kz.mediagrid.gateway.editing;

import java.util.List;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The editor's page of a week as one reader sees it: the filings of one of its days.
 *
 * @param dates of the week, in words
 * @param includes whether the policy of the week has events in the grid of which nothing is said
 * @param policy version of that policy
 * @param day the day whose filings are shown
 * @param filings of that day, those that are shown of them
 * @param from how many of the day come before these
 * @param more from which number the next ones are; null where these are the last
 * @param merging the filing that another is to be merged into; null where none is being chosen
 */
record EditingPage(
        String week,
        String dates,
        String earlier,
        String later,
        boolean includes,
        String policy,
        List<Day> days,
        String day,
        List<FilingRow> filings,
        int from,
        @Nullable Integer more,
        @Nullable FilingRow merging) {

    /** A day of the week, and how many filings begin on it. */
    record Day(String date, String name, int count) {}

    /** Another filing that a row points to. */
    record Other(String id, Wording title) {}

    /**
     * A filing.
     *
     * @param body whose it is
     * @param decision the editor's word, e.g. {@code LEFT_TO_POLICY}
     * @param inGrid whether the next version has it as an entry to be held
     * @param reason why the editor decided so
     * @param note what is noted beside it for the media
     * @param noteKk the note as it would be changed, in Kazakh; empty where there is none
     * @param mergedInto the filing it was merged into; null where it stands by itself
     * @param mayMerge whether it can be merged with another
     */
    record FilingRow(
            String id,
            Wording body,
            Wording title,
            Wording place,
            String time,
            @Nullable String days,
            boolean withdrawn,
            boolean late,
            String decision,
            boolean inGrid,
            @Nullable Wording reason,
            @Nullable Wording note,
            String noteKk,
            String noteRu,
            String noteEn,
            @Nullable Other mergedInto,
            List<Other> mergedFrom,
            boolean mayMerge) {}
}
