package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @ParameterizedTest(name = "{2}: received {0}, due {1}")
    @CsvSource({
        "2025-03-20T15:00, 2025-03-26 24:00 +05:00, over Nauryz and the days it pushes",
        "2024-05-03T10:00, 2024-05-04 24:00 +05:00, to a Saturday that is worked",
        "2026-12-31T10:00, 2027-01-05 24:00 +05:00, into a provisional year",
        "2026-11-26T10:00, 2026-11-27 24:00 +05:00, on an ordinary day",
        "2026-11-26T20:00, 2026-11-27 24:00 +05:00, after hours",
        "2026-11-28T10:00, 2026-11-30 24:00 +05:00, on a day off",
        "2026-11-26T00:00, 2026-11-27 24:00 +05:00, at the first instant of a day",
        "2026-11-26T23:59:59, 2026-11-27 24:00 +05:00, in the last second of a day",
        "2026-11-27T00:00, 2026-11-30 24:00 +05:00, one second later",
        "2025-01-02T10:00, 2025-01-05 24:00 +05:00, to a Sunday that is worked",
        "2024-06-14T10:00, 2024-06-17 24:00 +05:00, over a Kurban Ait moved to Sunday",
        "2026-03-20T10:00, 2026-03-26 24:00 +05:00, over two holidays on one weekend"
    })
    void para8_aRequestIsDueAtTheEndOfTheFirstWorkingDayAfterReceipt(LocalDateTime received, String due, String why) {
        assertThat(calendar.oneWorkingDayAfter(almaty(received)).due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} is due {2}")
    @CsvSource({
        "2024-02-27T12:00:00Z, 2024-02-28T18:00:00Z, 2024-02-28 24:00 +06:00",
        "2024-02-28T17:59:59Z, 2024-02-29T19:00:00Z, 2024-02-29 24:00 +05:00",
        "2024-02-28T18:00:00Z, 2024-03-01T19:00:00Z, 2024-03-01 24:00 +05:00",
        "2024-02-29T18:30:00Z, 2024-03-01T19:00:00Z, 2024-03-01 24:00 +05:00",
        "2024-02-29T19:00:00Z, 2024-03-04T19:00:00Z, 2024-03-04 24:00 +05:00"
    })
    void para8_theDayOfReceiptFollowsTheZoneThroughTheChangeOf2024(Instant received, Instant dueAt, String due) {
        var term = calendar.oneWorkingDayAfter(received);

        assertThat(term.dueAt()).isEqualTo(dueAt);
        assertThat(term.due()).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} counts as received on {1}, due {2}")
    @CsvSource({
        "2026-11-26T18:30:00, 2026-11-26, 2026-11-27",
        "2026-11-26T18:30:01, 2026-11-27, 2026-11-30",
        "2026-11-26T07:00:00, 2026-11-26, 2026-11-27",
        "2026-11-28T10:00:00, 2026-11-30, 2026-12-01",
        "2026-11-27T19:00:00, 2026-11-30, 2026-12-01",
        "2024-05-04T10:00:00, 2024-05-04, 2024-05-06"
    })
    void para8_underRegistrationPracticeAfterHoursCountsAsTheNextWorkingDay(
            LocalDateTime received, LocalDate start, LocalDate end) {
        var term = calendar.oneWorkingDayAfter(almaty(received), CountingRule.registrationPractice());

        assertThat(term.start()).isEqualTo(start);
        assertThat(term.end()).isEqualTo(end);
        assertThat(term.rule().name()).isEqualTo("REGISTRATION_PRACTICE");
    }

    @Test
    void para8_aRequestReceivedOnADayOffIsDueOnTheNextWorkingDay() {
        var term = calendar.oneWorkingDayAfter(almaty(LocalDateTime.parse("2026-05-09T10:00")));

        assertThat(term.end()).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(term.skipped())
                .extracting(day -> day.explanation().en())
                .containsExactly(
                        "weekend (five-day week)",
                        "moved day off for Victory Day, which fell on Saturday 2026-05-09 (Law on Holidays, art. 5)");
    }

    @Test
    void para8_aBodyCanCloseAtItsOwnTime() {
        var received = almaty(LocalDateTime.parse("2026-11-26T17:15"));
        var closesEarly = CountingRule.registrationPractice(LocalTime.of(17, 0));

        assertThat(calendar.oneWorkingDayAfter(received, closesEarly).end()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void theProofShowsEveryDayTheRuleAndTheCalendar() {
        var term = calendar.oneWorkingDayAfter(almaty(LocalDateTime.parse("2025-03-20T15:00")));

        assertThat(term.proof(Language.EN))
                .containsExactly(
                        "2025-03-20  Thursday  worked  received: working day",
                        "2025-03-21  Friday  off  not counted: public holiday: Nauryz meiramy (Law on Holidays)",
                        "2025-03-22  Saturday  off  not counted: public holiday: Nauryz meiramy (Law on Holidays)",
                        "2025-03-23  Sunday  off  not counted: public holiday: Nauryz meiramy (Law on Holidays)",
                        "2025-03-24  Monday  off  not counted: moved day off for Nauryz meiramy,"
                                + " which fell on Saturday 2025-03-22 (Law on Holidays, art. 5)",
                        "2025-03-25  Tuesday  off  not counted: moved day off for Nauryz meiramy,"
                                + " which fell on Sunday 2025-03-23 (Law on Holidays, art. 5)",
                        "2025-03-26  Wednesday  worked  the term ends at 24:00: working day",
                        "rule: within one working day from the day of receipt",
                        "calendar: kz-2026-11, official");
    }

    @Test
    void theProofCanBeReadInKazakhAndRussian() {
        var term = calendar.oneWorkingDayAfter(
                almaty(LocalDateTime.parse("2026-11-27T19:00")), CountingRule.registrationPractice());

        assertThat(term.proof(Language.KK))
                .containsExactly(
                        "2026-11-27  жұма  жұмыс күні  жұмыс уақытынан тыс келіп түсті: жұмыс күні",
                        "2026-11-28  сенбі  демалыс күні  есептелмейді: демалыс күні (бес күндік жұмыс аптасы)",
                        "2026-11-29  жексенбі  демалыс күні  есептелмейді: демалыс күні (бес күндік жұмыс аптасы)",
                        "2026-11-30  дүйсенбі  жұмыс күні  тіркелді: жұмыс күні",
                        "2026-12-01  сейсенбі  жұмыс күні  мерзім 24:00-де аяқталады: жұмыс күні",
                        "ереже: тіркелген күннен бастап бір жұмыс күні ішінде (жұмыс уақыты 18:30 аяқталады)",
                        "күнтізбе: kz-2026-11, ресми");
        assertThat(term.proof(Language.RU))
                .startsWith("2026-11-27  пятница  рабочий  поступил вне рабочего времени: рабочий день")
                .endsWith(
                        "правило: в течение одного рабочего дня со дня регистрации (рабочее время до 18:30)",
                        "календарь: kz-2026-11, официальный");
    }

    @Test
    void aTermThatReachesIntoAYearOnlyComputedSaysSo() {
        assertThat(calendar.oneWorkingDayAfter(LocalDate.of(2026, 12, 30)).provisional())
                .isFalse();

        var term = calendar.oneWorkingDayAfter(LocalDate.of(2026, 12, 31));

        assertThat(term.provisional()).isTrue();
        assertThat(term.proof(Language.EN)).endsWith("calendar: kz-2026-11, provisional");
    }

    @Test
    void para5_aJointMatterRunsFromTheDayItArose() {
        var term = calendar.oneWorkingDayAfter(LocalDate.of(2026, 11, 27));

        assertThat(term.due()).isEqualTo("2026-11-30 24:00 +05:00");
        assertThat(term.proof(Language.EN))
                .startsWith("2026-11-27  Friday  worked  the term runs from this day: working day")
                .contains("rule: within one working day from the day on which the matter arose");
        assertThat(term.rule().name()).isEqualTo("FROM_THE_DAY_IT_AROSE");
        assertThat(term.skipped())
                .extracting(CalendarDay::date)
                .containsExactly(LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 29));
    }

    @Test
    void anotherCalendarGivesTheSameTermAnotherEnd() {
        var swapped = WorkingCalendar.parse(calendar.text().replace("version,kz-2026-11", "version,kz-2026-12") + """
                2026-11-27,off,moved by order,,2026-11-29,Labour Code art. 85(3)
                2026-11-29,worked,worked by order,,2026-11-27,Labour Code art. 85(3)
                """);
        var request = calendar.oneWorkingDayAfter(almaty(LocalDateTime.parse("2026-11-26T15:00")));
        var matter = calendar.oneWorkingDayAfter(LocalDate.of(2026, 11, 26));

        assertThat(request.recountedBy(swapped).due()).isEqualTo("2026-11-29 24:00 +05:00");
        assertThat(request.recountedBy(swapped).calendarVersion()).isEqualTo("kz-2026-12");
        assertThat(matter.recountedBy(swapped)).isEqualTo(swapped.oneWorkingDayAfter(LocalDate.of(2026, 11, 26)));
        assertThat(request.recountedBy(calendar)).isEqualTo(request);
    }

    @Test
    void aReceiptOutsideTheCalendarIsRefused() {
        assertThatExceptionOfType(CalendarRangeException.class)
                .isThrownBy(() -> calendar.oneWorkingDayAfter(almaty(LocalDateTime.parse("2023-12-24T23:59:59"))))
                .withMessageContaining("2023-12-25 to 2035-12-31");
    }

    private static Instant almaty(LocalDateTime local) {
        return local.atZone(AlmatyTime.ZONE).toInstant();
    }
}
