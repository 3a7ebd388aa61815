package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.testing.Records.acknowledged;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.ObligationView.Mark;
import kz.mediagrid.watch.view.ObligationView.Step;
import org.junit.jupiter.api.Test;

/** What is owed, as the transitions on the topic tell it. */
class ObligationViewTest {

    private static final Instant DUE = at("2026-12-05T00:00:00+05:00");

    private final ObligationChanged opened = answer("req-1", "edu", text("Сұрау", "Запрос"), DUE);
    private final Told told = new Told();
    private final ObligationView owed = told.watch().owed();

    @Test
    void somethingIsDueSoonFrom24HoursBeforeItsTermEndsAndNotAMomentEarlier() {
        told.owed(opened);

        assertThat(owed.soonDue(DUE.minus(ObligationView.SOON).minusMillis(1), 10))
                .isEmpty();
        assertThat(owed.soonDue(DUE.minus(ObligationView.SOON), 10)).containsExactly(opened);
    }

    @Test
    void whatPassedItsTermAndIsNotFlaggedYetIsStillInSight() {
        told.owed(opened);

        assertThat(owed.soonDue(DUE.plusSeconds(2), 10)).containsExactly(opened);
        assertThat(owed.overdue(ObligationKind.REQUEST_ANSWER, 10)).isEmpty();
    }

    @Test
    void whatIsFlaggedIsOverdueAndNoMoreDueSoon() {
        var overdue = then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3));

        told.owed(opened);
        told.owed(overdue);

        assertThat(owed.overdue(ObligationKind.REQUEST_ANSWER, 10)).containsExactly(overdue);
        assertThat(owed.soonDue(DUE, 10)).isEmpty();
    }

    @Test
    void whatWasMetIsNeitherButItsHistoryStays() {
        var overdue = then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3));
        var met = met(overdue, DUE.plusSeconds(600));

        told.owed(opened);
        told.owed(overdue);
        told.owed(met);

        assertThat(owed.firstDue(any -> true, Mark.BEGINNING, 10)).isEmpty();
        assertThat(owed.history("REQUEST_ANSWER/req-1")).containsExactly(opened, overdue, met);
    }

    @Test
    void openAndOverdueAreCountedByKindAndEachTransitionForEver() {
        told.owed(opened);
        told.owed(weeklyForm("2026-W50", "edu", DUE));
        told.owed(then(opened, ObligationTransition.OVERDUE, DUE));

        assertThat(count(ObligationKind.REQUEST_ANSWER, ObligationState.OVERDUE))
                .isEqualTo(1);
        assertThat(count(ObligationKind.REQUEST_ANSWER, ObligationState.OPEN)).isZero();
        assertThat(count(ObligationKind.WEEKLY_SUBMISSION, ObligationState.OPEN))
                .isEqualTo(1);
        assertThat(owed.count(new Step(ObligationKind.REQUEST_ANSWER, ObligationTransition.OPENED)))
                .isEqualTo(1);
    }

    @Test
    void whatWasSettledLongAgoIsToldAsWellAsWhatStands() {
        told.owed(opened, met(opened, DUE.minusSeconds(1)));
        for (int i = 0; i < 3_000; i++) {
            told.owed(met(answer("old-" + i, "edu", text("а", "б"), DUE), DUE.minusSeconds(1)));
        }

        assertThat(owed.history("REQUEST_ANSWER/req-1")).hasSize(2).startsWith(opened);
        assertThat(owed.history("REQUEST_ANSWER/old-0")).hasSize(1);
        assertThat(owed.history("REQUEST_ANSWER/old-3000")).isEmpty();
        assertThat(owed.count(new Step(ObligationKind.REQUEST_ANSWER, ObligationTransition.MET)))
                .isEqualTo(3_001);
    }

    @Test
    void theFirstDueComesFirstWhoeverOwesItAndAPageGoesOnWhereTheLastEnded() {
        told.owed(
                answer("c", "edu", text("а", "б"), DUE.plusSeconds(1)),
                answer("d", "dsm", text("а", "б"), DUE.plusSeconds(1)),
                answer("b", "zk", text("а", "б"), DUE),
                weeklyForm("2026-W50", "edu", DUE.plusSeconds(2)));

        var first = owed.firstDue(any -> true, Mark.BEGINNING, 2);
        var mark = new Mark(first.get(1).getDueAt(), first.get(1).getObligationId());

        assertThat(first).extracting(ObligationChanged::getSubject).containsExactly("b", "c");
        assertThat(owed.firstDue(any -> true, mark, 2))
                .extracting(ObligationChanged::getSubject)
                .containsExactly("d", "2026-W50");
        assertThat(owed.firstDue(group -> group.agency().equals("edu"), mark, 2))
                .extracting(ObligationChanged::getSubject)
                .containsExactly("2026-W50");
    }

    @Test
    void countsAreKeptWithoutReadingAnythingAgain() {
        var other = answer("req-2", "dsm", text("а", "б"), DUE.minusSeconds(60));
        told.owed(opened, other, then(other, ObligationTransition.OVERDUE, DUE), weeklyForm("2026-W50", "edu", DUE));
        told.owed(ObligationChanged.newBuilder(then(opened, ObligationTransition.EXTENDED, DUE))
                .setDueAt(DUE.plus(ObligationView.SOON).plusMillis(1))
                .build());

        assertThat(owed.soonDueCount(DUE)).isEqualTo(1);
        assertThat(owed.overdueCount()).isEqualTo(1);
        assertThat(owed.oldestOverdue()).hasValue(DUE.minusSeconds(60));
        assertThat(owed.agencies()).containsExactlyInAnyOrder("edu", "dsm");
        assertThat(told.reads()).isZero();

        told.owed(met(other, DUE));

        assertThat(owed.overdueCount()).isZero();
        assertThat(owed.oldestOverdue()).isEmpty();
        assertThat(owed.agencies()).containsExactly("edu");
    }

    @Test
    void theMostOverdueComesFirst() {
        for (int day = 0; day < 5; day++) {
            var form = weeklyForm("2026-W5" + day, "edu", DUE.plusSeconds(day * 86_400));
            told.owed(form, then(form, ObligationTransition.OVERDUE, DUE));
        }

        assertThat(owed.overdue(ObligationKind.WEEKLY_SUBMISSION, 2))
                .extracting(ObligationChanged::getSubject)
                .containsExactly("2026-W50", "2026-W51");
    }

    @Test
    void whatIsAcknowledgedIsApartUntilItHasAnotherDueTime() {
        var overdue = then(opened, ObligationTransition.OVERDUE, DUE);
        var acknowledged = acknowledged(overdue, DUE.plusSeconds(60));

        told.owed(opened, overdue, acknowledged);

        assertThat(owed.overdue(ObligationKind.REQUEST_ANSWER, 10)).isEmpty();
        assertThat(owed.acknowledged(10)).containsExactly(acknowledged);
        assertThat(owed.overdueCount()).isEqualTo(1);

        told.owed(then(opened, ObligationTransition.EXTENDED, DUE.plusSeconds(120)));

        assertThat(owed.acknowledged(10)).isEmpty();
        assertThat(owed.count(ObligationView.Group::acknowledged)).isZero();
    }

    @Test
    void aStateThatOnlyANewerBuildKnowsStopsIt() {
        var newer = ObligationChanged.newBuilder(opened)
                .setState(ObligationState.UNKNOWN)
                .build();

        assertThatThrownBy(() -> told.owed(newer)).isInstanceOf(NewerRecordException.class);
    }

    private long count(ObligationKind kind, ObligationState state) {
        return owed.count(group -> group.kind() == kind && group.state() == state);
    }
}
