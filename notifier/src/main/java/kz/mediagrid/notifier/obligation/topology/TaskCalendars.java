package kz.mediagrid.notifier.obligation.topology;

import java.util.Optional;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.notifier.obligation.CalendarsInForce;
import kz.mediagrid.platform.streams.StoredCalendars;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calendars as they lie in the task's store. The aggregator reads the same log and decides by the same rule, so both
 * come to the same calendar.
 */
final class TaskCalendars implements CalendarsInForce {

    private static final Logger log = LoggerFactory.getLogger(TaskCalendars.class);

    private final StoredCalendars calendars;

    /** @param release what the software came with */
    TaskCalendars(KeyValueStore<String, CalendarInForce> store, WorkingCalendar release) {
        this.calendars = new StoredCalendars(store, release);
    }

    @Override
    public WorkingCalendar now() {
        return calendars.inForce();
    }

    @Override
    public Optional<CalendarInForce> word() {
        return calendars.word();
    }

    @Override
    public void begin() {
        calendars.keepRelease();
    }

    @Override
    public boolean activate(CalendarActivated activated, long offset) {
        if (calendars.judge(activated) instanceof CalendarSuccession.InForce next) {
            calendars.enter(activated, next.calendar(), offset);
            log.info(
                    "The calendar {} is in force: what is owed is counted again.",
                    next.calendar().version());
            return true;
        }
        return false;
    }
}
