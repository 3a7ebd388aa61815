package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.asked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.ObligationKind;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clock does is bounded by what is due, and in one tick by a thousand. */
class ManyAreOwedTest {

    private static final String TUESDAY = "2026-12-01T07:00:00Z";

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(TUESDAY)).only(ObligationKind.REQUEST_ANSWER);

    /** How many requests are open: more than a tick does. */
    int many() {
        return 2_500;
    }

    @BeforeEach
    void manyRequestsAreOpen() {
        clock.send(IntStream.range(0, many())
                .mapToObj(number -> asked("req-open-" + number, "edu", TUESDAY))
                .toArray(SpecificRecord[]::new));
        // The week's opening is done and out of the way.
        clock.settles();
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void aLookCostsWhatIsDueNotWhatIsOpen() {
        int before = reads();

        clock.passesTickByTick(Duration.ofSeconds(10));

        assertThat(reads() - before).isZero();
        assertThat(clock.obligations()).hasSize(many());
    }

    @Test
    void whatIsDueAtOnceIsDoneAThousandATick() {
        clock.comesTo("2026-12-02T19:00:00Z");
        clock.passesTickByTick(Duration.ofSeconds(3));
        int before = reads();

        clock.passesTickByTick(Duration.ofMillis(many() / 10));

        assertThat(clock.alerts()).hasSize(many());
        assertThat(reads() - before).isLessThan(10 * many());
    }

    private int reads() {
        return clock.stores.values().stream().mapToInt(store -> store.reads).sum();
    }
}
