package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.asked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clock that is set back, or corrected, has nothing told twice, and nothing left out after that. */
class ClockSteppedBackTest {

    private static final String TUESDAY = "2026-12-01T07:00:00Z";
    private static final String DUE = "2026-12-02T19:00:00Z";
    private static final String FIRST_STEP = "2026-12-03T04:00:00Z";

    private final ClockOfObligations clock = new ClockOfObligations(
                    Instant.parse(TUESDAY), new EscalationPolicy(EscalationPolicy.usual(), Map.of()))
            .only(ObligationKind.REQUEST_ANSWER);

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void aBusinessClockSetBackTellsNothingTwiceAndGoesOn() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.moveClock(FIRST_STEP, true);
        clock.settles();
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED");

        clock.moveClock("2026-12-02T18:59:00Z", true);
        clock.passesTickByTick(Duration.ofMinutes(2));
        clock.restart();
        clock.settles();
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED");

        clock.moveClock("2026-12-03T06:00:00Z", true);
        clock.settles();
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED", "edu: ESCALATED");
        assertThat(clock.messages().stream().map(MessageDue::getMessageId)).doesNotHaveDuplicates();
    }

    @Test
    void aRealClockThatIsCorrectedTellsNothingTwiceAndGoesOn() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();
        clock.comesTo(FIRST_STEP);
        clock.settles();

        clock.passesUnseen(Duration.ofHours(-10));
        clock.passesTickByTick(Duration.ofMinutes(2));
        clock.send(asked("req-2", "edu", clock.now().toString()));
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED");

        clock.comesTo("2026-12-03T06:00:00Z");
        clock.settles();
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED", "edu: ESCALATED");
        clock.comesTo("2026-12-03T19:00:00Z");
        clock.settles();
        assertThat(clock.alerts().stream().map(alert -> alert.getAlertId())).contains("REQUEST_ANSWER/req-2/1/0");
        assertThat(clock.messages().stream().map(MessageDue::getMessageId)).doesNotHaveDuplicates();
    }
}
