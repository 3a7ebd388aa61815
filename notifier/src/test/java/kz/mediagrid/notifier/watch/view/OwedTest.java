package kz.mediagrid.notifier.watch.view;

import static kz.mediagrid.notifier.watch.testing.Records.answer;
import static kz.mediagrid.notifier.watch.testing.Records.at;
import static kz.mediagrid.notifier.watch.testing.Records.met;
import static kz.mediagrid.notifier.watch.testing.Records.text;
import static kz.mediagrid.notifier.watch.testing.Records.then;
import static kz.mediagrid.notifier.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import kz.mediagrid.notifier.watch.view.Owed.Step;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.junit.jupiter.api.Test;

/** What is owed, as the transitions on the topic tell it. */
class OwedTest {

    private static final Instant DUE = at("2026-12-05T00:00:00+05:00");

    private final ObligationChanged opened = answer("req-1", "edu", text("Сұрау", "Запрос"), DUE);
    private final Owed owed = new Owed();

    @Test
    void somethingIsDueSoonFrom24HoursBeforeItsTermEndsAndNotAMomentEarlier() {
        owed.follow(opened);

        assertThat(owed.soonDue(DUE.minus(Owed.SOON).minusMillis(1))).isEmpty();
        assertThat(owed.soonDue(DUE.minus(Owed.SOON))).containsExactly(opened);
    }

    @Test
    void whatPassedItsTermAndIsNotFlaggedYetIsStillInSight() {
        owed.follow(opened);

        assertThat(owed.soonDue(DUE.plusSeconds(2))).containsExactly(opened);
        assertThat(owed.overdue()).isEmpty();
    }

    @Test
    void whatIsFlaggedIsOverdueAndNoMoreDueSoon() {
        var overdue = then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3));

        owed.follow(opened);
        owed.follow(overdue);

        assertThat(owed.overdue()).containsExactly(overdue);
        assertThat(owed.soonDue(DUE)).isEmpty();
    }

    @Test
    void whatWasMetIsNeitherButItsHistoryStays() {
        var overdue = then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3));
        var met = met(overdue, DUE.plusSeconds(600));

        owed.follow(opened);
        owed.follow(overdue);
        owed.follow(met);

        assertThat(owed.standing()).isEmpty();
        assertThat(owed.history("REQUEST_ANSWER/req-1")).containsExactly(opened, overdue, met);
    }

    @Test
    void openAndOverdueAreCountedByKindAndEachTransitionForEver() {
        owed.follow(opened);
        owed.follow(weeklyForm("2026-W50", "edu", DUE));
        owed.follow(then(opened, ObligationTransition.OVERDUE, DUE));

        assertThat(owed.count(ObligationKind.REQUEST_ANSWER, ObligationState.OVERDUE))
                .isEqualTo(1);
        assertThat(owed.count(ObligationKind.REQUEST_ANSWER, ObligationState.OPEN))
                .isZero();
        assertThat(owed.count(ObligationKind.WEEKLY_SUBMISSION, ObligationState.OPEN))
                .isEqualTo(1);
        assertThat(owed.count(new Step(ObligationKind.REQUEST_ANSWER, ObligationTransition.OPENED)))
                .isEqualTo(1);
    }

    @Test
    void ofWhatIsSettledOnlyTheNewestIsKeptAndEverythingThatStands() {
        owed.follow(opened);
        for (int i = 0; i < 3_000; i++) {
            owed.follow(met(answer("old-" + i, "edu", text("а", "б"), DUE), DUE.minusSeconds(1)));
        }

        assertThat(owed.history("REQUEST_ANSWER/old-0")).isEmpty();
        assertThat(owed.history("REQUEST_ANSWER/old-2999")).hasSize(1);
        assertThat(owed.standing()).containsExactly(opened);
        assertThat(owed.count(new Step(ObligationKind.REQUEST_ANSWER, ObligationTransition.MET)))
                .isEqualTo(3_000);
    }

    @Test
    void aStateThatOnlyANewerBuildKnowsStopsIt() {
        var newer = ObligationChanged.newBuilder(opened)
                .setState(ObligationState.UNKNOWN)
                .build();

        assertThatThrownBy(() -> owed.follow(newer)).isInstanceOf(NewerRecordException.class);
    }
}
