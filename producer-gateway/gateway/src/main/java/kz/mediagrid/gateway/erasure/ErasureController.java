package kz.mediagrid.gateway.erasure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.event.EventIds;
import kz.mediagrid.gateway.event.PlannedEventView;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erases private contacts on request. */
@RestController
@RequestMapping(path = "/api/planned-events", produces = "application/json")
@Tag(name = "Planned events")
final class ErasureController {

    private final ContactEraser eraser;
    private final PlannedEventView events;

    ErasureController(ContactEraser eraser, PlannedEventView events) {
        this.eraser = eraser;
        this.events = events;
    }

    /**
     * Erases the contacts of a planned event that are not for the media. The response is sent once the erasure is stored. The event
     * itself does not change, and keeps its revision. A repeated call erases nothing more, so no Idempotency-Key is needed. An
     * agency may call this for its own events; the authorised body may call it for every event.
     *
     * @param id id of the planned event
     */
    @DeleteMapping("/{id}/contacts")
    @Operation(operationId = "eraseContacts")
    ErasedContactsResponse erase(@PathVariable String id, Account account) {
        EventIds.requireWellFormed(id);
        if (!account.sees(EventIds.agencyOf(id))) {
            throw EventIds.unknown(id);
        }
        var erased = eraser.eraseOf(id);
        if (erased == 0 && events.find(id).isEmpty()) {
            throw EventIds.unknown(id);
        }
        return new ErasedContactsResponse(erased);
    }
}
