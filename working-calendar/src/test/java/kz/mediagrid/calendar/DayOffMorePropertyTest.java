package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One day off more gives nobody less time, whatever day it is. */
class DayOffMorePropertyTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @Property
    void para8_aDayOffMoreNeverEndsATermEarlier(
            @ForAll("near") Near near, @ForAll("rules") CountingRule rule, @ForAll("hours") LocalTime hour) {
        var received = AlmatyTime.at(near.other(), hour);

        assertThat(without(near.dayOff()).oneWorkingDayAfter(received, rule).dueAt())
                .isAfterOrEqualTo(calendar.oneWorkingDayAfter(received, rule).dueAt());
    }

    @Property
    void para5_aDayOffMoreNeverEndsTheTermsOfAWeekEarlier(@ForAll("near") Near near) {
        // The other policy goes back before a Thursday off on purpose.
        var before = WeekSchedule.of(GridWeek.of(near.other()), calendar, WeekPolicy.standard());

        var after = before.recountedBy(without(near.dayOff()));

        assertThat(after.submissionDue().at())
                .isAfterOrEqualTo(before.submissionDue().at());
        assertThat(after.dispatchDue().at())
                .isAfterOrEqualTo(before.dispatchDue().at());
    }

    private WorkingCalendar without(LocalDate workingDay) {
        return WorkingCalendar.parse(calendar.text() + "holiday,EXTRA,қосымша,дополнительный,extra\n" + workingDay
                + ",off,public holiday,EXTRA,,a law to come\n");
    }

    /** A working day that becomes one off, and a day a few days before or after it. */
    record Near(LocalDate dayOff, LocalDate other) {}

    @Provide
    Arbitrary<Near> near() {
        var first = LocalDate.of(2024, 1, 15).toEpochDay();
        var last = calendar.lastDay().minusDays(28).toEpochDay();
        var workingDays = Arbitraries.longs()
                .between(first, last)
                .map(LocalDate::ofEpochDay)
                .filter(day -> calendar.day(day).reason() instanceof DayReason.OrdinaryWorkingDay);
        return Combinators.combine(workingDays, Arbitraries.integers().between(-7, 7))
                .as((day, days) -> new Near(day, day.plusDays(days)));
    }

    @Provide
    Arbitrary<CountingRule> rules() {
        return Arbitraries.of(CountingRule.fromDayOfReceipt(), CountingRule.registrationPractice());
    }

    @Provide
    Arbitrary<LocalTime> hours() {
        return Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(20, 0));
    }
}
