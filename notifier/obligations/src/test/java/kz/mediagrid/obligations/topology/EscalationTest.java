package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.acknowledged;
import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.answered;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.cancelled;
import static kz.mediagrid.obligations.topology.Records.confirmed;
import static kz.mediagrid.obligations.topology.Records.extended;
import static kz.mediagrid.obligations.topology.Records.said;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An overdue obligation is escalated in the working hours of the agency, until it is answered or acknowledged. */
class EscalationTest {

    private static final String TUESDAY = "2026-12-01T07:00:00Z";
    private static final String DUE = "2026-12-02T19:00:00Z";
    private static final String ID = "REQUEST_ANSWER/req-1";

    private final ClockOfObligations clock = new ClockOfObligations(
                    Instant.parse(TUESDAY), new EscalationPolicy(EscalationPolicy.usual(), Map.of()))
            .only(ObligationKind.REQUEST_ANSWER);

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void whatStaysOverdueIsEscalatedInWorkingHours() {
        overdueRequest();

        comesTo("2026-12-03T03:59:00Z");
        assertThat(steps()).isEmpty();
        comesTo("2026-12-03T04:00:00Z");
        comesTo("2026-12-03T06:00:00Z");
        comesTo("2026-12-03T08:00:00Z");
        comesTo("2026-12-03T12:00:00Z");
        comesTo("2026-12-10T12:00:00Z");

        assertThat(steps())
                .containsExactly(
                        "1 UNIT 2026-12-03T04",
                        "2 HEAD 2026-12-03T06",
                        "3 DEPUTY_HEAD 2026-12-03T08",
                        "4 AUTHORISED_BODY 2026-12-03T12");
        assertThat(clock.alerts().get(2).getAlertId()).isEqualTo(ID + "/1/2");
    }

    @Test
    void aStepFallsIntoTheHoursOfTheBodyAndOverItsDaysOff() {
        clock.send(Agency.newBuilder(agency("edu", TUESDAY))
                .setOwesWeeklySubmission(false)
                .setClosingTime(LocalTime.of(15, 0))
                .build());
        clock.send(asked("req-1", "edu", "2026-12-03T07:00:00Z"));

        comesTo("2026-12-04T19:00:00Z");
        comesTo("2026-12-06T12:00:00Z");
        assertThat(steps()).isEmpty();
        comesTo("2026-12-07T04:00:00Z");
        comesTo("2026-12-07T06:00:00Z");
        comesTo("2026-12-07T08:00:00Z");
        // Six hours a day: what is eight hours after 24:00 of Friday is Tuesday at 11:00.
        comesTo("2026-12-08T05:59:00Z");
        assertThat(steps()).hasSize(3);
        comesTo("2026-12-08T06:00:00Z");

        assertThat(steps()).endsWith("4 AUTHORISED_BODY 2026-12-08T06");
    }

    @Test
    void anAnswerACancellationOrAnExtensionEndsTheEscalation() {
        overdueRequest();
        clock.send(asked("req-2", "dsm", TUESDAY), asked("req-3", "mfa", TUESDAY));
        comesTo("2026-12-03T04:00:00Z");
        assertThat(steps()).hasSize(3);

        clock.send(
                answered("req-1", "2026-12-03T04:30:00Z"),
                cancelled("req-2", clock.now()),
                extended("req-3", "2026-12-04", "2026-12-03T04:30:00Z"));
        comesTo("2026-12-04T12:00:00Z");
        assertThat(steps()).hasSize(3);

        comesTo("2026-12-04T19:00:00Z");
        comesTo("2026-12-07T04:00:00Z");
        assertThat(clock.alerts().get(clock.alerts().size() - 1).getAlertId()).isEqualTo("REQUEST_ANSWER/req-3/2/1");
    }

    @Test
    void aCalendarThatGivesMoreTimeEndsTheEscalationAndTheNextOneBeginsWithTheNewDueTime() {
        overdueRequest();
        comesTo("2026-12-03T04:00:00Z");

        clock.send(swapped("kz-2", WorkingCalendar.kazakhstan().version(), clock.now(), "2026-12-02", "2026-12-05"));
        comesTo("2026-12-03T12:00:00Z");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED", "edu: WITHDRAWN");

        comesTo("2026-12-03T19:00:00Z");
        comesTo("2026-12-04T04:00:00Z");
        assertThat(clock.alerts().get(4).getAlertId()).isEqualTo(ID + "/2/1");
    }

