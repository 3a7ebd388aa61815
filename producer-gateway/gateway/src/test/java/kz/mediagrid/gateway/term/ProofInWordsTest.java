package kz.mediagrid.gateway.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The reasons of a due time are in the reader's words, without numbers of calendars and dates in figures. */
class ProofInWordsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();

    /** Friday noon; the day after the weekend is a working day. */
    private final DueTimeResponse due = DueTimeResponse.of(
            CALENDAR.oneWorkingDayAfter(Instant.parse("2026-12-04T07:00:00Z"), CountingRule.fromDayOfReceipt()));

    private static Words words(String language) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("edge-templates/page/words", "gateway-templates/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new Words(bundles, Locale.forLanguageTag(language));
    }

    @Test
    void eachSkippedDayHasItsReasonInRussian() {
        var lines = new ProofInWords(words("ru")).lines(due.proof());

        assertThat(lines)
                .extracting(Wording::text)
                .anySatisfy(line -> assertThat(line).startsWith("5 декабря, суббота · выходной · не считается"));
        assertThat(lines)
                .extracting(Wording::text)
                .contains("по официальному рабочему календарю")
                .allSatisfy(line -> assertThat(line).doesNotContain("2026-12", "kz-2026", "  "));
    }

    @Test
    void anExtensionNamesItsDayInKazakh() {
        var extended = due.extended(LocalDate.of(2026, 12, 10), CALENDAR);
        var lines = new ProofInWords(words("kk")).lines(extended.proof());

        assertThat(lines.get(lines.size() - 1).text()).contains("10 желтоқсан").doesNotContain("2026-12-10");
        assertThat(lines).noneMatch(Wording::foreign);
    }
}
