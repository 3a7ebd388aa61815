package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ExtensionTest {

    @Test
    void anExtendedTermEndsWithItsLastDayWhetherThatIsWorkedOrNot() {
        var sunday = new Extension(LocalDate.of(2026, 12, 13));

        assertThat(sunday.dueAt()).isEqualTo("2026-12-13T19:00:00Z");
        assertThat(sunday.text())
                .isEqualTo(new Statement(
                        "жаңа мерзім: 2026-12-13 24:00, уәкілетті орган ұзартты",
                        "новый срок: 2026-12-13 24:00, продлён уполномоченным органом",
                        "new term: 2026-12-13 24:00, extended by the authorised body"));
    }

    @Test
    void aRuleIsFoundByItsNameAndAnExtensionIsNoRuleOfCounting() {
        var six = LocalTime.of(18, 0);

        assertThat(CountingRule.ofReceipt("FROM_DAY_OF_RECEIPT", six)).contains(CountingRule.fromDayOfReceipt());
        assertThat(CountingRule.ofReceipt("REGISTRATION_PRACTICE", six))
                .contains(CountingRule.registrationPractice(six));
        assertThat(CountingRule.ofReceipt("REGISTRATION_PRACTICE", null)).contains(CountingRule.registrationPractice());
        assertThat(CountingRule.ofReceipt("FROM_THE_DAY_IT_AROSE", null)).isEmpty();
        assertThat(CountingRule.ofReceipt(Extension.RULE, null)).isEmpty();
    }
}