    @Test
    void whatIsAcknowledgedGoesNoFurtherUntilItHasAnotherDueTime() {
        overdueRequest();
        comesTo("2026-12-03T04:00:00Z");

        clock.send(acknowledged(ID, 1, clock.now()));
        comesTo("2026-12-03T12:00:00Z");

        assertThat(steps()).hasSize(1);
        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: NOTED");
        var attention = clock.obligations().get(2).getAttention();
        assertThat(attention.getAcknowledgedAt()).isEqualTo("2026-12-03T04:00:04Z");
        assertThat(attention.getAcknowledgedBy()).isEqualTo("account");

        clock.send(extended("req-1", "2026-12-04", "2026-12-03T13:00:00Z"));
        comesTo("2026-12-04T19:00:00Z");
        comesTo("2026-12-07T04:00:00Z");
        assertThat(steps()).hasSize(2);
    }

    @Test
    void whoAcknowledgesADueTimeThatIsNoMoreStopsNothing() {
        overdueRequest();
        clock.send(extended("req-1", "2026-12-03", "2026-12-02T19:30:00Z"));

        clock.send(acknowledged(ID, 1, clock.now()));
        comesTo("2026-12-03T19:00:00Z");
        comesTo("2026-12-04T04:00:00Z");

        assertThat(steps()).hasSize(1);
    }

    @Test
    void anOwnerStaysUntilThereIsAnotherAndANoteLeavesTheRestAsItWas() {
        overdueRequest();

        clock.send(said(ID, 1, clock.now()).setOwner("Duty officer").build());
        clock.send(said(ID, 1, clock.now())
                .setNote(new LocalizedText(null, "Called them", null))
                .build());
        comesTo("2026-12-03T04:00:00Z");
        clock.send(extended("req-1", "2026-12-10", "2026-12-03T05:00:00Z"));

        var last = clock.obligations().get(4);
        assertThat(last.getAttention().getOwner()).isEqualTo("Duty officer");
        assertThat(last.getAttention().getNote().getRu()).isEqualTo("Called them");
        assertThat(steps()).hasSize(1);
    }

    @Test
    void whatWasSaidOfSomethingSettledOrUnknownChangesNothing() {
        clock.send(acknowledged("REQUEST_ANSWER/req-9", 1, clock.now()));
        clock.send(asked("req-1", "edu", TUESDAY), answered("req-1", TUESDAY), acknowledged(ID, 1, clock.now()));

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET");
    }

    @Test
    void whatACalendarMadeOverdueGoesUpOnceThatIsConfirmed() {
        clock.send(swapped(
                "kz-2", WorkingCalendar.kazakhstan().version(), Instant.parse(TUESDAY), "2026-12-02", "2026-12-05"));
        clock.send(asked("req-1", "edu", "2026-12-01T08:00:00Z"));
        comesTo("2026-12-03T08:00:00Z");
        clock.send(swapped("kz-3", "kz-2", clock.now(), "2026-12-09", "2026-12-12"));
        comesTo("2026-12-03T12:00:00Z");
        comesTo("2026-12-04T05:00:00Z");
        assertThat(clock.told()).containsExactly("edu: OVERDUE");

        clock.send(confirmed(ID, 2, clock.now()));
        comesTo("2026-12-04T05:01:00Z");
        comesTo("2026-12-04T07:01:00Z");

        assertThat(steps()).containsExactly("1 UNIT 2026-12-04T05", "2 HEAD 2026-12-04T07");
    }

    @Test
    void whatIsOverdueByEitherCountGoesUpWithoutAConfirmation() {
        var release = WorkingCalendar.kazakhstan().version();
        clock.send(swapped("kz-2", release, Instant.parse(TUESDAY), "2026-12-02", "2026-12-05"));
        clock.send(asked("req-1", "edu", "2026-12-01T08:00:00Z"));
        comesTo("2026-12-03T19:00:00Z");
        comesTo("2026-12-04T04:00:00Z");
        assertThat(steps()).containsExactly("1 UNIT 2026-12-04T04");

        clock.send(swapped("kz-3", "kz-2", clock.now(), "2026-12-09", "2026-12-12"));
        comesTo("2026-12-04T04:01:00Z");
        comesTo("2026-12-04T06:02:00Z");

        assertThat(steps().subList(1, steps().size())).containsExactly("1 UNIT 2026-12-04T04", "2 HEAD 2026-12-04T06");
    }

