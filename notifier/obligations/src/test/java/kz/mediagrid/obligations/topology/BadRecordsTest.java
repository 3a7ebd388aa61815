package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken record stops nobody; a newer one stops the task. */
class BadRecordsTest {

    private static final String NOW = "2026-12-01T07:00:00Z";

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(NOW)).only(ObligationKind.REQUEST_ANSWER);

    static Iterable<Topic> inputs() {
        return ObligationTopology.INPUTS;
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void brokenBytesGoToDeadLettersAndTheRestGoesOn(Topic input) {
        var garbage = "garbage, and more of it".getBytes(StandardCharsets.UTF_8);
        clock.sendBytes(input, garbage);
        clock.send(asked("req-1", "edu", NOW));

        assertThat(clock.story()).containsExactly("edu: OPENED");
        assertThat(clock.deadLetters()).singleElement().satisfies(deadLetter -> {
            assertThat(deadLetter.getTopic()).isEqualTo(input.name());
            if (Topics.isPrivate(input.name())) {
                assertThat(deadLetter.getValue()).isNull();
                assertThat(deadLetter.getValueHash()).isNotNull();
            } else {
                assertThat(deadLetter.getValue()).isEqualTo(ByteBuffer.wrap(garbage));
            }
        });
    }

    @Test
    void aRepairOfTheLogIsReadAndChangesNothing() {
        clock.send(new LogRepaired(List.of(3L), List.of()), asked("req-1", "edu", NOW));

        assertThat(clock.story()).containsExactly("edu: OPENED");
        assertThat(clock.deadLetters()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aRecordWithoutAValueGoesThereTooUnlessItSaysThatAnOutletIsGone(Topic input) {
        clock.send(asked("req-1", "edu", NOW));
        clock.sendBytes(input, null);
        clock.send(asked("req-2", "edu", NOW));

        assertThat(clock.story()).hasSize(2);
        assertThat(clock.deadLetters())
                .extracting(DeadLetter::getTopic, DeadLetter::getCause)
                .isEqualTo(
                        input.equals(Topics.OUTLETS)
                                ? List.of()
                                : List.of(tuple(input.name(), "the record has no value")));
    }

    @Test
    void aRequestThatNoCalendarCanCountGoesToDeadLetters() {
        clock.send(agency("edu", NOW), asked("req-1", "edu", "2999-01-01T00:00:00Z"), asked("req-2", "edu", NOW));

        assertThat(clock.deadLetters())
                .singleElement()
                .satisfies(deadLetter -> assertThat(deadLetter.getCause()).contains("but not 2999-01-01"));
        assertThat(clock.states().keySet()).contains("REQUEST_ANSWER/req-2").doesNotContain("REQUEST_ANSWER/req-1");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aRecordOfATypeNotYetKnownStopsTheTask(Topic input) {
        assertThatThrownBy(() -> clock.sendBytes(input, Encoding.NEWER))
                .hasRootCauseInstanceOf(NewerRecordException.class);
    }

    @Test
    void aSymbolNotYetKnownStopsTheTask() {
        assertThatThrownBy(() -> clock.send(asked("req-1", "edu", Instant.parse(NOW), RequestAddressing.UNKNOWN)))
                .hasRootCauseInstanceOf(NewerRecordException.class);
        var agency = Agency.newBuilder(agency("edu", NOW))
                .setKind(AgencyKind.UNKNOWN)
                .build();
        assertThatThrownBy(() -> clock.send(agency)).hasRootCauseInstanceOf(NewerRecordException.class);
        assertThat(clock.deadLetters()).isEmpty();
        assertThat(Topics.AGENCIES.records()).containsExactly(Agency.class);
    }
}
