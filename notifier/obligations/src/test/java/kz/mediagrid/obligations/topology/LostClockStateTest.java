package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.acknowledged;
import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.answered;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.declared;
import static kz.mediagrid.obligations.topology.Records.outlet;
import static kz.mediagrid.obligations.topology.Records.published;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static kz.mediagrid.obligations.topology.Records.taken;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clock of obligations that lost its state makes it again from its inputs and from what it wrote. */
class LostClockStateTest {

    private static final String MONDAY = "2026-11-30T05:00:00Z";
    private static final String DUE = "2026-12-02T19:00:00Z";

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(MONDAY), new EscalationPolicy(EscalationPolicy.usual(), Map.of()));

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void aRebuildFromAllInputsAndOutputsWritesNothing() {
        requests(5);
        clock.send(answered("req-0", "2026-12-01T07:00:00Z"));
        clock.comesTo(DUE);
        clock.settles();
        clock.send(acknowledged("REQUEST_ANSWER/req-1", 1, clock.now()), answered("req-2", clock.now()));
        var obligations = List.copyOf(clock.obligations());
        var alerts = List.copyOf(clock.alerts());
        var messages = List.copyOf(clock.messages());

        clock.losesItsState();
        clock.replays();
        clock.settles();

        assertThat(clock.obligations()).isEqualTo(obligations);
        assertThat(clock.alerts()).isEqualTo(alerts);
        assertThat(clock.messages()).isEqualTo(messages);
    }

    @Test
    void whatFellDueWhileTheStateWasLostIsToldOnce() {
        requests(49);

        clock.losesItsState();
        clock.replays();
        clock.comesTo(DUE);
        clock.settles();

        assertThat(overdue()).hasSize(49).doesNotHaveDuplicates();
    }

    @Test
    void anOutputThatIsCutOffIsCompleted() {
        requests(10);
        clock.comesTo(DUE);
        clock.settles();
        var before = overdue();
        clock.losesOutputAfter(clock.obligations().size() - 4, clock.alerts().size() - 7);

        clock.losesItsState();
        clock.replays();
        clock.settles();

        assertThat(overdue()).containsExactlyInAnyOrderElementsOf(before).doesNotHaveDuplicates();
        assertThat(clock.states().values())
                .filteredOn(ObligationState.OVERDUE::equals)
                .hasSize(10);
    }

    @Test
    void aRebuildThatIsKilledGoesOnWhereItWas() {
        requests(10);
        clock.comesTo(DUE);
        clock.settles();
        var before = overdue();
        clock.send(answered("req-3", clock.now()));

        clock.losesItsState();
        clock.inputs.unread(Topics.INFORMATION_REQUESTS, 6);
        clock.replays(0, 5);
        clock.settles();
        clock.restart();
        clock.replays(5, clock.sent());
        clock.inputs.unread(Topics.INFORMATION_REQUESTS, 0);
        clock.settles();

        assertThat(overdue()).isEqualTo(before);
        assertThat(clock.alerts())
                .filteredOn(alert -> alert.getAlertKind() == AlertKind.MET_LATE)
                .hasSize(1);
    }

    @Test
    void noAlertIsRaisedForAGridWhoseDeliveriesAreForgotten() {
        clock.send(agency("edu", MONDAY), outlet("tv", MONDAY));
        clock.settles();
        clock.comesTo("2026-12-04T07:00:00Z");
        clock.send(declared("edu", "2026-W50", "2026-12-02T07:00:00Z"), published("2026-W50", "2026-12-04T07:00:00Z"));
        clock.send(taken("tv", "2026-W50", "2026-12-04T07:00:01Z"));
        clock.settles();
        clock.comesTo("2026-12-07T05:00:00Z");
        clock.settles();
        assertThat(clock.states()).containsEntry("GRID_DISPATCH/2026-W50", ObligationState.MET);
        var obligations = List.copyOf(clock.obligations());
        var alerts = List.copyOf(clock.alerts());

        clock.inputsAge();
        clock.losesItsState();
        clock.replays();
        clock.settles();

        assertThat(told(clock.alerts())).isEqualTo(told(alerts));
        assertThat(clock.obligations()).isEqualTo(obligations);
        clock.comesTo("2026-12-14T05:00:00Z");
        clock.settles();
        assertThat(clock.states()).as("the next week").containsEntry("GRID_DISPATCH/2026-W52", ObligationState.OPEN);
    }

    @Test
    void theEscalationGoesOnAtTheStepThatIsNext() {
        requests(1);
        clock.comesTo("2026-12-03T04:00:00Z");
        clock.settles();
        clock.comesTo("2026-12-03T06:01:00Z");
        clock.settles();
        assertThat(steps()).containsExactly(1, 2);

        clock.losesItsState();
        clock.replays();
        clock.settles();
        assertThat(steps()).containsExactly(1, 2);
        clock.comesTo("2026-12-03T08:02:00Z");
        clock.settles();

        assertThat(steps()).containsExactly(1, 2, 3);
    }

    @Test
    void aStepKeepsItsTimeThoughACalendarCameInTheMillisecondOfItsPlan() {
        clock.send(asked("req-0", "edu", "2026-12-03T05:00:00Z"));
        clock.comesTo("2026-12-04T19:00:03Z");
        assertThat(overdue()).as("at midnight before a Saturday").hasSize(1);
        clock.send(swapped("kz-2", WorkingCalendar.kazakhstan().version(), clock.now(), "2026-12-09", "2026-12-05"));
        clock.settles();

        clock.losesItsState();
        clock.replays();
        clock.settles();

        clock.comesTo("2026-12-05T12:00:00Z");
        clock.settles();
        assertThat(steps()).as("on the Saturday that is worked since").isEmpty();
        clock.comesTo("2026-12-07T04:00:00Z");
        clock.settles();
        assertThat(steps()).as("on Monday").containsExactly(1);
    }

    @Test
    void aFormStaysOverdueThoughALaterCalendarMovesItsDueTimeBeyondTheEndOfTheAgency() {
        clock.send(agency("edu", MONDAY));
        clock.settles();
        clock.only(ObligationKind.WEEKLY_SUBMISSION).comesTo("2026-12-03T19:00:01Z");
        clock.send(agency("edu", clock.now(), false, null, null));
        clock.comesTo("2026-12-04T19:30:00Z");
        clock.send(swapped("kz-2", WorkingCalendar.kazakhstan().version(), clock.now(), "2026-12-03", "2026-12-05"));
        clock.settles();
        var obligations = List.copyOf(clock.obligations());
        var alerts = List.copyOf(clock.alerts());
        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: RECOUNTED", "edu: OVERDUE");

        clock.losesItsState();
        clock.replays();
        clock.settles();

        assertThat(clock.obligations()).isEqualTo(obligations);
        assertThat(clock.alerts()).isEqualTo(alerts);
    }

    @Test
    void anAgencyOwesNoFormOfTheTimeBeforeItWasValidThoughItsEntrySaysNoLongerFromWhen() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION)
                .send(agency("dsm", MONDAY), agency("edu", clock.now(), true, LocalDate.parse("2026-12-04"), null));
        clock.settles();
        clock.comesTo("2026-12-04T05:00:00Z");
        clock.send(agency("edu", clock.now().toString()));
        clock.settles();
        assertThat(clock.story()).containsExactly("dsm: OPENED", "dsm: OVERDUE");

        clock.losesItsState();
        clock.replays();
        clock.settles();

        assertThat(clock.story()).containsExactly("dsm: OPENED", "dsm: OVERDUE");
    }

    @Test
    void anAgencyThatEntersTheDirectoryMeanwhileOwesTheForm() {
        clock.send(agency("edu", MONDAY));
        clock.settles();
        clock.only(ObligationKind.WEEKLY_SUBMISSION);

        clock.passesUnseen(Duration.ofHours(20));
        clock.losesItsState();
        clock.send(agency("dsm", clock.now().toString()));
        clock.replays(0, 1);
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "dsm: OPENED");
    }

    private void requests(int number) {
        clock.send(IntStream.range(0, number)
                .mapToObj(each -> asked("req-" + each, "edu", "2026-12-01T05:00:00Z"))
                .toArray(SpecificRecord[]::new));
        clock.settles();
    }

    private List<String> overdue() {
        return clock.only(ObligationKind.REQUEST_ANSWER).alerts().stream()
                .filter(alert -> alert.getAlertKind() == AlertKind.OVERDUE)
                .map(OverdueAlert::getAlertId)
                .toList();
    }

    private static List<String> told(List<OverdueAlert> alerts) {
        return alerts.stream()
                .map(alert -> alert.getAlertId() + " " + alert.getAlertKind())
                .toList();
    }

    private List<Integer> steps() {
        return clock.only(ObligationKind.REQUEST_ANSWER).alerts().stream()
                .filter(alert -> alert.getAlertKind() == AlertKind.ESCALATED)
                .map(OverdueAlert::getStep)
                .toList();
    }
}