    @Test
    void aRestartGoesOnWhereTheEscalationWasAndNoStepIsTakenTwice() {
        overdueRequest();
        comesTo("2026-12-03T04:00:00Z");
        clock.restart();
        clock.settles();
        clock.restart();
        comesTo("2026-12-03T06:00:00Z");

        assertThat(steps()).containsExactly("1 UNIT 2026-12-03T04", "2 HEAD 2026-12-03T06");
        assertThat(clock.alerts().stream().map(OverdueAlert::getAlertId)).doesNotHaveDuplicates();
    }

    @Test
    void noStepIsTakenBeforeTheLogIsReadThatLayThereThen() {
        overdueRequest();
        clock.inputs.unread(Topics.INFORMATION_REQUESTS, 1);
        comesTo("2026-12-03T04:00:00Z");
        assertThat(steps()).isEmpty();

        clock.inputs.unread(Topics.INFORMATION_REQUESTS, 0);
        clock.send(answered("req-1", "2026-12-03T03:59:59Z"));
        clock.settles();

        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void theAddresseeIsToldOfARequestAndReminded() {
        clock.send(asked("req-1", "edu", "2026-12-01T16:00:00Z"));

        comesTo("2026-12-02T09:29:00Z");
        assertThat(clock.messages()).hasSize(1);
        comesTo("2026-12-02T09:30:00Z");

        assertThat(clock.messages().stream().map(message -> message.getMessageId()))
                .containsExactly(ID + "/1/REQUESTED/0", ID + "/1/REMINDER/0");
        assertThat(clock.messages()).allMatch(message -> message.getAddressee() == MessageAddressee.UNIT);
        assertThat(clock.messages().get(0).getTitle().getRu()).isEqualTo("School meals");
    }

    @Test
    void whatIsSaidAtNightIsSentInTheMorning() {
        comesTo("2026-12-01T16:00:00Z");
        clock.send(asked("req-1", "edu", "2026-12-01T16:00:00Z"));

        assertThat(clock.messages().get(0).getSendFrom()).isEqualTo("2026-12-02T04:00:00Z");
    }

    @Test
    void whoAnsweredOrGotMoreTimeIsNotReminded() {
        clock.send(asked("req-1", "edu", TUESDAY), answered("req-1", TUESDAY));
        clock.send(asked("req-2", "edu", TUESDAY), extended("req-2", "2026-12-10", TUESDAY));

        comesTo("2026-12-02T19:00:00Z");
        assertThat(reminders()).isEmpty();
        comesTo("2026-12-10T09:30:00Z");

        assertThat(reminders()).containsExactly("REQUEST_ANSWER/req-2/2/REMINDER/0");
    }

    private List<String> reminders() {
        return clock.messages().stream()
                .filter(message -> message.getMessageKind() == MessageKind.REMINDER)
                .map(MessageDue::getMessageId)
                .toList();
    }

    @Test
    void aWeeklyFormIsNotAnnouncedButItsBodyIsReminded() {
        clock.only(ObligationKind.WEEKLY_SUBMISSION).send(agency("edu", TUESDAY));
        clock.settles();

        comesTo("2026-12-03T09:30:00Z");

        assertThat(clock.messages().stream().map(message -> message.getMessageId()))
                .containsExactly("WEEKLY_SUBMISSION/2026-W50/edu/1/REMINDER/0");
    }

    private void overdueRequest() {
        clock.send(asked("req-1", "edu", TUESDAY));
        comesTo(DUE);
    }

    private void comesTo(String instant) {
        if (Instant.parse(instant).isAfter(clock.now())) {
            clock.comesTo(instant);
        }
        clock.settles();
    }

    /** Each step as its number, to whom, and in which hour. */
    private List<String> steps() {
        return clock.alerts().stream()
                .filter(alert -> alert.getAlertKind() == AlertKind.ESCALATED)
                .map(alert -> alert.getStep() + " " + alert.getEscalatedTo() + " "
                        + alert.getRaisedAt().toString().substring(0, 13))
                .toList();
    }
}
