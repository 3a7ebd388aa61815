package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GridWeekPropertyTest {

    @Property
    void everyDayLiesInExactlyOneOfThreeNeighbouringWeeks(@ForAll("dates") LocalDate date) {
        var week = GridWeek.of(date);

        assertThat(week.contains(date)).isTrue();
        assertThat(week.days()).contains(date);
        assertThat(week.previous().contains(date)).isFalse();
        assertThat(week.next().contains(date)).isFalse();
    }

    @Property
    void oneWeekEndsWhereTheNextBegins(@ForAll("dates") LocalDate date) {
        var week = GridWeek.of(date);

        assertThat(week.next().startsAt()).isEqualTo(AlmatyTime.endOf(week.sunday()));
        assertThat(week.next().previous()).isEqualTo(week);
        assertThat(week).isLessThan(week.next());
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("dates") LocalDate date) {
        var week = GridWeek.of(date);

        assertThat(GridWeek.parse(week.toString())).isEqualTo(week);
        assertThat(GridWeek.of(week.year(), week.number())).isEqualTo(week);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        var first = LocalDate.of(1990, 1, 1).toEpochDay();
        var last = LocalDate.of(2100, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }
}
