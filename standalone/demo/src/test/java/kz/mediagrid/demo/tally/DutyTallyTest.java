package kz.mediagrid.demo.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** Each way in which a duty can be forgotten, or told of twice, is counted. */
class DutyTallyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText("Жолдар", "Дороги", null);

    private final List<SpecificRecord> requests = new ArrayList<>();
    private final List<ObligationChanged> obligations = new ArrayList<>();
    private final List<OverdueAlert> alerts = new ArrayList<>();
    private final List<String> handedOut = new ArrayList<>();

    private void oneAnsweredAndOneNot() {
        asked("req-1");
        asked("req-2");
        answered("req-1");
        changed("req-1", ObligationTransition.MET, ObligationState.MET);
        overdue("req-2");
    }

    private void overdue(String request) {
        changed(request, ObligationTransition.OVERDUE, ObligationState.OVERDUE);
        alerted(request, AlertKind.OVERDUE);
    }

    @Test
    void whatIsWatchedAndToldOnceIsFine() {
        oneAnsweredAndOneNot();

        assertThat(tally().count()).isEqualTo(new DutyCount(2, 1, 1, 1, 0));
        assertThat(tally().faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void aLateAnswerSettlesWhatWasOverdueWithoutAFurtherAlertOfThatKind() {
        oneAnsweredAndOneNot();
        answered("req-2");
        changed("req-2", ObligationTransition.MET_LATE, ObligationState.MET_LATE);
        alerted("req-2", AlertKind.MET_LATE);

        assertThat(tally().count()).isEqualTo(new DutyCount(2, 2, 1, 1, 0));
        assertThat(tally().faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void whatAnotherCalendarGaveAnotherDueTimeIsCountedOnce() {
        oneAnsweredAndOneNot();
        changed("req-2", ObligationTransition.RECOUNTED, ObligationState.OPEN);
        changed("req-2", ObligationTransition.RECOUNTED, ObligationState.OPEN);

        assertThat(tally().count().recounted()).isEqualTo(1);
    }

    @Test
    void aRequestThatWasConfirmedAndIsNotOnTheTopicIsLost() {
        oneAnsweredAndOneNot();
        handedOut.add("req-3");

        assertThat(tally().faults()).isEqualTo(new Faults(1, 0));
    }

    @Test
    void aRequestWhoseTermNobodyWatchesIsLost() {
        requests.add(request("req-1", RequestAddressing.ADDRESSED));

        assertThat(tally().faults()).isEqualTo(new Faults(1, 0));
    }

    @Test
    void aRequestWithoutAnAddresseeHasNoTerm() {
        requests.add(request("req-1", RequestAddressing.NO_ADDRESSEE));

        assertThat(tally().faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void anAnswerThatTheTermDoesNotKnowIsLost() {
        oneAnsweredAndOneNot();
        answered("req-2");

        assertThat(tally().faults()).isEqualTo(new Faults(1, 0));
    }

    @Test
    void somethingOverdueWithoutAnAlertIsLost() {
        oneAnsweredAndOneNot();
        alerts.clear();

        assertThat(tally().count().alerts()).isZero();
        assertThat(tally().faults()).isEqualTo(new Faults(1, 0));
    }

    @Test
    void anAlertTwiceIsDoubled() {
        oneAnsweredAndOneNot();
        alerts.add(alerts.get(0));

        assertThat(tally().count().alerts()).isEqualTo(2);
        assertThat(tally().faults()).isEqualTo(new Faults(0, 1));
    }

    @Test
    void somethingOverdueTwiceIsDoubled() {
        oneAnsweredAndOneNot();
        changed("req-2", ObligationTransition.OVERDUE, ObligationState.OVERDUE);

        assertThat(tally().count().overdue()).isEqualTo(1);
        assertThat(tally().faults()).isEqualTo(new Faults(0, 1));
    }

    private DutyTally tally() {
        return new DutyTally(requests, obligations, alerts, handedOut);
    }

    private void asked(String id) {
        requests.add(request(id, RequestAddressing.ADDRESSED));
        handedOut.add(id);
        changed(id, ObligationTransition.OPENED, ObligationState.OPEN);
    }

    private static InformationRequested request(String id, RequestAddressing addressing) {
        return InformationRequested.newBuilder()
                .setSubmission(stamp(id))
                .setRequestId(id)
                .setBatchId("bat-1")
                .setAddressee("edu")
                .setAddressing(addressing)
                .setSubject(TEXT)
                .build();
    }

    private void answered(String id) {
        requests.add(RequestAnswered.newBuilder()
                .setSubmission(stamp("answer-" + id))
                .setRequestId(id)
                .setText(TEXT)
                .build());
    }

    private void changed(String request, ObligationTransition transition, ObligationState state) {
        obligations.add(ObligationChanged.newBuilder()
                .setObligationId("REQUEST_ANSWER/" + request)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDebtor("edu")
                .setSubject(request)
                .setTransition(transition)
                .setState(state)
                .setRecordedAt(NOW)
                .setOpenedAt(NOW)
                .setDueAt(NOW)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(NOW)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("kz")
                        .build())
                .build());
    }

    private void alerted(String request, AlertKind kind) {
        alerts.add(OverdueAlert.newBuilder()
                .setAlertId("REQUEST_ANSWER/" + request + "/1/0")
                .setObligationId("REQUEST_ANSWER/" + request)
                .setAlertKind(kind)
                .setAlertCause(AlertCause.TERM)
                .setKind(ObligationKind.REQUEST_ANSWER)
                .setDebtor("edu")
                .setSubject(request)
                .setDueAt(NOW)
                .setDueGeneration(1)
                .setRaisedAt(NOW)
                .build());
    }

    private static Submission stamp(String id) {
        return new Submission(id, id, NOW, "acc-1", "mam", null);
    }
}
