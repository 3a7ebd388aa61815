package kz.mediagrid.gateway.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;

/** The requests that wait for an answer, as far as another calendar matters to them. */
public final class OpenRequests {

    private final InformationRequests requests;

    public OpenRequests(InformationRequests requests) {
        this.requests = requests;
    }

    /**
     * How many answers are owed, and how many of them another calendar would have due at another time.
     *
     * <p>What was extended is due on the day that was set, whatever the calendar.
     */
    public record Moved(int open, int moved) {}

    public Moved moved(WorkingCalendar before, WorkingCalendar after) {
        List<InformationRequest> open = requests.after(
                        null,
                        request -> request.state() == InformationRequest.State.OPEN
                                && request.termStartsAt().isPresent())
                .toList();
        long moved = open.stream()
                .filter(request -> !dueAt(request, before).equals(dueAt(request, after)))
                .count();
        return new Moved(open.size(), Math.toIntExact(moved));
    }

    private static Optional<Instant> dueAt(InformationRequest request, WorkingCalendar calendar) {
        return RequestTerms.due(request, calendar).map(Due::dueAt);
    }
}
