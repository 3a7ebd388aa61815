package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Predicate;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Position;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows planned events. An agency sees only its own events; the authorised body and OPS see all events. */
@RestController
@RequestMapping(path = "/api/planned-events", produces = "application/json")
@Tag(name = "Planned events")
final class PlannedEventQueryController {

    private final PlannedEventView events;
    private final Contacts contacts;
    private final Directory directory;
    private final GridWeeks weeks;
    private final ClashingEvents clashing;

    PlannedEventQueryController(
            PlannedEventView events, Contacts contacts, Directory directory, GridWeeks weeks, ClashingEvents clashing) {
        this.events = events;
        this.contacts = contacts;
        this.directory = directory;
        this.weeks = weeks;
        this.clashing = clashing;
    }

    /**
     * Shows a planned event. Returns the event as last accepted. The ETag is the event's revision.
     *
     * @param id id of the planned event
     */
    @GetMapping("/{id}")
    @Operation(operationId = "getPlannedEvent")
    ResponseEntity<PlannedEventResponse> show(@PathVariable String id, Account account) {
        var event = events.find(id)
                .filter(found -> account.sees(found.getAgencyCode()))
                .orElseThrow(() -> EventIds.unknown(id));
        return ResponseEntity.ok().eTag(String.valueOf(event.getRevision())).body(view(event, account));
    }

    /**
     * Lists planned events. Returns the events in order of their start, page by page. Withdrawn events are included.
     *
     * @param week only events that touch this grid week
     * @param agency only events of this state body
     * @param dateToBeConfirmed only events with a date to be confirmed (true), or only events with a date (false)
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping
    @Operation(operationId = "listPlannedEvents")
    PlannedEventsResponse list(
            @Parameter(example = "2026-W50") @RequestParam(required = false) @Nullable String week,
            @Parameter(example = "edu") @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Boolean dateToBeConfirmed,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            Account account) {
        var position = PlannedEventsResponse.position(after);
        requireVisible(agency, account);
        var selection = new Selection(
                week == null ? null : weeks.requireParameter("week", week).toString(),
                agency != null || account.seesAll() ? agency : account.agency(),
                Boolean.TRUE.equals(dateToBeConfirmed) ? Only.DATE_TO_BE_CONFIRMED : Only.ALL);
        // Most events have a date, so these events have no list of their own.
        Predicate<PlannedEvent> wanted =
                event -> dateToBeConfirmed == null || dateToBeConfirmed == event.getDateToBeConfirmed();
        var slice = Slice.upTo(limit, atMost -> events.after(position, selection, wanted, atMost));
        return new PlannedEventsResponse(
                slice.items().stream().map(event -> view(event, account)).toList(),
                slice.next(event -> PlannedEventsResponse.cursor(Position.of(event))));
    }

    private PlannedEventResponse view(PlannedEvent event, Account account) {
        return PlannedEventResponse.of(event, contacts, clashing.of(event, account));
    }

    private void requireVisible(@Nullable String agency, Account account) {
        if (agency != null) {
            directory.requireParameter("agency", agency);
            if (!account.sees(agency)) {
                throw ProblemKind.NOT_YOURS.because(ProblemText.of("event.not-visible"));
            }
        }
    }
}
