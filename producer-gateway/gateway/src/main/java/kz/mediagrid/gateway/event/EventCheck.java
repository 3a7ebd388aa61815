package kz.mediagrid.gateway.event;

import java.time.temporal.ChronoUnit;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmittedCommand;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Checks a submission or revision of a planned event without sending it: makes the command as for sending, and decides the
 * command by the rules of the aggregator on the events that this gateway has read. Writes nothing.
 *
 * <p>If the gateway itself would refuse the call, the check fails with the same {@link
 * kz.mediagrid.edge.problem.RequestProblem}.
 */
@Component
public final class EventCheck {

    private static final String PATH = "/api/planned-events/check";

    private final EventCommands commands;
    private final TriedEvents events;
    private final SubmissionService service;
    private final Calendars calendars;
    private final BusinessClock business;
    private final FormWrites keys;

    EventCheck(
            EventCommands commands,
            TriedEvents events,
            SubmissionService service,
            Calendars calendars,
            BusinessClock business,
            FormWrites keys) {
        this.commands = commands;
        this.events = events;
        this.service = service;
        this.calendars = calendars;
        this.business = business;
        this.keys = keys;
    }

    /** Checks the submission of a new event. */
    public CheckedEvent check(Account account, SubmitEvent event) {
        var write = write(account, event, Precondition.NONE);
        return check(write, commands.submit(write));
    }

    /**
     * Checks the revision of an event.
     *
     * @param ifMatch the revision of the event that the caller saw
     */
    public CheckedEvent check(Account account, String id, SubmitEvent event, Precondition ifMatch) {
        var write = write(account, event, ifMatch);
        return check(write, commands.revise(id, write));
    }

    private CheckedEvent check(Write<SubmitEvent> write, SubmittedCommand submitted) {
        service.requireStorable(submitted);
        var inForce = calendars.inForce();
        // The command is on no log, and no rule about events reads the offset.
        var command = new Command(submitted.record(), write.stamp(), -1);
        var tried = events.decide(command, new GridCalendar(() -> inForce, WeekPolicy.standard()));
        return CheckedEvent.of(tried, write.receivedAt(), inForce.version());
    }

    /** The write that sending the event would be. Its key is new, so that a new event gets an id that no event has. */
    private Write<SubmitEvent> write(Account account, SubmitEvent event, Precondition ifMatch) {
        var key = new IdempotencyKey(keys.newKey());
        return new Write<>(
                account,
                key,
                SubmissionIds.of(account.writesAs(), key, "POST", PATH, ""),
                business.instant().truncatedTo(ChronoUnit.MILLIS),
                event,
                ifMatch,
                WaitPreference.NONE);
    }
}
