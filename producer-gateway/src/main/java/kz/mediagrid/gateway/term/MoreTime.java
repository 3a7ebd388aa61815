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
 * An extension of the term of a body's obligation.
 *
 * @param given the stamp of its submission: the giver and the time
 * @param until the new last day
 */
public record MoreTime(Submission given, LocalDate until, LocalizedText reason) {

    /**
     * The extensions that count, in their order: each ends later than the due time when it was received. The obligation
     * engine decides so too, even if a calendar came into force while an extension was being sent.
     *
     * @param unextended the due time without extensions, by the calendar of an instant
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

    /** The last day that the last of them set, if there is one. */
    public static Optional<LocalDate> until(List<MoreTime> counting) {
        return counting.stream().map(MoreTime::until).reduce((before, last) -> last);
    }

    private Instant dueAt() {
        return new Extension(until).dueAt();
    }

    // Of a calendar and an extension of one millisecond the calendar comes last, as in the obligation engine.
    private Instant justBefore() {
        return given.getReceivedAt().minusMillis(1);
    }
}
