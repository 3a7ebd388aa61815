package kz.mediagrid.gateway.event;

import java.util.List;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The page of a planned event as one reader sees it.
 *
 * @param standing {@code PLANNED}, {@code POSTPONED}, {@code WITHDRAWN} or {@code CANCELLED}: what the last step made of it
 * @param when its days and hours in words; null while its date is to be confirmed
 * @param last the day it was last planned for, in words, while its date is to be confirmed
 * @param reason why it stands so, for the authorised body
 * @param publicReason the same, for the media
 * @param steps what happened to it, the newest first
 * @param earlier whether there are steps before those
 */
record EventSheet(
        String id,
        String agency,
        int revision,
        String standing,
        String decision,
        @Nullable Wording decisionReason,
        Wording title,
        @Nullable String when,
        @Nullable String last,
        Wording place,
        Wording purpose,
        @Nullable Wording reason,
        @Nullable Wording publicReason,
        List<WeekRow> weeks,
        List<StepRow> steps,
        boolean earlier) {

    /**
     * A week and what it knows of the event.
     *
     * @param current whether the event's days touch it
     * @param firstVersion the version that first showed it; 0 when none did
     */
    record WeekRow(String week, boolean current, boolean late, int firstVersion) {}

    /**
     * A step in the life of the event.
     *
     * @param machine when it was received, as HTML wants it
     * @param actor the account; empty where it is another body's
     * @param changed the names of the fields it changed
     * @param from the day it was planned for before, in words
     * @param to the day it was moved to, in words
     */
    record StepRow(
            String kind,
            String at,
            String machine,
            String by,
            String actor,
            int revision,
            @Nullable Wording reason,
            @Nullable Wording publicReason,
            List<String> changed,
            @Nullable String from,
            @Nullable String to,
            @Nullable String otherEvent) {}
}
