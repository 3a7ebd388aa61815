package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermPropertyTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @Property
    void para8_aTermEndsWithAWorkingDayStrictlyAfterItsStart(
            @ForAll("receipts") Instant received, @ForAll("rules") CountingRule rule) {
        var term = calendar.oneWorkingDayAfter(received, rule);

        assertThat(term.end()).isAfter(term.start());
        assertThat(term.start()).isAfterOrEqualTo(AlmatyTime.dateOf(received));
        assertThat(calendar.isWorkingDay(term.end())).isTrue();
        assertThat(term.dueAt()).isEqualTo(AlmatyTime.endOf(term.end())).isAfter(received);
    }

    @Property
    void para8_noWorkingDayLiesBetweenTheStartAndTheEnd(
            @ForAll("receipts") Instant received, @ForAll("rules") CountingRule rule) {
        var term = calendar.oneWorkingDayAfter(received, rule);

        assertThat(term.start().plusDays(1).datesUntil(term.end())).noneMatch(calendar::isWorkingDay);
    }

    @Property
    void everySkippedDayIsOff(@ForAll("receipts") Instant received, @ForAll("rules") CountingRule rule) {
        assertThat(calendar.oneWorkingDayAfter(received, rule).skipped()).noneMatch(CalendarDay::working);
    }

    @Property
    void theProofNamesEveryDayOnceFromReceiptToEnd(
            @ForAll("receipts") Instant received, @ForAll("rules") CountingRule rule) {
        var term = calendar.oneWorkingDayAfter(received, rule);

        assertThat(term.days().stream().map(day -> day.day().date()))
                .containsExactlyElementsOf(AlmatyTime.dateOf(received)
                        .datesUntil(term.end().plusDays(1))
                        .toList());
        assertThat(term.days())
                .filteredOn(day -> day.role() == TermDay.Role.DUE)
                .hasSize(1);
    }

    @Property
    void whatIsReceivedLaterIsNeverDueEarlier(
            @ForAll("receipts") Instant one, @ForAll("receipts") Instant other, @ForAll("rules") CountingRule rule) {
        var earlier = one.isBefore(other) ? one : other;
        var later = one.isBefore(other) ? other : one;

        assertThat(calendar.oneWorkingDayAfter(earlier, rule).dueAt())
                .isBeforeOrEqualTo(calendar.oneWorkingDayAfter(later, rule).dueAt());
    }

    @Property
    void registrationPracticeNeverEndsEarlierThanTheDefault(@ForAll("receipts") Instant received) {
        assertThat(calendar.oneWorkingDayAfter(received, CountingRule.registrationPractice())
                        .dueAt())
                .isAfterOrEqualTo(calendar.oneWorkingDayAfter(received).dueAt());
    }

    @Provide
    Arbitrary<Instant> receipts() {
        var first = AlmatyTime.startOf(calendar.firstDay());
        var last = AlmatyTime.startOf(calendar.lastDay().minusDays(14));
        return Arbitraries.longs()
                .between(first.getEpochSecond(), last.getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<CountingRule> rules() {
        return Arbitraries.of(
                CountingRule.fromDayOfReceipt(),
                CountingRule.registrationPractice(),
                CountingRule.registrationPractice(LocalTime.of(16, 0)));
    }
}
