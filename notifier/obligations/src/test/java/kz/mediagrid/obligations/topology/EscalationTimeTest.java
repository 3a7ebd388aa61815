package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.aroseOn;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.confirmed;
import static kz.mediagrid.obligations.topology.Records.said;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each step of the escalation has its time, however late somebody looks: whoever is told can act before the next one is. */
class EscalationTimeTest {

    private static final String TUESDAY = "2026-12-01T07:00:00Z";
    private static final String DUE = "2026-12-02T19:00:00Z";

    private final ClockOfObligations clock = new ClockOfObligations(
                    Instant.parse(TUESDAY), new EscalationPolicy(EscalationPolicy.usual(), Map.of()))
            .only(ObligationKind.REQUEST_ANSWER);

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void whatFellDueWhileNobodyRanGoesUpFromWhenThatIsEntered() {
        clock.send(asked("req-1", "edu", TUESDAY));

        // Nobody runs until Friday at 15:00.
        clock.comesTo("2026-12-04T10:00:00Z");
        clock.settles();
        assertThat(steps()).containsExactly("1 2026-12-04T10:00");

        comesTo("2026-12-04T11:59:00Z");
        assertThat(steps()).hasSize(1);
        comesTo("2026-12-04T12:01:00Z");
        // An hour and 29 minutes are left of Friday: what is two hours later is Monday at 09:31.
        comesTo("2026-12-07T04:30:00Z");
        assertThat(steps()).hasSize(2);
        comesTo("2026-12-07T04:31:00Z");
        comesTo("2026-12-07T08:30:00Z");
        assertThat(steps()).hasSize(3);
        comesTo("2026-12-07T08:31:00Z");

        assertThat(steps())
                .containsExactly(
                        "1 2026-12-04T10:00", "2 2026-12-04T12:01", "3 2026-12-07T04:31", "4 2026-12-07T08:31");
    }

    @Test
    void aMatterThatAroseWeeksAgoGoesUpFromWhenItIsEntered() {
        clock.only(ObligationKind.JOINT_CONTRIBUTION)
                .send(aroseOn("mat-1", "2026-11-10", Instant.parse(TUESDAY), "edu"));
        clock.settles();

        assertThat(steps()).containsExactly("1 2026-12-01T07:00");
        comesTo("2026-12-01T08:59:00Z");
        assertThat(steps()).hasSize(1);
        comesTo("2026-12-01T09:01:00Z");
        assertThat(steps()).hasSize(2);
    }

    @Test
    void whoIsDownBetweenTwoStepsTellsTheNextOneAndThenWaitsForItsTime() {
        clock.send(asked("req-1", "edu", TUESDAY));
        comesTo(DUE);
        comesTo("2026-12-03T04:01:00Z");

        clock.passesUnseen(Duration.ofHours(28));
        clock.restart();
        clock.settles();

        assertThat(steps()).containsExactly("1 2026-12-03T04:01", "2 2026-12-04T08:01");
        comesTo("2026-12-04T10:02:00Z");
        assertThat(steps()).hasSize(3);
    }

    @Test
    void aConfirmationThatIsReadLateStartsTheEscalationThen() {
        overdueByACalendar();
        clock.send(confirmed("REQUEST_ANSWER/req-1", 2, Instant.parse("2026-12-03T12:00:00Z")));
        clock.settles();

        assertThat(steps()).containsExactly("1 2026-12-04T05:00");
    }

    @Test
    void whatIsSaidInTheInstantOfAConfirmationTakesNoStepAgain() {
        overdueByACalendar();
        var at = clock.now();
        clock.send(confirmed("REQUEST_ANSWER/req-1", 2, at));
        clock.settles();
        assertThat(steps()).hasSize(1);

        clock.send(
                said("REQUEST_ANSWER/req-1", 2, at).setOwner("Duty officer").build(),
                confirmed("REQUEST_ANSWER/req-1", 2, at));
        clock.settles();

        assertThat(steps()).hasSize(1);
    }

    /** What was due on Thursday at 24:00 is due on Wednesday since, and it is Friday morning. */
    private void overdueByACalendar() {
        clock.send(swapped(
                "kz-2", WorkingCalendar.kazakhstan().version(), Instant.parse(TUESDAY), "2026-12-02", "2026-12-05"));
        clock.send(asked("req-1", "edu", "2026-12-01T08:00:00Z"));
        comesTo("2026-12-03T08:00:00Z");
        clock.send(swapped("kz-3", "kz-2", clock.now(), "2026-12-09", "2026-12-12"));
        comesTo("2026-12-04T05:00:00Z");
        assertThat(steps()).isEmpty();
    }

    private void comesTo(String instant) {
        clock.comesTo(instant);
        clock.settles();
    }

    /** Each step as its number and in which minute. */
    private List<String> steps() {
        return clock.alerts().stream()
                .filter(alert -> alert.getAlertKind() == AlertKind.ESCALATED)
                .map(alert ->
                        alert.getStep() + " " + alert.getRaisedAt().toString().substring(0, 16))
                .toList();
    }
}
