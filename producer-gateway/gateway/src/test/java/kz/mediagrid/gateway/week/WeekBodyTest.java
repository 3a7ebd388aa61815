package kz.mediagrid.gateway.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.gateway.obligation.ObligationStates;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class WeekBodyTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");

    @Test
    void aBodyHasDeclaredHasFiledOrIsSilent() {
        assertThat(new WeekBody(form("edu", "2026-W50", ObligationState.MET), false).state())
                .isEqualTo(WeekBody.State.DECLARED);
        assertThat(new WeekBody(form("edu", "2026-W50", ObligationState.OPEN), true).state())
                .isEqualTo(WeekBody.State.FILED);
        assertThat(new WeekBody(form("edu", "2026-W50", ObligationState.OVERDUE), false).state())
                .isEqualTo(WeekBody.State.SILENT);
    }

    @Test
    void aDeclarationAfterTheTermIsLateAndHasItsReceipt() {
        var late = new WeekBody(form("edu", "2026-W50", ObligationState.MET_LATE), true);
        var awaited = new WeekBody(form("edu", "2026-W50", ObligationState.OPEN), true);

        assertThat(late.late()).isTrue();
        assertThat(late.declaredAt()).isEqualTo(NOW);
        assertThat(awaited.late()).isFalse();
        assertThat(awaited.declaredAt()).isNull();
    }

    @Test
    void theFormsOfAWeekAreThoseThatAreOwedForIt() {
        var states = new ObligationStates(new HeapStores());
        states.apply(form("fin", "2026-W50", ObligationState.OPEN));
        states.apply(form("edu", "2026-W50", ObligationState.MET));
        states.apply(form("dsm", "2026-W50", ObligationState.CANCELLED));
        states.apply(form("edu", "2026-W51", ObligationState.OPEN));

        assertThat(states.weeklyForms(GridWeek.parse("2026-W50")))
                .extracting(ObligationChanged::getDebtor)
                .containsExactly("edu", "fin");
    }

    private static ObligationChanged form(String body, String week, ObligationState state) {
        return ObligationChanged.newBuilder()
                .setObligationId("WEEKLY_SUBMISSION/" + week + "/" + body)
                .setKind(ObligationKind.WEEKLY_SUBMISSION)
                .setDebtor(body)
                .setSubject(week)
                .setTransition(ObligationTransition.OPENED)
                .setState(state)
                .setRecordedAt(NOW)
                .setOpenedAt(NOW)
                .setDueAt(NOW)
                .setReceivedAt(NOW)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(NOW)
                        .setRule("FROM_DAY_OF_RECEIPT")
                        .setCalendarVersion("another")
                        .setLines(List.of())
                        .build())
                .build();
    }
}
