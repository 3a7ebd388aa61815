package kz.mediagrid.agencypages.event;

import java.util.List;
import kz.mediagrid.edge.page.WeekInWords;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A planned event as the people of its body see it.
 *
 * @param when the days and hours of the event in words; null while its date is to be confirmed
 * @param state {@code PLANNED}, {@code POSTPONED}, {@code WITHDRAWN} or, if the media saw the event, {@code CANCELLED}
 * @param shown whether a published version has shown the event, so that a change needs a reason for the media
 * @param weeks the weeks in which the event has a day
 * @param editing the word of the authorised body
 * @param absence the key of the text that says why the event is not in the grid; null if it is there
 */
record MyEvent(
        String id,
        @Nullable String when,
        Wording title,
        String state,
        boolean shown,
        List<WeekInWords> weeks,
        Editing editing,
        @Nullable String absence) {

    /**
     * The word of the authorised body on the event.
     *
     * @param decision the decision, as in {@code INCLUDE}
     * @param reason the reason for the decision, which the media do not see
     * @param note the note that the media see
     * @param mergedInto the title of the event into which this one was merged
     */
    record Editing(
            String decision,
            @Nullable Wording reason,
            @Nullable Wording note,
            @Nullable Wording mergedInto) {}

    /**
     * A clash with an event of another body or with an own one.
     *
     * @param kind the common trait, as in {@code SAME_PLACE}
     * @param hours the hours of the other event in words; null if they are not known
     * @param phones the telephone numbers of the other body's press unit
     */
    record Clashing(
            String kind,
            Wording agency,
            @Nullable Wording title,
            String day,
            @Nullable String hours,
            List<String> phones) {}

    /** Whether the event was withdrawn or cancelled. Templates call this. */
    public boolean isWithdrawn() {
        return state.equals("WITHDRAWN") || state.equals("CANCELLED");
    }
}
