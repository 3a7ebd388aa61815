package kz.mediagrid.obligations.topology;

import static kz.mediagrid.obligations.topology.Records.answered;
import static kz.mediagrid.obligations.topology.Records.asked;
import static kz.mediagrid.obligations.topology.Records.cancelled;
import static kz.mediagrid.obligations.topology.Records.extended;
import static kz.mediagrid.obligations.topology.Records.swapped;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The authorised body may give an addressee more time than para. 8 does. */
class ExtensionTest {

    private static final String TUESDAY = "2026-12-01T07:00:00Z";
    private static final String DUE = "2026-12-02T19:00:00Z";

    private final ClockOfObligations clock =
            new ClockOfObligations(Instant.parse(TUESDAY)).only(ObligationKind.REQUEST_ANSWER);

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void anExtendedAnswerIsDueAtTheEndOfItsNewLastDay() {
        clock.send(asked("req-1", "edu", TUESDAY), extended("req-1", "2026-12-10", "2026-12-01T09:00:00Z"));

        var extended = clock.obligations().get(1);
        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: EXTENDED");
        assertThat(extended.getPreviousDueAt()).isEqualTo(DUE);
        assertThat(extended.getDueAt()).isEqualTo("2026-12-10T19:00:00Z");
        assertThat(extended.getDueGeneration()).isEqualTo(2);
        assertThat(extended.getReason().getRu()).isEqualTo("The figures come on Friday");
        assertThat(extended.getProof().getRule()).isEqualTo("EXTENSION");
        assertThat(extended.getProof().getLines().get(0).getEn())
                .isEqualTo("new term: 2026-12-10 24:00, extended by the authorised body");

        clock.comesTo(DUE);
        clock.settles();
        assertThat(clock.alerts()).isEmpty();
        clock.comesTo("2026-12-10T19:00:00Z");
        clock.settles();
        assertThat(clock.told()).containsExactly("edu: OVERDUE");
    }

    @Test
    void anExtensionAfterTheDueInstantWithdrawsTheAlert() {
        clock.send(asked("req-1", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.settles();

        clock.send(extended("req-1", "2026-12-10", "2026-12-03T05:00:00Z"));
        clock.send(answered("req-1", "2026-12-09T05:00:00Z"));

        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN");
        assertThat(clock.states()).containsEntry("REQUEST_ANSWER/req-1", ObligationState.MET);
    }

    @Test
    void anExtensionAfterTheDueInstantFindsItOverdueHoweverSoonItIsRead() {
        clock.send(asked("req-1", "edu", TUESDAY), asked("req-2", "edu", TUESDAY));
        clock.comesTo(DUE);
        clock.send(answered("req-2", DUE));

        clock.send(extended("req-1", "2026-12-10", DUE), extended("req-2", "2026-12-10", DUE));
        clock.settles();

        assertThat(clock.obligations().stream()
                        .map(change -> change.getSubject() + " " + change.getTransition())
                        .skip(2))
                .containsExactly("req-1 OVERDUE", "req-1 EXTENDED", "req-2 OVERDUE", "req-2 MET_LATE");
        assertThat(clock.told()).containsExactly("edu: OVERDUE", "edu: WITHDRAWN", "edu: OVERDUE", "edu: MET_LATE");
    }

    @Test
    void noExtensionMakesATermShorterOrOpensWhatIsSettled() {
        clock.send(
                asked("req-1", "edu", TUESDAY),
                extended("req-1", "2026-12-01", TUESDAY),
                extended("req-1", "2026-12-02", TUESDAY),
                answered("req-1", TUESDAY),
                extended("req-1", "2026-12-10", TUESDAY),
                asked("req-2", "edu", TUESDAY),
                cancelled("req-2", Instant.parse(TUESDAY)),
                extended("req-2", "2026-12-10", TUESDAY),
                extended("req-3", "2026-12-10", TUESDAY));

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: MET", "edu: OPENED", "edu: CANCELLED");
    }

    @Test
    void anotherCalendarLeavesTheEndThatAPersonSet() {
        clock.send(asked("req-1", "edu", TUESDAY), extended("req-1", "2026-12-10", TUESDAY));

        clock.send(swapped("kz-2", WorkingCalendar.kazakhstan().version(), clock.now(), "2026-12-10", "2026-12-12"));
        clock.settles();

        assertThat(clock.story()).containsExactly("edu: OPENED", "edu: EXTENDED");
    }

    @Test
    void anExtensionBeyondTheCalendarIsPutAside() {
        clock.send(asked("req-1", "edu", TUESDAY), extended("req-1", "2050-01-01", TUESDAY));

        assertThat(clock.story()).containsExactly("edu: OPENED");
        assertThat(clock.deadLetters()).hasSize(1);
    }
}
