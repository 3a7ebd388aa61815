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
 * That a body was given more time for what it owes.
 *
 * @param given who gave it, and when
 * @param until the new last day
 */
public record MoreTime(Submission given, LocalDate until, LocalizedText reason) {

    /**
     * Those that count, in their order: each ends later than what was due when it was received. The clock's side judges
     * so too, where a calendar came into force while an extension was on its way.
     *
     * @param unextended when what is owed would be due without them, by the calendar of an instant
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

    /** The last day that the last of them set, where there is one. */
    public static Optional<LocalDate> until(List<MoreTime> counting) {
        return counting.stream().map(MoreTime::until).reduce((before, last) -> last);
    }

    private Instant dueAt() {
        return new Extension(until).dueAt();
    }

    // Of a calendar and an extension of one millisecond the calendar comes last, as for the clock's side.
    private Instant justBefore() {
        return given.getReceivedAt().minusMillis(1);
    }
}
