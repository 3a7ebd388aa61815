package kz.mediagrid.formats.icalendar;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Source;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes a calendar, event by event, so that a large week is never in memory as a whole.
 *
 * <p>The same entries always make the same bytes: nothing in a calendar depends on the time of reading.
 */
public final class EventCalendar {

    /** The media type of a calendar. */
    public static final String TYPE = "text/calendar;charset=UTF-8";

    /** The time after which a reader should ask again. */
    private static final Duration REFRESH = Duration.ofHours(1);

    private final Words words;
    private final VEvents events;

    /**
     * @param service the beginning of links to pages, e.g. {@code https://grid.example.kz}
     * @param cancelledTitle whether the titles of events that are cancelled or without a date say so
     */
    public EventCalendar(Words words, String service, boolean cancelledTitle) {
        this.words = words;
        this.events = new VEvents(words, service, cancelledTitle);
    }

    /** Writes the calendar of {@code entries}, of which no two are of one event. Leaves {@code out} open. */
    public void write(CalendarHead head, Stream<DatedEntry> entries, OutputStream out) throws IOException {
        var folded = new FoldedLines(out);
        folded.write("BEGIN:VCALENDAR\r\n");
        for (var property : properties(head)) {
            folded.write(property.toString());
        }
        folded.write(AlmatyZone.component().toString());
        for (Iterator<DatedEntry> each = entries.iterator(); each.hasNext(); ) {
            folded.write(events.of(each.next()).toString());
        }
        folded.write("END:VCALENDAR\r\n");
    }

    private List<Property> properties(CalendarHead head) {
        var language = new ParameterList(List.of(new Language(Languages.code(Languages.of(words.locale())))));
        var properties = new ArrayList<Property>(List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId("-//media-grid//NONSGML media-grid//EN"),
                ImmutableCalScale.GREGORIAN,
                new Name(language, head.name()),
                new Url(head.page()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                // Most readers take the name, the zone and the interval from these older properties.
                new XProperty("X-WR-CALNAME", head.name()),
                new XProperty("X-WR-TIMEZONE", AlmatyZone.ID),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString())));
        if (head.changedAt() != null) {
            properties.add(new LastModified(head.changedAt()));
        }
        if (head.source() != null) {
            properties.add(new Source(
                    new ParameterList(List.of(Value.URI)), head.source().toString()));
        }
        return properties;
    }
}
