package kz.mediagrid.agencypages.week;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.agencypages.owed.OwedRow;
import kz.mediagrid.agencypages.owed.OwedRows;
import kz.mediagrid.agencypages.week.WeekPage.CutOff;
import kz.mediagrid.agencypages.week.WeekPage.Declared;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.gateway.week.DeclaredWeek;
import kz.mediagrid.gateway.week.WeekDeclarations;
import kz.mediagrid.schemas.DeclaredEvent;
import kz.mediagrid.schemas.EventStatus;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Composes the head of a week's page: until when events are in time, and whether the body declared the week. */
@Component
final class WeekHeads {

    private final CutOffs cutOffs;
    private final WeekDeclarations declarations;
    private final PlannedEventView events;
    private final FormWrites writes;
    private final OwedRows owed;
    private final MessageSource bundles;

    WeekHeads(
            CutOffs cutOffs,
            WeekDeclarations declarations,
            PlannedEventView events,
            FormWrites writes,
            OwedRows owed,
            MessageSource bundles) {
        this.cutOffs = cutOffs;
        this.declarations = declarations;
        this.events = events;
        this.writes = writes;
        this.owed = owed;
        this.bundles = bundles;
    }

    /** Whether the calendar in force reaches the week. */
    boolean reached(GridWeek week) {
        return cutOffs.reached(week);
    }

    /** A new Idempotency-Key for the form that declares the week. */
    String newKey() {
        return writes.newKey();
    }

    /** The answers and contributions that wait for the body; the page shows the form of the week itself. */
    List<OwedRow> waiting(Account by, Locale locale) {
        return owed.owed(by, locale).stream().filter(row -> row.week() == null).toList();
    }

    CutOff cutOff(GridWeek week, Locale locale) {
        return cutOffs.of(week, locale);
    }

    /** The last declaration of the week by the reader's body. */
    Optional<Declared> declared(GridWeek week, Account by, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        return declarations
                .last(by.agency(), week.toString())
                .map(last -> new Declared(
                        dates.fullMoment(last.receivedAt()),
                        last.actorPost(),
                        last.noEvents(),
                        last.eventCount(),
                        last.submissionId(),
                        last.eventsHash(),
                        hasChanged(last, week, by)));
    }

    /** Whether the body's events of the week are others now than those that the declaration covers. */
    private boolean hasChanged(DeclaredWeek last, GridWeek week, Account by) {
        var planned = events.in(new Selection(week.toString(), by.agency(), Only.ALL)).stream()
                .filter(event -> event.getStatus() == EventStatus.PLANNED)
                .toList();
        var covered = new HashSet<String>();
        last.events().forEach(event -> covered.add(nameOf(event)));
        return planned.size() != last.eventCount()
                // A list that was cut says nothing of the events beyond it.
                || last.eventCount() == last.events().size()
                        && !planned.stream()
                                .allMatch(event -> covered.contains(event.getEventId() + " " + event.getRevision()));
    }

    private static String nameOf(DeclaredEvent event) {
        return event.getEventId() + " " + event.getRevision();
    }
}
