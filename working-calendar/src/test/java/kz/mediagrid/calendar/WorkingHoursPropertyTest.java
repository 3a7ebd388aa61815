package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkingHoursPropertyTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @Property
    void whateverIsAddedOrTakenBackEndsInWorkingHours(
            @ForAll("instants") Instant from, @ForAll("times") Duration time, @ForAll("hours") WorkingHours hours) {
        assertThat(hours.isWorked(hours.plus(from, time))).isTrue();
        assertThat(hours.isWorked(hours.minus(from, time))).isTrue();
    }

    @Property
    void moreTimeOrALaterStartNeverEndsEarlier(
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other,
            @ForAll("times") Duration time,
            @ForAll("times") Duration more,
            @ForAll("hours") WorkingHours hours) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;

        assertThat(hours.plus(earlier, time))
                .isBeforeOrEqualTo(hours.plus(later, time))
                .isAfterOrEqualTo(earlier)
                .isBeforeOrEqualTo(hours.plus(earlier, time.plus(more)));
    }

    @Property
    void whatWasAddedIsTakenBack(
            @ForAll("instants") Instant any, @ForAll("times") Duration time, @ForAll("hours") WorkingHours hours) {
        var worked = hours.firstMomentOnOrAfter(any);

        assertThat(hours.minus(hours.plus(worked, time), time)).isEqualTo(worked);
        assertThat(hours.plus(hours.minus(worked, time), time)).isEqualTo(worked);
    }

    @Property
    void inTwoPartsItIsTheSame(
            @ForAll("instants") Instant from,
            @ForAll("times") Duration one,
            @ForAll("times") Duration other,
            @ForAll("hours") WorkingHours hours) {
        assertThat(hours.plus(hours.plus(from, one), other)).isEqualTo(hours.plus(from, one.plus(other)));
    }

    /** Off the change of the zone's offset on 1 March 2024, and not so near the ends that the calendar is left. */
    @Provide
    Arbitrary<Instant> instants() {
        var first = Instant.parse("2024-06-01T00:00:00Z");
        var last = AlmatyTime.startOf(calendar.lastDay().minusDays(100));
        return Arbitraries.longs()
                .between(first.toEpochMilli(), last.toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    @Provide
    Arbitrary<Duration> times() {
        return Arbitraries.longs().between(0, Duration.ofHours(100).toMillis()).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<WorkingHours> hours() {
        return Arbitraries.of(LocalTime.of(18, 30), LocalTime.of(17, 0), LocalTime.of(13, 15))
                .map(closing -> WorkingHours.until(closing, calendar));
    }
}
