package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.state.CalendarLog;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.StoredCalendars;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the calendar that was in force at an instant, from the part of the log that has been read so far. The aggregator
 * reads the same log and applies the same rule, so it finds the same calendar.
 */
final class CalendarsInForce {

    private static final Logger log = LoggerFactory.getLogger(CalendarsInForce.class);

    private final StoredCalendars calendars;
    private final Store<CalendarInForce> store;

    /** The successor of each replaced calendar, by the replaced calendar's version. */
    private final Map<String, CalendarInForce> successors = new HashMap<>();

    private final Map<String, WorkingCalendar> parsed = new HashMap<>();

    /**
     * A calendar that replaced another calendar.
     *
     * @param word the record that put the calendar in force
     */
    record Successor(WorkingCalendar calendar, CalendarInForce word) {}

    /**
     * @param begun the first calendar of the log, which is in force while the store is empty, and the calendars
     * activated since
     */
    CalendarsInForce(Store<CalendarInForce> store, CalendarLog begun) {
        this.calendars = new StoredCalendars(store, begun);
        this.store = store;
        store.each("", (version, word) -> remember(word));
    }

    private void remember(CalendarInForce word) {
        if (word.getReplaces() != null) {
            successors.put(word.getReplaces(), word);
        }
    }

    /** The calendar in force now. */
    WorkingCalendar now() {
        return calendars.inForce();
    }

    /** The calendar in force for records with the stamp {@code at}. */
    WorkingCalendar at(Instant at) {
        var word = calendars.word().orElse(null);
        while (word != null
                && word.getActivatedAt() != null
                && word.getActivatedAt().isAfter(at)) {
            word = store.get(word.getReplaces());
        }
        return word == null ? now() : calendar(word);
    }

    /** The successor of the calendar {@code version}; empty if that calendar is in force now or was never in force. */
    Optional<Successor> after(String version) {
        return Optional.ofNullable(successors.get(version)).map(word -> new Successor(calendar(word), word));
    }

    /** The time at which the calendar {@code version} came into force; empty if this calendar is the log's first. */
    Optional<Instant> activatedAt(String version) {
        return Optional.ofNullable(store.get(version)).map(CalendarInForce::getActivatedAt);
    }

    private WorkingCalendar calendar(CalendarInForce word) {
        return word.getVersion().equals(now().version())
                ? now()
                : parsed.computeIfAbsent(word.getVersion(), any -> CalendarLog.calendar(word));
    }

    /** Stores the log's first calendar as the calendar in force; called at the first record. */
    void begin() {
        calendars.keepFirst();
    }

    /**
     * Puts the activated calendar in force, if it may replace the present calendar.
     *
     * @param offset the offset of {@code activated} on its topic
     * @return whether the calendar came into force
     */
    boolean activate(CalendarActivated activated, long offset) {
        if (calendars.judge(activated, offset) instanceof CalendarSuccession.InForce next) {
            remember(calendars.enter(activated, next.calendar(), offset));
            log.info(
                    "The calendar {} is in force: open and overdue obligations are recounted.",
                    next.calendar().version());
            return true;
        }
        return false;
    }
}
