package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;

/**
 * The term counters, one for each calendar. The calendar in force at a record's stamp counts the due time, however late the
 * record is read.
 *
 * <p>Not safe for use by several threads.
 */
final class TermsInForce {

    private final CalendarsInForce calendars;
    private final WeekPolicy policy;
    private final TermRule rule;
    private final Map<String, TermCounter> byVersion = new HashMap<>();

    TermsInForce(CalendarsInForce calendars, WeekPolicy policy, TermRule rule) {
        this.calendars = calendars;
        this.policy = policy;
        this.rule = rule;
    }

    /** The counter of the calendar in force for records with the stamp {@code at}. */
    TermCounter at(Instant at) {
        return by(calendars.at(at));
    }

    /**
     * The counter for a record received at {@code at}. A calendar activated in the same millisecond applies only to
     * later records.
     */
    TermCounter forReceipt(Instant at) {
        return at(at.minusMillis(1));
    }

    /** The times after {@code at} at which other calendars came into force, in order. */
    List<Instant> changesAfter(Instant at) {
        return Stream.iterate(
                        calendars.after(calendars.at(at).version()),
                        Optional::isPresent,
                        next -> calendars.after(next.orElseThrow().calendar().version()))
                .map(next -> next.orElseThrow().word().getActivatedAt())
                .toList();
    }

    /**
     * The counter of the calendar in force at {@code at} or, if that calendar ends before {@code week}, of the first
     * later calendar that reaches the week; empty if no calendar reaches the week.
     */
    Optional<TermCounter> reaching(GridWeek week, Instant at) {
        return Stream.concat(Stream.of(at), changesAfter(at).stream())
                .map(this::at)
                .filter(by -> by.week(week).isPresent())
                .findFirst();
    }

    TermCounter by(WorkingCalendar calendar) {
        return byVersion.computeIfAbsent(calendar.version(), any -> new TermCounter(calendar, policy, rule));
    }
}
