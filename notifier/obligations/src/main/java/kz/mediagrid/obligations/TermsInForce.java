package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;

/**
 * The terms of each calendar there is: what is stamped while one is in force is counted by that one, however late it is
 * read.
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

    /** By the calendar that was in force for what is stamped {@code at}. */
    TermCounter at(Instant at) {
        return by(calendars.at(at));
    }

    /** By the calendar that judges what is received {@code at}: one that is activated in that millisecond comes after it. */
    TermCounter forReceipt(Instant at) {
        return at(at.minusMillis(1));
    }

    /** When other calendars came into force after {@code at}, the first first. */
    List<Instant> changesAfter(Instant at) {
        return Stream.iterate(
                        calendars.after(calendars.at(at).version()),
                        Optional::isPresent,
                        next -> calendars.after(next.orElseThrow().calendar().version()))
                .map(next -> next.orElseThrow().word().getActivatedAt())
                .toList();
    }

    TermCounter by(WorkingCalendar calendar) {
        return byVersion.computeIfAbsent(calendar.version(), any -> new TermCounter(calendar, policy, rule));
    }
}
