package kz.mediagrid.notifier.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.MessageDue;

/** In which hours a message is sent, for the first time or again: in those of the body that it is about. */
final class MailHours {

    private final Addresses addresses;
    private final Supplier<WorkingCalendar> calendar;
    private final Duration keepTrying;

    /**
     * @param calendar the calendar in force when asked
     * @param keepTrying for how much working time of the body a message is tried
     */
    MailHours(Addresses addresses, Supplier<WorkingCalendar> calendar, Duration keepTrying) {
        this.addresses = addresses;
        this.calendar = calendar;
        this.keepTrying = keepTrying;
    }

    /** Whether the body works at {@code now}; where no calendar reaches so far, nobody waits for it. */
    boolean isWorked(MessageDue message, Instant now) {
        try {
            return of(message).isWorked(now);
        } catch (CalendarRangeException beyond) {
            return true;
        }
    }

    /** Whether the message was tried for as long as it is of use. */
    boolean isLongOver(MessageDue message, Instant now) {
        try {
            return now.isAfter(of(message).plus(message.getSendFrom(), keepTrying));
        } catch (CalendarRangeException beyond) {
            return now.isAfter(message.getSendFrom().plus(keepTrying));
        }
    }

    private WorkingHours of(MessageDue message) {
        return addresses.hours(message.getBody(), calendar.get());
    }
}
