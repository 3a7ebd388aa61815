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

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(TUESDAY)).only(ObligationKind.REQUEST_ANSWER);

    static Iterable<Topic> inputs() {
        return ObligationTopology.INPUTS;
    }

    @BeforeEach
    void aRequestIsOpen() {
        clock.send(asked("req-1", "edu", TUESDAY));
        // The week's opening is done and out of the way.
        clock.settles();
        clock.inputs.asked = 0;
    }

    /** Four working hours before: out of the way too, where it matters what the clock did last. */
    private void theAgencyIsReminded() {
        clock.comesTo("2026-12-02T09:30:00Z");
        clock.settles();
        clock.inputs.asked = 0;
        clock.inputs.looked = 0;
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void nothingFiresWhileAnyInputHoldsWhatIsUnread(Topic input) {
        clock.inputs.unread(input, 1);
        clock.comesTo(DUE);
        clock.settles();
        assertThat(clock.alerts()).isEmpty();

        clock.inputs.unread(input, 0);
        clock.settles();

        assertThat(clock.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void anAnswerInTimeThatIsStillUnreadIsWaitedFor() {
        clock.inputs.unread(Topics.INFORMATION_REQUESTS, 1);
        clock.comesTo(DUE);
        clock.settles();

        clock.inputs.unread(Topics.INFORMATION_REQUESTS, 0);
        clock.send(answered("req-1", LAST_MOMENT));
        clock.settles();

        assertThat(clock.alerts()).isEmpty();
    }

    @Test
    void theEndsAreAskedForOnceAfterTheGraceIsOver() {
        theAgencyIsReminded();
        clock.comesTo(DUE);
        clock.passesTickByTick(Duration.ofMillis(2_900));
        assertThat(clock.inputs.asked).isZero();

        clock.settles();

        assertThat(clock.inputs.asked).isEqualTo(1);
    }

    @Test
    void markersOfTransactionsAtTheEndsAreLookedAtOnceForAllThatIsDueAtOnce() {
        clock.inputs.markers.put(Topics.MEDIA_GRIDS.name(), 1L);
        clock.inputs.markers.put(Topics.DELIVERIES.name(), 1L);
        clock.send(IntStream.range(0, 1_000)
                .mapToObj(number -> asked("req-open-" + number, "edu", TUESDAY))
                .toArray(SpecificRecord[]::new));
        theAgencyIsReminded();

        clock.comesTo(DUE);
        clock.settles();

        assertThat(clock.alerts()).hasSize(1_001);
        assertThat(clock.inputs.looked).isEqualTo(2);
    }

    @Test
    void nothingFiresWhileTheBrokerDoesNotTellTheEnds() {
        clock.inputs.silent = true;
        clock.comesTo(DUE);
        clock.settles();
        assertThat(clock.alerts()).isEmpty();

        clock.inputs.silent = false;
        clock.settles();

        assertThat(clock.alerts()).hasSize(1);
    }

    @Test
    void whereItTakesMoreThanAMinuteItShows() {
        theAgencyIsReminded();
        clock.inputs.unread(Topics.AGENCIES, 3);
        clock.comesTo(DUE);
        clock.passesTickByTick(Duration.ofSeconds(60));
        assertThat(clock.delayedSince).isEmpty();

        clock.passesTickByTick(Duration.ofSeconds(10));
        assertThat(clock.delayedSince).contains(Instant.parse("2026-12-02T19:00:03Z"));

        clock.inputs.unread(Topics.AGENCIES, 0);
        clock.settles();
        assertThat(clock.delayedSince).isEmpty();
    }

    @Test
    void aProcessThatWasDownOverTheDueInstantFiresAtOnceOnceItHasCaughtUp() {
        clock.inputs.unread(Topics.INFORMATION_REQUESTS, 5);
        clock.passesUnseen(Duration.ofDays(2));
        clock.restart();
        clock.passes(Duration.ofMillis(100));
        assertThat(clock.alerts()).isEmpty();

        clock.inputs.unread(Topics.INFORMATION_REQUESTS, 0);
        clock.passes(Duration.ofMillis(100));

        assertThat(clock.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void aRestartDuringTheGraceDoesNotBeginItAnew() {
        clock.comesTo(DUE);
        clock.passesTickByTick(Duration.ofSeconds(2));
        clock.restart();
        clock.passesTickByTick(Duration.ofMillis(900));
        assertThat(clock.alerts()).isEmpty();

        clock.passesTickByTick(Duration.ofMillis(100));

        assertThat(clock.alerts()).hasSize(1);
    }

    @Test
    void aMovedClockThatStandsOverTheDueInstantFiresThreeRealSecondsAfterItWasMoved() {
        clock.moveClock(DUE, false);
        clock.passesTickByTick(Duration.ofMillis(1_000));
        clock.restart();
        clock.passesTickByTick(Duration.ofMillis(1_900));
        assertThat(clock.alerts()).isEmpty();

        clock.passesTickByTick(Duration.ofMillis(100));

        assertThat(clock.alerts()).hasSize(1);
        assertThat(clock.alerts().get(0).getRaisedAt()).isEqualTo(DUE);
    }

    @Test
    void aMovedClockThatRunsFiresThreeSecondsAfterTheInstant() {
        clock.moveClock("2026-12-02T18:59:50Z", true);
        clock.passesTickByTick(Duration.ofMillis(12_900));
        assertThat(clock.alerts()).isEmpty();

        clock.passesTickByTick(Duration.ofMillis(100));

        assertThat(clock.alerts()).hasSize(1);
    }

    @Test
    void aRestartAfterTheAlertRaisesNoSecondOne() {
        clock.comesTo(DUE);
        clock.settles();
        assertThat(clock.alerts()).hasSize(1);

        clock.restart();
        clock.settles();
        clock.send(answered("req-1", clock.now()));

        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void aLateAnswerThatIsReadBeforeTheDueInstantIsEnteredAfterARestartIsEnteredAfterIt() {
        clock.passesUnseen(Duration.ofDays(2));
        clock.send(answered("req-1", "2026-12-03T05:00:00Z"));
        clock.restart();
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: OVERDUE", "edu: MET_LATE");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void whatIsLostIsNotMadeUpFromTheMiddleOfTheInputs() {
        clock.stores.clear();
        clock.inputs.committed.put(Topics.AGENCIES.name(), 40L);
        clock.inputs.unread(Topics.AGENCIES, 40L);

        assertThatThrownBy(() -> {
                    try (var other = new ClockOfObligations(Instant.parse(TUESDAY), clock.inputs)) {
                        other.settles();
                    }
                })
                .hasStackTraceContaining(
                        "is at offset 40 of agencies, but its state contains the records before offset 0");
    }
}
