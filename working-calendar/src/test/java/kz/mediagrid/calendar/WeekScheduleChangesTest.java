package kz.mediagrid.calendar;

import static kz.mediagrid.calendar.CalendarFixture.ISSUED;
import static kz.mediagrid.calendar.CalendarFixture.file;
import static kz.mediagrid.calendar.CalendarFixture.official2027;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekScheduleChangesTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @Test
    void aSwappedThursdayMovesItsWeekAndNoOther() {
        var swapped = calendar.withYear("kz-2026-12", ISSUED, file(2026) + """
                2026-11-26,off,moved by order,,2026-11-28,Order No. 7
                2026-11-28,worked,worked by order,,2026-11-26,Order No. 7
                """);

        var changes = changes(swapped);
        var ofItsWeekAlone = WeekScheduleChanges.between(
                calendar, swapped, WeekPolicy.standard(), LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 3));

        assertThat(ofItsWeekAlone).isEqualTo(changes);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.week()).hasToString("2026-W49");
            assertThat(change.before().submissionDue().written()).isEqualTo("2026-11-26 24:00 +05:00");
            assertThat(change.after().submissionDue().written()).isEqualTo("2026-11-27 24:00 +05:00");
            assertThat(change.after().calendarVersion()).isEqualTo("kz-2026-12");
        });
    }

    @Test
    void aSwappedMondayMovesNoWeek() {
        var swapped = calendar.withYear("kz-2026-12", ISSUED, file(2026) + """
                2026-12-14,off,moved by order,,2026-12-12,Order No. 7
                2026-12-12,worked,worked by order,,2026-12-14,Order No. 7
                """);

        assertThat(swapped.changesFrom(calendar)).hasSize(2);
        assertThat(changes(swapped)).isEmpty();
    }

    @Test
    void whatIsOfficialNowAndStaysAsItWasMovesNothing() {
        assertThat(changes(calendar.withYear("kz-2026-12", ISSUED, official2027())))
                .isEmpty();
    }

    private List<WeekScheduleChange> changes(WorkingCalendar after) {
        // A day more on either side than the calendar can schedule.
        return WeekScheduleChanges.between(
                calendar, after, WeekPolicy.standard(), LocalDate.of(2023, 12, 1), LocalDate.of(2036, 2, 1));
    }
}
