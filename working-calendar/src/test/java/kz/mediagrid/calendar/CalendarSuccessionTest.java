package kz.mediagrid.calendar;

import static kz.mediagrid.calendar.CalendarFixture.ISSUED;
import static kz.mediagrid.calendar.CalendarFixture.official2027;
import static kz.mediagrid.calendar.CalendarFixture.only2026And;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import kz.mediagrid.calendar.CalendarSuccession.InForce;
import kz.mediagrid.calendar.CalendarSuccession.Reason;
import kz.mediagrid.calendar.CalendarSuccession.Refused;
import org.junit.jupiter.api.Test;

class CalendarSuccessionTest {

    private final WorkingCalendar current = WorkingCalendar.kazakhstan();
    private final WorkingCalendar next = current.withYear("kz-2026-12", ISSUED, official2027());

    @Test
    void aNewerCalendarMadeAgainstTheOneInForceTakesItsPlace() {
        assertThat(judge("kz-2026-11", next.text())).isEqualTo(new InForce(next));
    }

    @Test
    void aCalendarThatContradictsItselfIsRefusedWithAllThatIsWrong() {
        var half = next.text() + "2027-11-27,worked,worked by order,,2027-11-26,x\nnonsense\n";

        assertThat(judge("kz-2026-11", half)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Reason.CONTRADICTORY);
            assertThat(refused.problems()).hasSize(2).allMatch(problem -> problem.contains("calendar"));
            assertThat(refused.problems(Language.KK)).hasSize(2).allMatch(problem -> problem.startsWith("Күнтізбе"));
        });
    }

    @Test
    void aVersionThatIsOrWasInForceNeverComesAgain() {
        assertThat(refusal("kz-2026-11", current.text())).isEqualTo(Reason.KNOWN);
        assertThat(refusal("kz-2026-11", next.text().replace("kz-2026-12", "kz-2026-10")))
                .isEqualTo(Reason.KNOWN);
    }

    @Test
    void aCalendarMadeAgainstAnotherThanTheOneInForceIsOutdated() {
        assertThat(refusal("kz-2026-10", next.text())).isEqualTo(Reason.OUTDATED);
    }

    @Test
    void aCalendarIssuedBeforeTheOneInForceIsOutdated() {
        var older = current.withYear("kz-2026-12", LocalDate.of(2026, 11, 1), official2027());

        assertThat(refusal("kz-2026-11", older.text())).isEqualTo(Reason.OUTDATED);
    }

    @Test
    void aCalendarThatCoversLessIsRefused() {
        var shorter = only2026And("").replace("issued,2026-11-02", "issued,2026-11-24");

        assertThat(refusal("kz-2026-11", shorter)).isEqualTo(Reason.CONTRADICTORY);
    }

    private Reason refusal(String replaces, String text) {
        return ((Refused) judge(replaces, text)).reason();
    }

    private CalendarSuccession judge(String replaces, String text) {
        return CalendarSuccession.judge(current, Set.of("kz-2026-10", "kz-2026-11")::contains, replaces, text);
    }
}
