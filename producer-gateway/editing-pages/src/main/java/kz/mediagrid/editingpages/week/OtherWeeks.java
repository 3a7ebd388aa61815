package kz.mediagrid.editingpages.week;

import java.util.List;
import java.util.Locale;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.publication.PublishedWeeks;
import kz.mediagrid.gateway.publication.WeekStates;
import kz.mediagrid.schemas.EntryState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Finds the other weeks on which an event takes place. */
@Component
public final class OtherWeeks {

    private final PlannedEventView events;
    private final PublishedWeeks published;
    private final WeekStates states;
    private final MessageSource bundles;

    OtherWeeks(PlannedEventView events, PublishedWeeks published, WeekStates states, MessageSource bundles) {
        this.events = events;
        this.published = published;
        this.states = states;
        this.bundles = bundles;
    }

    /** The weeks beside {@code here} on which the event takes place, in their order; empty if no event has this id. */
    public List<OtherWeek> of(String event, GridWeek here, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        return events.find(event).stream()
                .flatMap(found -> found.getEntries().stream())
                .filter(EntryState::getCurrent)
                .map(entry -> GridWeek.parse(entry.getWeek()))
                .filter(week -> !week.equals(here))
                .sorted()
                .map(week -> other(week, dates))
                .toList();
    }

    private OtherWeek other(GridWeek week, DatesInWords dates) {
        var number = week.toString();
        var standing = states.hold(number).isPresent()
                ? "held"
                : published.newest(number).isPresent() ? "published" : "open";
        return new OtherWeek(
                dates.week(week),
                standing,
                states.nextPublication(number).map(dates::moment).orElse(null));
    }
}
