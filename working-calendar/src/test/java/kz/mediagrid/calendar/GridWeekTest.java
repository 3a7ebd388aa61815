package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridWeekTest {

    @Test
    void aWeekRunsFromMondayToSunday() {
        var week = GridWeek.parse("2026-W49");

        assertThat(week.monday()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(week.days()).hasSize(7).endsWith(LocalDate.of(2026, 12, 6));
        assertThat(week.startsAt()).isEqualTo("2026-11-29T19:00:00Z");
        assertThat(week.contains(LocalDate.of(2026, 12, 6))).isTrue();
        assertThat(week.contains(LocalDate.of(2026, 12, 7))).isFalse();
        assertThat(week.contains(LocalDate.of(2026, 11, 29))).isFalse();
    }

    @Test
    void aSundayEveningInUtcIsAlreadyMondayWhereTheGridLives() {
        assertThat(GridWeek.of(Instant.parse("2026-11-29T18:59:59Z"))).hasToString("2026-W48");
        assertThat(GridWeek.of(Instant.parse("2026-11-29T19:00:00Z"))).hasToString("2026-W49");
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource({
        "2024-12-30, 2025-W01",
        "2026-12-31, 2026-W53",
        "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01",
        "2024-01-01, 2024-W01",
        "2023-01-01, 2022-W52"
    })
    void theDaysAroundNewYearBelongToTheirIsoYear(LocalDate date, String week) {
        assertThat(GridWeek.of(date)).hasToString(week).isEqualTo(GridWeek.parse(week));
    }

    @Test
    void weeksFollowOneAnotherAcrossTheFiftyThird() {
        assertThat(GridWeek.parse("2026-W52").next()).hasToString("2026-W53");
        assertThat(GridWeek.parse("2026-W53").next()).hasToString("2027-W01");
        assertThat(GridWeek.parse("2027-W01").previous()).hasToString("2026-W53");
        assertThat(GridWeek.parse("2026-W53")).isLessThan(GridWeek.parse("2027-W01"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026W49",
                "2026-w49",
                "2026-W4",
                "2026-W049",
                " 2026-W49",
                "2026-W49\n",
                "26-W49",
                "2026-49",
                "٢٠٢٦-W49",
                "2026-W4x"
            })
    void anythingElseIsNotAWeek(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridWeek.parse(text))
                .withMessage("'" + text + "' is not a week like 2026-W49.");
    }

    @ParameterizedTest
    @CsvSource({"2026-W00, 0, 53", "2026-W54, 54, 53", "2025-W53, 53, 52", "2026-W99, 99, 53"})
    void aWeekTheYearDoesNotHaveIsRefused(String text, int number, int last) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GridWeek.parse(text))
                .withMessage("The year %s has the weeks 01 to %d, but no week %d.", text.substring(0, 4), last, number);
    }

    @Test
    void theFirstAndTheLastWeekThatCanBeWrittenAreWeeksAndNoneLiesBeyond() {
        var first = GridWeek.parse("0000-W01");
        var last = GridWeek.parse("9999-W52");

        assertThat(first.monday()).isEqualTo("0000-01-03");
        assertThat(last.monday()).isEqualTo("9999-12-27");
        assertThatIllegalArgumentException()
                .isThrownBy(first::previous)
                .withMessage("A grid week lies in the years 0000 to 9999, and -0001-12-27 does not.");
        assertThatIllegalArgumentException().isThrownBy(last::next);
    }

    @Test
    void aGridWeekBeginsOnAMonday() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GridWeek(LocalDate.of(2026, 12, 1)))
                .withMessage("A grid week begins on a Monday, and 2026-12-01 is none.");
    }
}
