package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.answered;
import static kz.mediagrid.obligations.topology.Records.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is due waits for all that every input held when it was due, also in a process that begins anew. */
class TheClockNeverOvertakesTheInputsTest {

    private static final String TUESDAY = "2026-12-01T07:00:00Z";
    private static final String LAST_MOMENT = "2026-12-02T18:59:59.999Z";
    private static final String DUE = "2026-12-02T19:00:00Z";

    private final ClockOfObligations office =
            new ClockOfObligations(Instant.parse(TUESDAY)).only(ObligationKind.REQUEST_ANSWER);

    static Iterable<Topic> inputs() {
        return ObligationTopology.INPUTS;
    }

    @BeforeEach
    void aRequestIsOpen() {
        office.send(asked("req-1", "edu", TUESDAY));
        // The week's opening is done and out of the way.
        office.settles();
        office.inputs.asked = 0;
    }

    /** Four working hours before: out of the way too, where it matters what the clock did last. */
    private void theAgencyIsReminded() {
        office.comesTo("2026-12-02T09:30:00Z");
        office.settles();
        office.inputs.asked = 0;
        office.inputs.looked = 0;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void nothingFiresWhileAnyInputHoldsWhatIsUnread(Topic input) {
        office.inputs.unread(input, 1);
        office.comesTo(DUE);
        office.settles();
        assertThat(office.alerts()).isEmpty();

        office.inputs.unread(input, 0);
        office.settles();

        assertThat(office.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void anAnswerInTimeThatIsStillUnreadIsWaitedFor() {
        office.inputs.unread(Topics.INFORMATION_REQUESTS, 1);
        office.comesTo(DUE);
        office.settles();

        office.inputs.unread(Topics.INFORMATION_REQUESTS, 0);
        office.send(answered("req-1", LAST_MOMENT));
        office.settles();

        assertThat(office.alerts()).isEmpty();
    }

    @Test
    void theEndsAreAskedForOnceAfterTheGraceIsOver() {
        theAgencyIsReminded();
        office.comesTo(DUE);
        office.passesTickByTick(Duration.ofMillis(2_900));
        assertThat(office.inputs.asked).isZero();

        office.settles();

        assertThat(office.inputs.asked).isEqualTo(1);
    }

    @Test
    void markersOfTransactionsAtTheEndsAreLookedAtOnceForAllThatIsDueAtOnce() {
        office.inputs.markers.put(Topics.MEDIA_GRIDS.name(), 1L);
        office.inputs.markers.put(Topics.DELIVERIES.name(), 1L);
        office.send(IntStream.range(0, 1_000)
                .mapToObj(number -> asked("req-open-" + number, "edu", TUESDAY))
                .toArray(SpecificRecord[]::new));
        theAgencyIsReminded();

        office.comesTo(DUE);
        office.settles();

        assertThat(office.alerts()).hasSize(1_001);
        assertThat(office.inputs.looked).isEqualTo(2);
    }

    @Test
    void nothingFiresWhileTheBrokerDoesNotTellTheEnds() {
        office.inputs.silent = true;
        office.comesTo(DUE);
        office.settles();
        assertThat(office.alerts()).isEmpty();

        office.inputs.silent = false;
        office.settles();

        assertThat(office.alerts()).hasSize(1);
    }

    @Test
    void whereItTakesMoreThanAMinuteItShows() {
        theAgencyIsReminded();
        office.inputs.unread(Topics.AGENCIES, 3);
        office.comesTo(DUE);
        office.passesTickByTick(Duration.ofSeconds(60));
        assertThat(office.delayedSince).isEmpty();

        office.passesTickByTick(Duration.ofSeconds(10));
        assertThat(office.delayedSince).contains(Instant.parse("2026-12-02T19:00:03Z"));

        office.inputs.unread(Topics.AGENCIES, 0);
        office.settles();
        assertThat(office.delayedSince).isEmpty();
    }

    @Test
    void aProcessThatWasDownOverTheDueInstantFiresAtOnceOnceItHasCaughtUp() {
        office.inputs.unread(Topics.INFORMATION_REQUESTS, 5);
        office.passesUnseen(Duration.ofDays(2));
        office.restart();
        office.passes(Duration.ofMillis(100));
        assertThat(office.alerts()).isEmpty();

        office.inputs.unread(Topics.INFORMATION_REQUESTS, 0);
        office.passes(Duration.ofMillis(100));

        assertThat(office.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void aRestartDuringTheGraceDoesNotBeginItAnew() {
        office.comesTo(DUE);
        office.passesTickByTick(Duration.ofSeconds(2));
        office.restart();
        office.passesTickByTick(Duration.ofMillis(900));
        assertThat(office.alerts()).isEmpty();

        office.passesTickByTick(Duration.ofMillis(100));

        assertThat(office.alerts()).hasSize(1);
    }

    @Test
    void aMovedClockThatStandsOverTheDueInstantFiresThreeRealSecondsAfterItWasMoved() {
        office.moveClock(DUE, false);
        office.passesTickByTick(Duration.ofMillis(1_000));
        office.restart();
        office.passesTickByTick(Duration.ofMillis(1_900));
        assertThat(office.alerts()).isEmpty();

        office.passesTickByTick(Duration.ofMillis(100));

        assertThat(office.alerts()).hasSize(1);
        assertThat(office.alerts().get(0).getRaisedAt()).isEqualTo(DUE);
    }

    @Test
    void aMovedClockThatRunsFiresThreeSecondsAfterTheInstant() {
        office.moveClock("2026-12-02T18:59:50Z", true);
        office.passesTickByTick(Duration.ofMillis(12_900));
        assertThat(office.alerts()).isEmpty();

        office.passesTickByTick(Duration.ofMillis(100));

        assertThat(office.alerts()).hasSize(1);
    }

    @Test
    void aRestartAfterTheAlertRaisesNoSecondOne() {
        office.comesTo(DUE);
        office.settles();
        assertThat(office.alerts()).hasSize(1);

        office.restart();
        office.settles();
        office.send(answered("req-1", office.now()));

        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void aLateAnswerThatIsReadBeforeTheDueInstantIsEnteredAfterARestartIsEnteredAfterIt() {
        office.passesUnseen(Duration.ofDays(2));
        office.send(answered("req-1", "2026-12-03T05:00:00Z"));
        office.restart();
        office.settles();

        assertThat(office.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: MET_LATE");
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void whatIsLostIsNotMadeUpFromTheMiddleOfTheInputs() {
        office.stores.clear();
        office.inputs.committed.put(Topics.AGENCIES.name(), 40L);

        assertThatThrownBy(() -> {
                    try (var other = new ClockOfObligations(Instant.parse(TUESDAY), office.inputs)) {
                        other.settles();
                    }
                })
                .hasStackTraceContaining("The state is empty, but the inputs would be read from");
    }
}
