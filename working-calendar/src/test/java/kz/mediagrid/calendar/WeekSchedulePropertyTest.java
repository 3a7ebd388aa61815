package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every week of the calendar is tried, so a rare year cannot hide behind a lucky seed. */
class WeekSchedulePropertyTest {

    private static final int WEEKS = 620;

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @Property(generation = GenerationMode.EXHAUSTIVE, tries = 4_000)
    void aGridIsPublishedBeforeItsWeekBegins(@ForAll("schedules") WeekSchedule schedule) {
        assertThat(schedule.publishAt().at()).isBefore(schedule.week().startsAt());
        assertThat(schedule.publishAt().at())
                .isAfterOrEqualTo(AlmatyTime.endOf(schedule.week().monday().minusDays(4)));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, tries = 4_000)
    void noTermEndsBeforeItsInformationIsExpectedNorAfterItsDispatch(@ForAll("schedules") WeekSchedule schedule) {
        assertThat(schedule.expectedBy().at())
                .isBeforeOrEqualTo(schedule.submissionDue().at());
        assertThat(schedule.submissionDue().at())
                .isBefore(schedule.dispatchDue().at());
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, tries = 4_000)
    void termsEndWithWorkingDays(@ForAll("schedules") WeekSchedule schedule) {
        for (var end : new WeekInstant[] {schedule.expectedBy(), schedule.submissionDue(), schedule.dispatchDue()}) {
            assertThat(calendar.isWorkingDay(AlmatyTime.dateOf(end.at().minusMillis(1))))
                    .isTrue();
            assertThat(end.written()).contains(" 24:00 ");
        }
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, tries = 4_000)
    void lateIsTheEarlierOfTermAndPublication(@ForAll("schedules") WeekSchedule schedule) {
        assertThat(schedule.lateFrom().at())
                .isBeforeOrEqualTo(schedule.submissionDue().at())
                .isBeforeOrEqualTo(schedule.publishAt().at());
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, tries = 4_000)
    void instantsAreListedInOrderOfTime(@ForAll("schedules") WeekSchedule schedule) {
        assertThat(schedule.instants()).hasSize(5).isSortedAccordingTo(Comparator.comparing(WeekInstant::at));
    }

    @Property(generation = GenerationMode.EXHAUSTIVE, tries = 4_000)
    void bothPoliciesAgreeWhereTheThursdayIsWorked(@ForAll("weeks") GridWeek week) {
        var after = WeekSchedule.of(week, calendar, policy(WeekPolicy.ThursdayOff.AFTER, LocalTime.NOON));
        var before = WeekSchedule.of(week, calendar, policy(WeekPolicy.ThursdayOff.BEFORE, LocalTime.NOON));

        if (calendar.isWorkingDay(week.monday().minusDays(4))) {
            assertThat(after.instants()).isEqualTo(before.instants());
        } else {
            assertThat(Duration.between(
                            before.submissionDue().at(), after.submissionDue().at()))
                    .isPositive();
        }
    }

    @Provide
    Arbitrary<WeekSchedule> schedules() {
        var times = Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59));
        return Combinators.combine(weeks(), Arbitraries.of(WeekPolicy.ThursdayOff.values()), times)
                .as((week, thursdayOff, time) -> WeekSchedule.of(week, calendar, policy(thursdayOff, time)));
    }

    @Provide
    Arbitrary<GridWeek> weeks() {
        var first = GridWeek.parse("2024-W01").monday();
        return Arbitraries.integers().between(0, WEEKS).map(weeks -> new GridWeek(first.plusWeeks(weeks)));
    }

    private static WeekPolicy policy(WeekPolicy.ThursdayOff thursdayOff, LocalTime publishingTime) {
        return new WeekPolicy("test", thursdayOff, publishingTime);
    }
}
