package kz.mediagrid.notifier.icalendar;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.formats.DayOrder;
import kz.mediagrid.formats.EntriesInWords;
import kz.mediagrid.formats.icalendar.CalendarHead;
import kz.mediagrid.formats.icalendar.EventCalendar;
import kz.mediagrid.notifier.grid.PublishedEvent;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes calendars of the newest versions. An event that moved to another week is in each of them as that week shows it. */
@Component
public final class GridCalendars {

    /** The number of past weeks in a subscription's calendar. */
    private static final int PAST_WEEKS = 4;

    private final PublishedGrids grids;
    private final GridLinks links;
    private final BusinessClock clock;
    private final MessageSource bundles;
    private final CalendarTags tags = new CalendarTags();

    public GridCalendars(PublishedGrids grids, GridLinks links, BusinessClock clock, MessageSource bundles) {
        this.grids = grids;
        this.links = links;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** The language of a calendar, and whether the titles of events that are cancelled or without a date say so. */
    public record Style(Locale locale, boolean cancelledTitle) {}

    /** The name, the page and, unless it is a secret, the address of a calendar; both addresses without the service. */
    private record Subject(
            String name, String page, @Nullable String source) {}

    /** The calendar of a week; empty if the week is not published. */
    public Optional<CalendarFile> week(GridWeek week, Style style) {
        var name = dates(style).range(week.monday(), week.sunday());
        return of(week, PublishedGrid::entries, subject(week, name, "", style), style);
    }

    /** The calendar of a day of a week, with all events that last on it; empty if the week is not published. */
    public Optional<CalendarFile> day(GridWeek week, LocalDate day, Style style) {
        return of(
                week,
                grid -> DayOrder.on(day, grid.entries()).entries(),
                subject(week, dates(style).weekday(day), "/days/" + day, style),
                style);
    }

    /** The calendar of one event; empty if the newest version of the week does not have it. */
    public Optional<CalendarFile> event(GridWeek week, String eventId, Style style) {
        var now = grids.now();
        return now.of(week)
                .flatMap(grid -> grid.entries().stream()
                        .filter(entry -> entry.getEventId().equals(eventId))
                        .findFirst()
                        .map(entry -> {
                            var title = Wording.of(entry.getTitle(), Languages.of(style.locale()));
                            var subject = subject(week, title.text(), "/events/" + eventId, style);
                            return file(List.of(grid), List.of(now.event(entry)), subject, style);
                        }));
    }

    /**
     * The calendar of a subscription: the events of the present week, of the weeks after it and of four weeks before it.
     *
     * @param wanted the subscription's filter
     */
    public CalendarFile subscription(Predicate<GridEntry> wanted, Style style) {
        var now = grids.now();
        var first = GridWeek.of(clock.instant().minus(Duration.ofDays(7L * PAST_WEEKS)));
        var weeks = now.since(first);
        var seen = new HashSet<String>();
        var events = weeks.stream()
                .flatMap(grid -> grid.entries().stream())
                .filter(entry -> seen.add(entry.getEventId()))
                .map(now::event)
                .filter(event -> wanted.test(event.entry()))
                .toList();
        return file(weeks, events, new Subject(words(style).say("calendar.name"), "/", null), style);
    }

    private Optional<CalendarFile> of(
            GridWeek week, Function<PublishedGrid, List<GridEntry>> chosen, Subject subject, Style style) {
        var now = grids.now();
        return now.of(week)
                .map(grid -> file(
                        List.of(grid),
                        chosen.apply(grid).stream().map(now::event).toList(),
                        subject,
                        style));
    }

    private CalendarFile file(List<PublishedGrid> of, List<PublishedEvent> events, Subject subject, Style style) {
        var changedAt = Stream.concat(
                        of.stream().map(grid -> grid.header().getPublishedAt()),
                        events.stream().map(PublishedEvent::changedAt))
                .max(Comparator.naturalOrder())
                .orElse(null);
        var head = new CalendarHead(
                subject.name(),
                URI.create(links.service() + subject.page()),
                subject.source() == null ? null : URI.create(links.service() + subject.source()),
                changedAt);
        // The words do not depend on the time of reading: no deadline is over, and no week is unpublished.
        var inWords = new EntriesInWords(Languages.of(style.locale()), words(style), Instant.MIN, week -> true);
        return new CalendarFile(
                new EventCalendar(words(style), links.service(), style.cancelledTitle()),
                head,
                inWords,
                events,
                made -> tags.of(head, events, style, made));
    }

    private Subject subject(GridWeek week, String name, String part, Style style) {
        var query = "?lang=" + style.locale().getLanguage() + (style.cancelledTitle() ? "&cancelledTitle=true" : "");
        return new Subject(
                words(style).say("text.title", name), "/grids/" + week, "/grids/" + week + part + ".ics" + query);
    }

    private DatesInWords dates(Style style) {
        return new DatesInWords(words(style));
    }

    private Words words(Style style) {
        return new Words(bundles, style.locale());
    }
}
