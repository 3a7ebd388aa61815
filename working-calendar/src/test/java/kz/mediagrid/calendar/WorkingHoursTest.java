package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private final WorkingHours hours = WorkingHours.usual(WorkingCalendar.kazakhstan());

    @ParameterizedTest(name = "{2} after {0}: {1}, {3}")
    @CsvSource({
        "2026-12-03T00:00, 2026-12-03T09:00, PT0H, the midnight at which a term ended",
        "2026-12-03T00:00, 2026-12-03T11:00, PT2H, the second step",
        "2026-12-03T10:15, 2026-12-03T12:15, PT2H, within a day",
        "2026-12-03T17:30, 2026-12-04T10:00, PT2H, over a night",
        "2026-12-04T17:30, 2026-12-07T10:00, PT2H, over a weekend",
        "2026-12-05T12:00, 2026-12-07T13:00, PT4H, from a Saturday",
        "2026-12-03T18:30, 2026-12-04T09:00, PT0H, the closing time is not worked",
        "2026-12-03T09:00, 2026-12-04T09:00, PT9H30M, a whole day",
        "2025-03-20T16:30, 2025-03-26T11:00, PT4H, over Nauryz and the days it pushes",
        "2024-05-03T17:30, 2024-05-04T10:00, PT2H, to a Saturday that is worked"
    })
    void workingTimeIsAddedAsTheBodyWorksIt(LocalDateTime from, LocalDateTime to, Duration time, String why) {
        assertThat(hours.plus(local(from), time)).as(why).isEqualTo(local(to));
    }

    @ParameterizedTest(name = "{2} before {0}: {1}, {3}")
    @CsvSource({
        "2026-12-03T00:00, 2026-12-02T14:30, PT4H, before a term ends at 24:00",
        "2026-12-07T10:00, 2026-12-04T15:30, PT4H, over a weekend",
        "2026-12-07T00:00, 2026-12-04T14:30, PT4H, before the end of a Sunday",
        "2026-12-03T18:00, 2026-12-03T09:00, PT9H, to the very opening",
        "2026-12-03T00:00, 2026-12-03T09:00, PT0H, no time at all before a night"
    })
    void workingTimeIsTakenBackAsTheBodyWorkedIt(LocalDateTime from, LocalDateTime to, Duration time, String why) {
        assertThat(hours.minus(local(from), time)).as(why).isEqualTo(local(to));
    }

    @Test
    void aBodyThatClosesEarlierGoesOnTheNextMorning() {
        var early = WorkingHours.until(LocalTime.of(17, 0), WorkingCalendar.kazakhstan());

        assertThat(early.plus(local(LocalDateTime.parse("2026-12-03T16:00")), Duration.ofHours(2)))
                .isEqualTo(local(LocalDateTime.parse("2026-12-04T10:00")));
        assertThat(early.isWorked(local(LocalDateTime.parse("2026-12-03T17:00"))))
                .isFalse();
    }

    @Test
    void whereADirectoryNamesNoHourThatCanBeABodyClosesAtTheUsualOne() {
        var at17 = local(LocalDateTime.parse("2026-12-03T17:00"));
        var calendar = WorkingCalendar.kazakhstan();

        assertThat(WorkingHours.ofAgency(LocalTime.of(17, 0), calendar).isWorked(at17))
                .isFalse();
        assertThat(WorkingHours.ofAgency(null, calendar).isWorked(at17)).isTrue();
        assertThat(WorkingHours.ofAgency(LocalTime.of(9, 0), calendar).isWorked(at17))
                .isTrue();
    }

    @Test
    void noBodyClosesBeforeItOpensAndNoTimeIsNegative() {
        assertThatThrownBy(() -> WorkingHours.until(LocalTime.of(9, 0), WorkingCalendar.kazakhstan()))
                .hasMessage("A body that opens at 09:00 cannot close at 09:00.");
        assertThatThrownBy(() -> hours.plus(Instant.EPOCH, Duration.ofHours(-1)))
                .hasMessage("Working time cannot be negative, as PT-1H is.");
        assertThatThrownBy(() -> hours.minus(Instant.EPOCH, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beyondTheCalendarNothingIsCounted() {
        assertThatThrownBy(() -> hours.plus(Instant.parse("2050-01-01T00:00:00Z"), Duration.ZERO))
                .isInstanceOf(CalendarRangeException.class);
    }

    private static Instant local(LocalDateTime time) {
        return time.atZone(AlmatyTime.ZONE).toInstant();
    }
}
