package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EventDetails;
import org.jspecify.annotations.Nullable;

/**
 * The receipt of a declared week.
 *
 * @param post the post of the person who declared the week; null for a program, or if it is unknown
 * @param number the number of the submission
 * @param count the number of events that the declaration covers, also of those that {@code events} leaves out
 * @param hash the hash over the events that the declaration covers
 */
record WeekReceipt(
        String agency,
        GridWeek week,
        Instant receivedAt,
        @Nullable String post,
        boolean noEvents,
        String number,
        int count,
        String hash,
        List<Covered> events) {

    /**
     * An event that the declaration covers.
     *
     * @param details the event as the log has it now
     * @param changed whether the event was changed after the declaration
     */
    record Covered(EventDetails details, boolean changed) {}
}
