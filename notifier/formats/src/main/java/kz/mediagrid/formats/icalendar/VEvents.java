package kz.mediagrid.formats.icalendar;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.EntryInWords;
import kz.mediagrid.formats.EntryInWords.Span;
import kz.mediagrid.formats.EntryLines;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * Makes a VEVENT of an entry, in one reader's language.
 *
 * <p>Times are in UTC. A reader with time zone data from before March 2024 converts a local time of Almaty wrongly, even if
 * the calendar defines the zone (docs/decisions/0132).
 */
final class VEvents {

    /** The second part of each UID. It stays the same when the service's address changes. */
    private static final String DOMAIN = "@planned-events.media-grid";

    private final Words words;
    private final EntryLines lines;
    private final String service;
    private final boolean cancelledTitle;

    /**
     * @param service the beginning of links to pages, without a slash at the end
     * @param cancelledTitle whether the titles of events that are cancelled or without a date say so
     */
    VEvents(Words words, String service, boolean cancelledTitle) {
        this.words = words;
        this.lines = new EntryLines(words, ReadableText::oneLine, ReadableText::oneLine);
        this.service = service;
        this.cancelledTitle = cancelledTitle;
    }

    VEvent of(DatedEntry dated) {
        var entry = dated.entry();
        var event = new VEvent(false);
        event.add(new Uid(entry.id() + DOMAIN));
        event.add(new Sequence(dated.sequence()));
        event.add(new DtStamp(dated.changedAt()));
        event.add(new LastModified(dated.changedAt()));
        times(entry).forEach(event::add);
        event.add(status(entry));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Summary(title(entry)));
        event.add(new Location(lines.said(entry.place())));
        event.add(new Description(description(entry)));
        categories(entry).ifPresent(event::add);
        event.add(new Url(URI.create(service + entry.key().page())));
        return event;
    }

    /** Start and end. An event without an end time has no end, unless it lasts several days: then its last day ends it. */
    private static List<Property> times(EntryInWords entry) {
        var span = entry.when().span();
        var after = span.last().plusDays(1);
        var from = span.from();
        if (from == null || entry.head().dateOpen()) {
            return List.of(new DtStart<>(span.first()), new DtEnd<>(after));
        }
        var start = AlmatyZone.at(span.first(), from);
        var end = end(span).filter(start::isBefore);
        return end.isPresent() ? List.of(new DtStart<>(start), new DtEnd<>(end.get())) : List.of(new DtStart<>(start));
    }

    private static Optional<Instant> end(Span span) {
        if (span.to() != null) {
            return Optional.of(AlmatyZone.at(span.last(), span.to()));
        }
        return span.last().equals(span.first())
                ? Optional.empty()
                : Optional.of(AlmatyZone.at(span.last().plusDays(1), LocalTime.MIDNIGHT));
    }

    private static Status status(EntryInWords entry) {
        if (entry.head().cancelled()) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return entry.head().dateOpen() || entry.when().span().timeOpen()
                ? ImmutableStatus.VEVENT_TENTATIVE
                : ImmutableStatus.VEVENT_CONFIRMED;
    }

    private String title(EntryInWords entry) {
        var head = entry.head();
        var title = lines.said(head.title());
        var off = head.cancelled() || head.dateOpen();
        return off && cancelledTitle && head.mark() != null
                ? "[" + words.say(head.mark().words()) + "] " + title
                : title;
    }

    private String description(EntryInWords entry) {
        return Stream.of(
                        hours(entry),
                        lines.notices(entry),
                        lines.facts(entry),
                        lines.organisers(entry),
                        lines.contacts(entry),
                        lines.attendance(entry))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
    }

    /** Says that the time is open, which a calendar shows as a whole day. */
    private List<String> hours(EntryInWords entry) {
        return entry.head().planned() && entry.when().span().timeOpen()
                ? List.of(words.say("entry.time") + ": " + entry.when().time())
                : List.of();
    }

    /** The organisers, and the mark of a featured event. */
    private Optional<Categories> categories(EntryInWords entry) {
        var names = Stream.concat(
                        entry.head().featured() ? Stream.of(words.say("mark.featured")) : Stream.empty(),
                        entry.facts().organisers().stream().map(lines::said))
                .distinct()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(new Categories(new TextList(names)));
    }
}
