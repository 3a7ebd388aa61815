package kz.mediagrid.grid;

import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDaysTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-12-03");

    @ParameterizedTest
    @CsvSource({"2026-12-02, false", "2026-12-03, true", "2026-12-05, true", "2026-12-06, false"})
    void anEventIsHeldFromItsFirstDayToItsLast(LocalDate day, boolean held) {
        assertThat(EventDays.isHeldOn(
                        day, by("edu").on(FIRST, FIRST.plusDays(2)).details()))
                .isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02, false", "2026-12-03, true", "2026-12-04, false"})
    void anEventOfOneDayIsHeldOnThatDay(LocalDate day, boolean held) {
        assertThat(EventDays.isHeldOn(day, by("edu").on(FIRST).details())).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2026-12-02, false",
        "2026-12-01, 2026-12-03, true",
        "2026-12-04, 2026-12-04, true",
        "2026-12-05, 2026-12-08, true",
        "2026-12-06, 2026-12-08, false",
    })
    void eventsOfSeveralDaysOverlapOnADayOfBoth(LocalDate from, LocalDate until, boolean overlap) {
        var one = by("edu").on(FIRST, FIRST.plusDays(2)).details();
        var other = by("health").on(from, until).details();

        assertThat(EventDays.overlap(one, other)).isEqualTo(overlap);
        assertThat(EventDays.overlap(other, one)).isEqualTo(overlap);
    }
}
