package kz.mediagrid.notifier.outletmail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.schemas.GridEntry;

/** The rule by which a change is mailed at once or with the mail of the morning. */
public final class MailDays {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private MailDays() {}

    /** The first 08:00 in Almaty after {@code published}. */
    public static Instant morningAfter(Instant published) {
        var today = AlmatyTime.dateOf(published);
        var morning = morningOf(today);
        return published.isBefore(morning) ? morning : morningOf(today.plusDays(1));
    }

    private static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(AlmatyTime.ZONE).toInstant();
    }

    /** Whether the event was, or now is, on the day of publication or on the next day. */
    public static boolean isNear(ToldChange change, Instant published) {
        var today = AlmatyTime.dateOf(published);
        return change.entries().anyMatch(entry -> isOn(entry, today) || isOn(entry, today.plusDays(1)));
    }

    private static boolean isOn(GridEntry entry, LocalDate day) {
        var last = entry.getEndDate() == null ? entry.getDate() : entry.getEndDate();
        return day.equals(entry.getMovedTo()) || !day.isBefore(entry.getDate()) && !day.isAfter(last);
    }
}
