package kz.mediagrid.gateway.term;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Submission;

/**
 * An extension that gives a body more time for an obligation.
 *
 * @param given the stamp of the extension's submission: the account that gave the extension, and the time of receipt
 * @param until the new last day
 */
public record MoreTime(Submission given, LocalDate until, LocalizedText reason) {

    /**
     * The extensions that count, in the order of {@code all}. An extension counts if its last day ends later than the
     * due time that applied when the extension was received. The obligation engine applies the same rule. So the
     * gateway and the engine agree, even if a calendar came into force while an extension was being sent.
     *
     * @param unextended computes the due time without extensions, by the calendar that was in force at the given
     *     instant
     */
    public static List<MoreTime> counting(List<MoreTime> all, Function<Instant, Optional<Instant>> unextended) {
        var counting = new ArrayList<MoreTime>();
        for (var next : all) {
            var due = counting.isEmpty()
                    ? unextended.apply(next.justBefore())
                    : Optional.of(counting.get(counting.size() - 1).dueAt());
            if (due.filter(before -> !next.dueAt().isAfter(before)).isEmpty()) {
                counting.add(next);
            }
        }
        return counting;
    }

    /** The new last day of the final extension in {@code counting}; empty if {@code counting} is empty. */
    public static Optional<LocalDate> until(List<MoreTime> counting) {
        return counting.stream().map(MoreTime::until).reduce((before, last) -> last);
    }

    private Instant dueAt() {
        return new Extension(until).dueAt();
    }

    // If a calendar and an extension were received in the same millisecond, the extension goes first. The obligation
    // engine applies the same rule.
    private Instant justBefore() {
        return given.getReceivedAt().minusMillis(1);
    }
}
