package kz.mediagrid.calendar;

import static kz.mediagrid.calendar.CalendarFixture.ISSUED;
import static kz.mediagrid.calendar.CalendarFixture.file;
import static kz.mediagrid.calendar.CalendarFixture.official2027;
import static kz.mediagrid.calendar.CalendarFixture.only2026And;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @Test
    void aCalendarSurvivesBeingKeptAsText() {
        var again = WorkingCalendar.parse(calendar.text());

        assertThat(again).isEqualTo(calendar).hasSameHashCodeAs(calendar);
        assertThat(again.text()).isEqualTo(calendar.text());
        assertThat(again.version()).isEqualTo("kz-2026-11");
        assertThat(again).hasToString("kz-2026-11");
        assertThat(again.issued()).isEqualTo("2026-11-02");
    }

    @Test
    void remarksAndOrderMakeNoOtherCalendar() {
        var text = "# said of the whole\n\n" + calendar.text().replace("country,KZ\n", "") + "country,KZ\n";

        assertThat(WorkingCalendar.parse(text)).isEqualTo(calendar);
        assertThat(WorkingCalendar.parse(text).text()).isEqualTo(text);
    }

    @Test
    void everyFileOfAYearIsPartOfTheCalendarAndNamesItsSource() throws IOException, URISyntaxException {
        var head = WorkingCalendar.class.getResource(CalendarFiles.HEAD);
        try (var files = Files.list(Path.of(head.toURI()).getParent())) {
            var ofYears = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]{4}\\.csv"))
                    .map(name -> Integer.valueOf(name.substring(0, 4)));

            assertThat(calendar.years().stream()
                            .filter(year -> year.status() == YearStatus.OFFICIAL)
                            .map(CalendarYear::year))
                    .containsExactlyInAnyOrderElementsOf(ofYears.toList());
        }
        assertThat(calendar.years())
                .hasSize(2035 - 2023 + 1)
                .allSatisfy(year -> assertThat(year.source()).isNotBlank())
                .contains(new CalendarYear(
                        2027,
                        YearStatus.PROVISIONAL,
                        "computed from the law: Law on Holidays; Labour Code art. 84(5)"));
    }

    @Test
    void eachYearHasItsSourceInThreeLanguages() {
        assertThat(calendar.years()).allSatisfy(year -> {
            var source = year.sourceInWords();
            assertThat(source.kk()).isNotEqualTo(source.ru()).doesNotContainPattern("[A-Za-z]");
            assertThat(source.ru()).doesNotContainPattern("[A-Za-z]");
        });
        assertThat(calendar.years().stream()
                        .filter(year -> year.year() == 2025)
                        .map(year -> year.sourceInWords().ru()))
                .containsExactly("Календарь уполномоченного органа по труду на 2025 год (ноябрь 2026 года); "
                        + "Закон о праздниках; Трудовой кодекс, ст. 84 п. 5 и ст. 85 п. 3");
        assertThat(new CalendarYear(2027, YearStatus.OFFICIAL, "Order No. 7")
                        .sourceInWords()
                        .kk())
                .isEqualTo("Order No. 7");
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026})
    void puttingAYearInItsOwnPlaceChangesNothing(int year) {
        assertThat(calendar.withYear(calendar.version(), calendar.issued(), file(year)))
                .isEqualTo(calendar)
                .extracting(WorkingCalendar::text)
                .isEqualTo(calendar.text());
    }

    @Test
    void anOfficialYearTakesThePlaceOfTheComputedOne() {
        var swap = """
                2027-01-05,off,moved by order,,2027-01-09,Order No. 7
                2027-01-09,worked,worked by order,,2027-01-05,Order No. 7
                """;

        var after = calendar.withYear("kz-2026-12", ISSUED, official2027() + swap);

        assertThat(after.version()).isEqualTo("kz-2026-12");
        assertThat(after.issued()).isEqualTo(ISSUED);
        assertThat(after.years()).contains(new CalendarYear(2027, YearStatus.OFFICIAL, "Order No. 7"));
        assertThat(after.day(LocalDate.of(2027, 1, 6)).provisional()).isFalse();
        assertThat(after.changesFrom(calendar))
                .extracting(change -> change.after().date())
                .containsExactly(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 9));
        assertThat(WorkingCalendar.parse(after.text())).isEqualTo(after);
    }

    @Test
    void anOfficialYearCanBeCorrectedAndIsKeptInOrder() {
        var shifted = file(2026).replace("2026-05-27,off,never", "2026-05-28,off,never");

        var after = calendar.withYear("kz-2026-12", ISSUED, shifted);

        assertThat(after.changesFrom(calendar))
                .extracting(change -> change.after().date())
                .containsExactly(LocalDate.of(2026, 5, 27), LocalDate.of(2026, 5, 28));
        assertThat(after.years()).isEqualTo(calendar.years());
    }

    @Test
    void aYearBeyondAllThatIsComputedLengthensTheCalendar() {
        var short2026 = WorkingCalendar.parse(only2026And(""));

        var after = short2026.withYear("kz-test-2", ISSUED, official2027().replace("official", "provisional"));

        assertThat(after.lastDay()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(after.statusOf(2027)).isEqualTo(YearStatus.PROVISIONAL);
    }

    @Test
    void anotherCalendarCanBringAHolidayOfItsOwnAndAnOrder() {
        var calendar = WorkingCalendar.parse(only2026And("""
                holiday,LANGUAGE_DAY,Тіл күні,День языка,Day of Language
                2026-09-05,off,public holiday,LANGUAGE_DAY,,Law of 2026
                2026-09-07,off,carried over,LANGUAGE_DAY,2026-09-05,Law on Holidays art. 5
                2026-12-14,off,moved by order,,2026-12-12,Order No. 7
                2026-12-12,worked,worked by order,,2026-12-14,Order No. 7
                """));

        assertThat(calendar.day(LocalDate.of(2026, 9, 5)).explanation().in(Language.KK))
                .isEqualTo("мереке күні: Тіл күні (Law of 2026)");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 12))).isTrue();
        assertThat(calendar.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aHolidayThatOneYearIntroducedIsKnownToTheNext() {
        var before = WorkingCalendar.parse(only2026And("""
                holiday,LANGUAGE_DAY,Тіл күні,День языка,Day of Language
                2026-09-04,off,public holiday,LANGUAGE_DAY,,Law of 2026
                """));

        var after = before.withYear(
                "kz-test-2", ISSUED, official2027() + "2027-09-06,off,public holiday,LANGUAGE_DAY,,Law of 2026\n");

        assertThat(after.isWorkingDay(LocalDate.of(2027, 9, 6))).isFalse();
        assertThat(after.text().lines().filter(line -> line.startsWith("holiday,")))
                .containsExactly("holiday,LANGUAGE_DAY,Тіл күні,День языка,Day of Language");
        assertThat(WorkingCalendar.parse(after.text())).isEqualTo(after);
    }

    @Test
    void anOrderCanBeKnownBeforeTheCalendarOfItsYear() {
        var after = WorkingCalendar.parse(calendar.text() + """
                2027-07-05,off,moved by order,,2027-07-03,Order No. 7
                2027-07-03,worked,worked by order,,2027-07-05,Order No. 7
                """);

        assertThat(after.isWorkingDay(LocalDate.of(2027, 7, 3))).isTrue();
        assertThat(after.day(LocalDate.of(2027, 7, 5)).provisional()).isTrue();
        assertThat(after.isWorkingDay(LocalDate.of(2027, 7, 6))).isFalse();
        assertThat(after.withYear("kz-2026-12", ISSUED, official2027()).isWorkingDay(LocalDate.of(2027, 7, 5)))
                .isTrue();
        var kept = after.withYear("kz-2026-12", ISSUED, file(2026)).text();
        assertThat(WorkingCalendar.parse(kept).isWorkingDay(LocalDate.of(2027, 7, 5)))
                .isFalse();
    }

    @Test
    void aSwapCanReachOverNewYear() {
        var before = calendar.withYear("kz-2026-12", ISSUED, official2027());
        var swap = """
                2026-12-31,off,moved by order,,2027-01-09,Order No. 8
                2027-01-09,worked,worked by order,,2026-12-31,Order No. 8
                """;

        var after = before.withYear("kz-2026-13", ISSUED, official2027() + swap);

        assertThat(after.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(after.statusOf(2026)).isEqualTo(YearStatus.OFFICIAL);
        assertThat(WorkingCalendar.parse(after.text())).isEqualTo(after);
    }

    @Test
    void whatAnotherCalendarChangesIsListedWithBothReasons() {
        var before = WorkingCalendar.parse(only2026And(""));
        var after = WorkingCalendar.parse(only2026And("""
                2026-12-14,off,moved by order,,2026-12-12,Order No. 7
                2026-12-12,worked,worked by order,,2026-12-14,Order No. 7
                """));

        assertThat(after.changesFrom(before).stream()
                        .map(change -> change.text().en()))
                .containsExactly(
                        "Saturday 2026-12-12: weekend (five-day week)"
                                + " -> worked by order in place of Monday 2026-12-14 (Order No. 7)",
                        "Monday 2026-12-14: working day"
                                + " -> day off moved by order from Saturday 2026-12-12, which is worked instead (Order No. 7)");
        assertThat(before.changesFrom(before)).isEmpty();
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void whatOneOfTwoCalendarsDoesNotCoverIsNoChange() {
        var short2026 = WorkingCalendar.parse(only2026And(""));

        assertThat(short2026.changesFrom(calendar)).isEmpty();
        assertThat(calendar.changesFrom(short2026)).isEmpty();
    }

    @Test
    void theLawOfEveryYearToComeMakesAYearThatIsComplete() {
        assertThat(IntStream.rangeClosed(2024, 2100)
                        .mapToObj(year -> new CalendarData(
                                "law",
                                ISSUED,
                                LocalDate.of(year, 1, 1),
                                year,
                                new TreeMap<>(Map.of(year, CalendarYear.computed(year))),
                                HolidayRules.daysOf(year)))
                        .map(CalendarCheck::problemsOf))
                .allMatch(List::isEmpty);
    }
}
