package kz.mediagrid.gateway.week;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.DeclaredEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.WeekDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * A body's declaration that it has sent all its events for a week, as the log decided it.
 *
 * @param submissionId the number of the submission that declared the week
 * @param receivedAt the instant at which the declaration was received
 * @param actorPost the post of the person who declared the week; null for a program, or if the post is unknown
 * @param noEvents whether the body declared that it has no events in the week
 * @param eventCount the number of events that the declaration covers
 * @param events the first of these events, in the order of the grid; see {@link WeekDeclaration}
 * @param eventsHash the hash over all these events
 */
public record DeclaredWeek(
        String submissionId,
        Instant receivedAt,
        @Nullable String actorPost,
        boolean noEvents,
        int eventCount,
        List<DeclaredEvent> events,
        String eventsHash) {

    public DeclaredWeek {
        events = List.copyOf(events);
    }

    static DeclaredWeek of(SubmissionOutcome outcome, WeekDeclaration declaration) {
        return new DeclaredWeek(
                outcome.getSubmissionId(),
                outcome.getReceivedAt(),
                declaration.getActorPost(),
                declaration.getNoEvents(),
                declaration.getEventCount(),
                declaration.getEvents(),
                declaration.getEventsHash());
    }
}
