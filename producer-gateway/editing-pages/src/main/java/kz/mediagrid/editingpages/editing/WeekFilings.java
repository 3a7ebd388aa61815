package kz.mediagrid.editingpages.editing;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.SoughtName;
import kz.mediagrid.gateway.event.EventHistory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import org.springframework.stereotype.Component;

/** The filings of a week, and those of them that a filter leaves. */
@Component
final class WeekFilings {

    private final PlannedEventView events;
    private final EventHistory history;
    private final Directory directory;

    WeekFilings(PlannedEventView events, EventHistory history, Directory directory) {
        this.events = events;
        this.history = history;
        this.directory = directory;
    }

    /** All filings of the week, in order of their start. Withdrawn events are included. */
    List<WeekFiling> in(GridWeek week) {
        return events.in(new Selection(week.toString(), null, Only.ALL)).stream()
                .map(event -> WeekFiling.of(event, week, history.wasDecided(event.getEventId())))
                .toList();
    }

    /** The filing of that event in the week; empty if the week has no such event. */
    Optional<WeekFiling> find(GridWeek week, String event) {
        return events.find(event)
                .filter(found -> found.getEntries().stream()
                        .anyMatch(entry -> entry.getCurrent() && entry.getWeek().equals(week.toString())))
                .map(found -> WeekFiling.of(found, week, history.wasDecided(event)));
    }

    /** Whether the filter's day and trait leave a filing. A value that the page does not offer limits nothing. */
    Predicate<WeekFiling> chosen(GridWeek week, EditingFilter filter) {
        var day = filter.dayIn(week);
        var trait = FilingTrait.of(filter.only());
        return filing -> (day == null || filing.day().equals(day)) && (trait == null || trait.isOf(filing));
    }

    /** Whether the filter's body and search leave a filing. A search reads each title, so a page searches once. */
    Predicate<WeekFiling> found(EditingFilter filter) {
        var sought = SoughtName.typed(filter.sought());
        return filing ->
                (filter.body().isEmpty() || filter.body().equals(filing.event().getAgencyCode()))
                        && (filter.sought().isEmpty() || isFound(filing, sought));
    }

    private boolean isFound(WeekFiling filing, SoughtName sought) {
        var details = filing.event().getDetails();
        return sought.isIn(details.getTitle())
                || sought.isIn(details.getPlace())
                || sought.isIn(directory.nameOf(filing.event().getAgencyCode()));
    }
}
