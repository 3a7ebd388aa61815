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
 * Tells which calendar everything is counted by, as the log has it so far. The aggregator reads the same log and decides by the
 * same rule, so both come to the same calendar.
 */
final class CalendarsInForce {

    private static final Logger log = LoggerFactory.getLogger(CalendarsInForce.class);

    private final StoredCalendars calendars;
    private final Store<CalendarInForce> store;

    /** What took the place of each calendar, by the version of that one. */
    private final Map<String, CalendarInForce> successors = new HashMap<>();

    private final Map<String, WorkingCalendar> parsed = new HashMap<>();

    /**
     * A calendar that took the place of another.
     *
     * @param word how it came into force
     */
    record Successor(WorkingCalendar calendar, CalendarInForce word) {}

    /** @param begun what is in force where the store has nothing yet, and what the log has in force already */
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

    /** The one in force now. */
    WorkingCalendar now() {
        return calendars.inForce();
    }

    /** The one that was in force for what is stamped {@code at}. */
    WorkingCalendar at(Instant at) {
        var word = calendars.word().orElse(null);
        while (word != null
                && word.getActivatedAt() != null
                && word.getActivatedAt().isAfter(at)) {
            word = store.get(word.getReplaces());
        }
        return word == null ? now() : calendar(word);
    }

    /** What took the place of the calendar of that version; empty for the one in force now, and for one that never was. */
    Optional<Successor> after(String version) {
        return Optional.ofNullable(successors.get(version)).map(word -> new Successor(calendar(word), word));
    }

    private WorkingCalendar calendar(CalendarInForce word) {
        return word.getVersion().equals(now().version())
                ? now()
                : parsed.computeIfAbsent(word.getVersion(), any -> CalendarLog.calendar(word));
    }

    /** The first record of all was read: what the log began with is in force from here on. */
    void begin() {
        calendars.keepFirst();
    }

    /**
     * Puts another calendar in force, if it may take the place of the one that is.
     *
     * @param offset where {@code activated} lies on its topic
     * @return whether it did
     */
    boolean activate(CalendarActivated activated, long offset) {
        if (calendars.judge(activated, offset) instanceof CalendarSuccession.InForce next) {
            remember(calendars.enter(activated, next.calendar(), offset));
            log.info(
                    "The calendar {} is in force: what is owed is counted again.",
                    next.calendar().version());
            return true;
        }
        return false;
    }
}
