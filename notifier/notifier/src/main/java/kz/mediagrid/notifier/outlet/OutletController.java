package kz.mediagrid.notifier.outlet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.notifier.outlet.OutletWriter.Written;
import kz.mediagrid.schemas.Outlet;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API for media outlets (para. 6: the grid is sent to the mass media). */
@RestController
@RequestMapping("/api/outlets")
@Tag(name = "Outlets", description = "Media outlets that are sent the grid (para. 6).")
final class OutletController {

    private final OutletWriter desk;
    private final Deliveries deliveries;

    OutletController(OutletWriter desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    @PostMapping
    @Operation(
            operationId = "createOutlet",
            summary = "Enter an outlet",
            description = "The answer shows its signing secret, this once; a repeat of the call does not.")
    ResponseEntity<OutletResponse> create(Write<PutOutlet> write) {
        var written = desk.create(write);
        var id = written.outlet().getOutletId();
        return shownWithSecret(ResponseEntity.created(URI.create("/api/outlets/" + id)), written);
    }

    @GetMapping(produces = "application/json")
    @Operation(
            operationId = "listOutlets",
            summary = "List outlets",
            description = "The authorised body and OPS see all, an outlet itself.")
    OutletResponse.All list(Account account) {
        return new OutletResponse.All(
                desk.visibleTo(account).stream().map(this::view).toList());
    }

    @GetMapping(path = "/{id}", produces = "application/json")
    @Operation(operationId = "getOutlet", summary = "Show an outlet", description = "With how far it is served.")
    ResponseEntity<OutletResponse> show(@PathVariable String id, Account account) {
        return shown(ResponseEntity.ok(), desk.require(id, account));
    }

    @GetMapping(path = "/{id}/deliveries", produces = "application/json")
    @Operation(
            operationId = "listDeliveries",
            summary = "List the last attempts to deliver to an outlet",
            description = "The newest first, each with its outcome and the reason.")
    AttemptResponse.All attempts(@PathVariable String id, Account account) {
        desk.require(id, account);
        return new AttemptResponse.All(
                deliveries.attemptsOf(id).stream().map(AttemptResponse::of).toList());
    }

    @PostMapping("/{id}/suspension")
    @Operation(operationId = "suspendOutlet", summary = "Stop serving an outlet", description = "It misses nothing.")
    ResponseEntity<OutletResponse> suspend(@PathVariable String id, Write<SuspendOutlet> write) {
        return shown(ResponseEntity.ok(), desk.suspend(id, write).outlet());
    }

    @PostMapping("/{id}/resumption")
    @Operation(
            operationId = "resumeOutlet",
            summary = "Serve an outlet again",
            description = "From where it stopped, or from the newest version of each week on.")
    ResponseEntity<OutletResponse> resume(@PathVariable String id, Write<ResumeOutlet> write) {
        return shown(ResponseEntity.ok(), desk.resume(id, write).outlet());
    }

    @PostMapping("/{id}/secret")
    @Operation(
            operationId = "changeOutletSecret",
            summary = "Give an outlet a new signing secret",
            description = "Shown this once. The secret before signs beside it for 24 hours.")
    ResponseEntity<OutletResponse> changeSecret(@PathVariable String id, Write<SetSecret> write) {
        return shownWithSecret(ResponseEntity.ok(), desk.changeSecret(id, write));
    }

    private OutletResponse view(Outlet outlet) {
        return OutletResponse.of(outlet, deliveries.cursorOf(outlet.getOutletId()));
    }

    private ResponseEntity<OutletResponse> shown(ResponseEntity.BodyBuilder response, Outlet outlet) {
        return tagged(response, outlet).body(view(outlet));
    }

    private ResponseEntity<OutletResponse> shownWithSecret(ResponseEntity.BodyBuilder response, Written written) {
        var view = view(written.outlet());
        return tagged(response, written.outlet())
                .cacheControl(CacheControl.noStore())
                .body(
                        written.repeated()
                                ? view
                                : view.withSecret(written.outlet().getSecret()));
    }

    private static ResponseEntity.BodyBuilder tagged(ResponseEntity.BodyBuilder response, Outlet outlet) {
        return response.eTag(String.valueOf(outlet.getRevision())).contentType(MediaType.APPLICATION_JSON);
    }
}
