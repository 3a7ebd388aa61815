package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The reasons of a due time are in the reader's words, without numbers of calendars and dates in figures. */
class ProofInWordsTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();

    private record Counted(String calendarVersion, boolean provisional, List<Text> lines) implements StatedProof {

        static Counted of(boolean provisional, Function<Language, List<String>> proof) {
            var kk = proof.apply(Language.KK);
            return new Counted(
                    CALENDAR.version(),
                    provisional,
                    IntStream.range(0, kk.size())
                            .mapToObj(line -> new Text(
                                    kk.get(line),
                                    proof.apply(Language.RU).get(line),
                                    proof.apply(Language.EN).get(line)))
                            .toList());
        }
    }

    private static List<String> said(String language, StatedProof proof) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new ProofInWords(new Words(bundles, Locale.forLanguageTag(language)))
                .lines(proof).stream()
                        .peek(line -> assertThat(line.foreign()).isFalse())
                        .map(Wording::text)
                        .toList();
    }

    @Test
    void eachSkippedDayHasItsReasonInRussian() {
        // Friday noon; the day after the weekend is a working day.
        var term = CALENDAR.oneWorkingDayAfter(Instant.parse("2026-12-04T07:00:00Z"), CountingRule.fromDayOfReceipt());

        assertThat(said("ru", Counted.of(term.provisional(), term::proof)))
                .anySatisfy(line -> assertThat(line).startsWith("5 декабря, суббота · выходной · не считается"))
                .contains("по официальному рабочему календарю")
                .allSatisfy(line -> assertThat(line).doesNotContain("2026-12", "kz-2026", "  "));
    }

    @Test
    void anExtensionNamesItsDayInKazakh() {
        var extension = new Extension(LocalDate.of(2026, 12, 10));

        assertThat(said(
                        "kk",
                        Counted.of(false, language -> List.of(extension.text().in(language)))))
                .containsExactly("жаңа мерзім: 10 желтоқсан, бейсенбі, күннің соңына дейін, уәкілетті орган ұзартты");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk | 17 желтоқсан, бейсенбі, күннің соңына дейін | 17 желтоқсан (бейсенбі) | ресми жұмыс күнтізбесі бойынша
            ru | до конца четверга, 17 декабря | 17 декабря (четверг): | по официальному рабочему календарю
            en | until the end of Thursday, 17 December | Thursday 17 December: | by the official working calendar
            """)
    void aWeeksDueTimeNamesNoPolicy(String language, String due, String day, String calendar) {
        var week = WeekSchedule.of(GridWeek.parse("2026-W52"), CALENDAR, WeekPolicy.standard());

        var said = said(language, Counted.of(false, it -> week.proof(week.submissionDue(), it)));

        assertThat(said).hasSize(2).element(1).isEqualTo(calendar);
        assertThat(said.get(0)).contains(due, day).doesNotContain("2026", "24:00", "+05:00", "standard");
    }

    @Test
    void theReasonOfADayOffNamesItsOtherDayInWords() {
        var carried = CALENDAR.days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).stream()
                .map(day -> day.reason().text().in(Language.RU))
                .filter(reason -> reason.startsWith("перенесённый день отдыха за"))
                .findFirst()
                .orElseThrow();

        assertThat(carried).containsPattern("\\d\\d[.]\\d\\d[.]2026");
        assertThat(russian().inText(carried))
                .containsPattern("день \\d+ [а-я]+ \\([а-я]+\\): ")
                .doesNotContain("2026");
    }

    @Test
    void figuresOfATypedReasonThatAreNoDateStayAsTheyAre() {
        var typed = "до 31.02.2026, 2026-13-01, 2026-12-08 25:00, 99.99.2026";

        assertThat(russian().inText(typed))
                .startsWith("до 31.02.2026, 2026-13-01, ")
                .endsWith(", 99.99.2026");
    }

    @Test
    void spacesThatSomebodyTypedStayAsTheyAre() {
        var calendar = WorkingCalendar.parse(
                CALENDAR.text()
                        + "holiday,EXTRA,қосымша,День  памяти  предков,extra\n2026-12-04,off,public holiday,EXTRA,,Закон  от 12.12.2026\n");
        var term = calendar.oneWorkingDayAfter(Instant.parse("2026-12-03T07:00:00Z"), CountingRule.fromDayOfReceipt());

        assertThat(russian().inText("Дважды  пробел")).isEqualTo("Дважды  пробел");
        assertThat(said("ru", Counted.of(term.provisional(), term::proof)))
                .filteredOn(line -> line.startsWith("4 декабря"))
                .singleElement()
                .asString()
                .startsWith("4 декабря, пятница · выходной · не считается: ")
                .contains("День  памяти  предков", "(Закон  от 12 декабря")
                .containsPattern("^[^·]+( · [^·]+){2}$");
    }

    private static DatesInWords russian() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        return new DatesInWords(new Words(bundles, Locale.forLanguageTag("ru")));
    }
}
