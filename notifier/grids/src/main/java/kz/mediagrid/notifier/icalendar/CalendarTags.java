package kz.mediagrid.notifier.icalendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.formats.icalendar.CalendarHead;
import kz.mediagrid.notifier.grid.PublishedEvent;
import kz.mediagrid.notifier.icalendar.GridCalendars.Style;

/**
 * Keeps the tags of the calendars that were read last. A tag is made of the bytes, so that each poll would write the whole
 * calendar to answer that nothing changed.
 */
final class CalendarTags {

    private static final int REMEMBERED = 1_000;

    /** The tags by the hashes of all that decides on the bytes, apart from the words of this release. */
    private final Map<String, String> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param made makes the tag if it is not known */
    String of(CalendarHead head, Iterable<PublishedEvent> events, Style style, Supplier<String> made) {
        var content = new StringBuilder().append(head).append(style);
        for (var event : events) {
            // An event's newest entry never differs without a further change.
            content.append('\n').append(event.entry().getEventId());
            content.append(' ').append(event.entry().getWeek());
            content.append(' ').append(event.changes());
            content.append(' ').append(event.changedAt());
        }
        var key = Hashes.plain(content.toString());
        var known = known(key);
        if (known.isPresent()) {
            return known.get();
        }
        // Made outside the lock, so that no reader waits for another's calendar.
        var tag = made.get();
        synchronized (remembered) {
            remembered.put(key, tag);
        }
        return tag;
    }

    private Optional<String> known(String key) {
        synchronized (remembered) {
            return Optional.ofNullable(remembered.get(key));
        }
    }
}
