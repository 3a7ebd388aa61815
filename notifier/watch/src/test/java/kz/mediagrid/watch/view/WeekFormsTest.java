package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.dispatch;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.sent;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

/** Who has declared its week. */
class WeekFormsTest {

    private static final Instant DUE = at("2026-12-04T00:00:00+05:00");
    private static final GridWeek WEEK = GridWeek.parse("2026-W50");

    private final WeekForms forms = new WeekForms(new HeapStores());

    @Test
    void aWeekIsOpenUntilItIsOver() {
        forms.apply(weeklyForm("2026-W50", "edu", DUE));

        assertThat(forms.open(at("2026-12-01T00:00:00+05:00"))).containsExactly(WEEK);
        assertThat(forms.open(at("2026-12-13T23:59:59+05:00"))).containsExactly(WEEK);
        assertThat(forms.open(at("2026-12-14T00:00:00+05:00"))).isEmpty();
    }

    @Test
    void aFormIsDeclaredOnceItWasReceivedInTimeOrLate() {
        var edu = weeklyForm("2026-W50", "edu", DUE);
        var dsm = weeklyForm("2026-W50", "dsm", DUE);
        var zk = weeklyForm("2026-W50", "zk", DUE);
        forms.apply(met(edu, DUE.minusMillis(1)));
        forms.apply(met(dsm, DUE));
        forms.apply(then(zk, ObligationTransition.OVERDUE, DUE.plusSeconds(3)));

        assertThat(forms.of(WEEK))
                .filteredOn(WeekForms.Form::isDeclared)
                .extracting(form -> form.agency())
                .containsExactly("dsm", "edu");
    }

    @Test
    void para6_theGridThatTheAuthorisedBodyOwesIsNoFormOfItsOwn() {
        forms.apply(weeklyForm("2026-W50", "mam", DUE));
        forms.apply(sent(dispatch("2026-W50", DUE.plusSeconds(86_400)), DUE));

        assertThat(forms.of(WEEK))
                .singleElement()
                .satisfies(form -> assertThat(form.isDeclared()).isFalse());
    }

    @Test
    void aBodyThatOwesNoFormAnyMoreIsNotListed() {
        var edu = weeklyForm("2026-W50", "edu", DUE);
        forms.apply(edu);
        forms.apply(then(edu, ObligationTransition.CANCELLED, DUE));

        assertThat(forms.of(WEEK)).isEmpty();
    }

    @Test
    void anAnswerToARequestIsNoForm() {
        forms.apply(answer("req-1", "edu", text("Сұрау", "Запрос"), DUE));

        assertThat(forms.open(at("2026-01-01T00:00:00+05:00"))).isEmpty();
    }
}
