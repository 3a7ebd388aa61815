package kz.mediagrid.notifier.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;

/** Restricts sending and retries to the working hours of the state body that the message is about. */
final class MailHours {

    private static final Set<MessageKind> AT_ANY_HOUR =
            Set.of(MessageKind.WEEK_DECLARED, MessageKind.ANSWER_RECEIPT, MessageKind.ANSWER_CAME);

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
     * Receipts and the news of an answer are always sent, since they follow what somebody did just now.
     */
    boolean isWorked(MessageDue message, Instant now) {
        try {
            return AT_ANY_HOUR.contains(message.getMessageKind()) || of(message).isWorked(now);
        } catch (CalendarRangeException beyond) {
            return true;
        }
    }

    /** Whether it is too late to make another attempt. */
    boolean isLongOver(MessageDue message, Instant now) {
        return isLongOver(of(message), message.getSendFrom(), now);
    }

    /** Whether it is too late to make another attempt to mail the change, which is mailed at any hour. */
    boolean isLongOver(AddressChange change, Instant now) {
        return isLongOver(addresses.hours(change.agency(), calendar.get()), change.at(), now);
    }

    /** Whether it is too late to make another attempt to mail the outlet's trouble, which is mailed at any hour. */
    boolean isLongOver(OutletTrouble trouble, Instant now) {
        return isLongOver(addresses.hoursOfAuthorisedBody(calendar.get()), trouble.at(), now);
    }

    private boolean isLongOver(WorkingHours hours, Instant from, Instant now) {
        try {
            return now.isAfter(hours.plus(from, keepTrying));
        } catch (CalendarRangeException beyond) {
            return now.isAfter(from.plus(keepTrying));
        }
    }

    /** The hours of the state body; news that a body asks back waits for the hours of the authorised body, which is to read it. */
    private WorkingHours of(MessageDue message) {
        return message.getMessageKind() == MessageKind.ASKED_BACK
                ? addresses.hoursOfAuthorisedBody(calendar.get())
                : addresses.hours(message.getBody(), calendar.get());
    }
}
