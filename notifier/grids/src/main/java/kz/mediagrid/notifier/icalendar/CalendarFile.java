package kz.mediagrid.notifier.icalendar;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.icalendar.CalendarHead;
import kz.mediagrid.formats.icalendar.DatedEntry;
import kz.mediagrid.formats.icalendar.EventCalendar;
import kz.mediagrid.notifier.grid.PublishedEvent;

/**
 * A calendar that is written each time somebody reads it. Its words are never all in memory, even if it has thousands of
 * events.
 */
public final class CalendarFile {

    private final EventCalendar calendar;
    private final CalendarHead head;
    private final EntriesInWords words;
    private final List<PublishedEvent> events;
    private final Function<Supplier<String>, String> tags;

    /** @param tags returns the tag of this calendar: the known one, or else the one that the supplier makes */
    CalendarFile(
            EventCalendar calendar,
            CalendarHead head,
            EntriesInWords words,
            List<PublishedEvent> events,
            Function<Supplier<String>, String> tags) {
        this.calendar = calendar;
        this.head = head;
        this.words = words;
        this.events = events;
        this.tags = tags;
    }

    public CalendarHead head() {
        return head;
    }

    /** The ETag: the same for the same bytes. */
    public String tag() {
        return tags.apply(this::made);
    }

    private String made() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            write(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return '"' + HexFormat.of().formatHex(digest.digest(), 0, 16) + '"';
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the calendar and leaves {@code out} open. */
    public void write(OutputStream out) throws IOException {
        calendar.write(
                head,
                events.stream()
                        .map(event -> new DatedEntry(words.of(event.entry()), event.changes() - 1, event.changedAt())),
                out);
    }
}
