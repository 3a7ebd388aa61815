package kz.mediagrid.grid;

import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;

class GridCalendarTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2023-12-25");

    private final GridCalendar calendar = new GridCalendar(WorkingCalendar::kazakhstan, WeekPolicy.standard());

    @Test
    void aWeekThatTheCalendarDoesNotReachIsNoWeekOfAGrid() {
        assertThat(calendar.week("2026-W49")).contains(GridWeek.parse("2026-W49"));
        assertThat(calendar.week("2040-W01")).isEmpty();
        assertThat(calendar.week("49")).isEmpty();
    }

    @Test
    void anEventTouchesAWeekOnlyWhereAllOfItsWeeksHaveAGrid() {
        assertThat(calendar.weeksOf(by("edu")
                        .on(FIRST_DAY.plusWeeks(1), FIRST_DAY.plusWeeks(2))
                        .details()))
                .hasToString("[2024-W01, 2024-W02]");
        assertThat(calendar.weeksOf(
                        by("edu").on(FIRST_DAY, FIRST_DAY.plusWeeks(1)).details()))
                .as("the days that settle the first week lie before the calendar")
                .isEmpty();
    }
}
