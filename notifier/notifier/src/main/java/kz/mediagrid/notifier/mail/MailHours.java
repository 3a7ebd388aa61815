package kz.mediagrid.notifier.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;

/** Restricts sending and retries to the working hours of the state body that the message is about. */
final class MailHours {

    private final Addresses addresses;
    private final Supplier<WorkingCalendar> calendar;
    private final Duration keepTrying;

    /**
     * @param calendar the calendar in force
     * @param keepTrying the time during which attempts are made, counted in working hours of the state body
     */
    MailHours(Addresses addresses, Supplier<WorkingCalendar> calendar, Duration keepTrying) {
        this.addresses = addresses;
        this.calendar = calendar;
        this.keepTrying = keepTrying;
    }

    /**
     * Whether the state body that the message is about works at {@code now}; true if the calendar does not cover that time.
     * A receipt is always sent, since it answers what somebody of the state body did just now.
     */
    boolean isWorked(MessageDue message, Instant now) {
        try {
            return message.getMessageKind() == MessageKind.WEEK_DECLARED
                    || of(message).isWorked(now);
        } catch (CalendarRangeException beyond) {
            return true;
        }
    }

    /** Whether it is too late to make another attempt. */
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
