package kz.mediagrid.gateway.event;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.caller.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the history of a planned event to accounts that may see the event. */
@RestController
@RequestMapping(path = "/api/planned-events", produces = "application/json")
@Tag(name = "Planned events")
final class EventHistoryController {

    private final PlannedEventView events;
    private final EventHistory history;

    EventHistoryController(PlannedEventView events, EventHistory history) {
        this.events = events;
        this.history = history;
    }

    /**
     * Lists the accepted changes of a planned event. Returns each change with its reason, the earliest change first,
     * page by page.
     *
     * @param id id of the planned event
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping("/{id}/history")
    @Operation(operationId = "getPlannedEventHistory")
    EventHistoryResponse show(
            @PathVariable String id,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            Account account) {
        var last = EventHistoryResponse.offset(after);
        if (events.find(id).filter(event -> account.sees(event.getAgencyCode())).isEmpty()) {
            throw EventIds.unknown(id);
        }
        var slice = Slice.upTo(limit, atMost -> history.after(id, last, atMost));
        return new EventHistoryResponse(
                history.read(slice.items()).stream().map(EventStepResponse::of).toList(),
                slice.next(EventHistoryResponse::cursor));
    }
}
