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

    private final ClockOfObligations office =
            new ClockOfObligations(Instant.parse(NOW)).only(ObligationKind.REQUEST_ANSWER);

    static Iterable<Topic> inputs() {
        return ObligationTopology.INPUTS;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void brokenBytesGoToDeadLettersWholeAndTheRestGoesOn(Topic input) {
        var garbage = "garbage, and more of it".getBytes(StandardCharsets.UTF_8);
        office.sendBytes(input, garbage);
        office.send(asked("req-1", "edu", NOW));

        assertThat(office.story()).containsExactly("edu: OPENED");
        assertThat(office.deadLetters()).singleElement().satisfies(letter -> {
            assertThat(letter.getTopic()).isEqualTo(input.name());
            assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(garbage));
        });
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aRecordWithoutAValueGoesThereTooUnlessItSaysThatAnOutletIsGone(Topic input) {
        office.send(asked("req-1", "edu", NOW));
        office.sendBytes(input, null);
        office.send(asked("req-2", "edu", NOW));

        assertThat(office.story()).hasSize(2);
        assertThat(office.deadLetters())
                .extracting(DeadLetter::getTopic, DeadLetter::getCause)
                .isEqualTo(
                        input.equals(Topics.OUTLETS)
                                ? List.of()
                                : List.of(tuple(input.name(), "the record has no value")));
    }

    @Test
    void aRequestThatNoCalendarCanCountGoesToDeadLetters() {
        office.send(agency("edu", NOW), asked("req-1", "edu", "2999-01-01T00:00:00Z"), asked("req-2", "edu", NOW));

        assertThat(office.deadLetters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.getCause()).contains("but not 2999-01-01"));
        assertThat(office.states().keySet()).contains("REQUEST_ANSWER/req-2").doesNotContain("REQUEST_ANSWER/req-1");
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void aRecordOfATypeNotYetKnownStopsTheTask(Topic input) {
        assertThatThrownBy(() -> office.sendBytes(input, Encoding.NEWER))
                .hasRootCauseInstanceOf(NewerRecordException.class);
    }

    @Test
    void aSymbolNotYetKnownStopsTheTask() {
        assertThatThrownBy(() -> office.send(asked("req-1", "edu", Instant.parse(NOW), RequestAddressing.UNKNOWN)))
                .hasRootCauseInstanceOf(NewerRecordException.class);
        var agency = Agency.newBuilder(agency("edu", NOW))
                .setKind(AgencyKind.UNKNOWN)
                .build();
        assertThatThrownBy(() -> office.send(agency)).hasRootCauseInstanceOf(NewerRecordException.class);
        assertThat(office.deadLetters()).isEmpty();
        assertThat(Topics.AGENCIES.records()).containsExactly(Agency.class);
    }
}
