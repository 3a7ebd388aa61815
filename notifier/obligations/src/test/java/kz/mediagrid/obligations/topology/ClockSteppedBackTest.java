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

    private final ClockOfObligations office = new ClockOfObligations(
                    Instant.parse(TUESDAY), new EscalationPolicy(EscalationPolicy.usual(), Map.of()))
            .only(ObligationKind.REQUEST_ANSWER);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aBusinessClockSetBackTellsNothingTwiceAndGoesOn() {
        office.send(asked("req-1", "edu", TUESDAY));
        office.moveClock(FIRST_STEP, true);
        office.settles();
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED");

        office.moveClock("2026-12-02T18:59:00Z", true);
        office.passesTickByTick(Duration.ofMinutes(2));
        office.restart();
        office.settles();
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED");

        office.moveClock("2026-12-03T06:00:00Z", true);
        office.settles();
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED", "edu: ESCALATED");
        assertThat(office.messages().stream().map(MessageDue::getMessageId)).doesNotHaveDuplicates();
    }

    @Test
    void aRealClockThatIsCorrectedTellsNothingTwiceAndGoesOn() {
        office.send(asked("req-1", "edu", TUESDAY));
        office.comesTo(DUE);
        office.settles();
        office.comesTo(FIRST_STEP);
        office.settles();

        office.passesUnseen(Duration.ofHours(-10));
        office.passesTickByTick(Duration.ofMinutes(2));
        office.send(asked("req-2", "edu", office.now().toString()));
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED");

        office.comesTo("2026-12-03T06:00:00Z");
        office.settles();
        assertThat(office.told()).containsExactly("edu: OVERDUE", "edu: ESCALATED", "edu: ESCALATED");
        office.comesTo("2026-12-03T19:00:00Z");
        office.settles();
        assertThat(office.alerts().stream().map(alert -> alert.getAlertId())).contains("REQUEST_ANSWER/req-2/1/0");
        assertThat(office.messages().stream().map(MessageDue::getMessageId)).doesNotHaveDuplicates();
    }
}
