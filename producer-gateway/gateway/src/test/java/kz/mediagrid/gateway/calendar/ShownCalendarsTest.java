package kz.mediagrid.gateway.calendar;

import static kz.mediagrid.gateway.calendar.CalendarFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.junit.jupiter.api.Test;

class ShownCalendarsTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ShownCalendars shown = new ShownCalendars();

    private static SubmissionOutcome accepted(String command) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId("sub-1")
                .setRequestId("req-1")
                .setAgencyCode("mam")
                .setCommand(command)
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(WEDNESDAY)
                .setCommandOffset(7)
                .build();
    }

    private static CalendarInForce calendar() {
        return CalendarInForce.newBuilder(CalendarFixture.inForce(CalendarFixture.movedThursday(), WEDNESDAY, 7))
                .setSubmissionId("sub-1")
                .build();
    }

    @Test
    void anActivationIsShownOnceTheCalendarHasComeWhicheverComesFirst() {
        var waiting = shown.awaitVisible(accepted("CalendarActivated"), LONG);
        assertThat(waiting).isNotDone();

        shown.shows(calendar());

        assertThat(waiting).isCompleted();
        assertThat(shown.awaitVisible(accepted("CalendarActivated"), LONG)).isCompleted();
    }

    @Test
    void whoeverWaitedLongEnoughWaitsNoMore() {
        assertThat(shown.awaitVisible(accepted("CalendarActivated"), Duration.ofMillis(10)))
                .succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void otherCommandsDoNotWaitForACalendar() {
        assertThat(shown.awaitVisible(accepted("WeekDeclared"), LONG)).isCompleted();
    }
}
