package kz.mediagrid.notifier.outlet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.notifier.outlet.OutletWriter.Written;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API for media outlets (para. 6: the grid is sent to the mass media). */
@RestController
@Tag(name = "Outlets")
@RequestMapping("/api/outlets")
final class OutletController {

    private final OutletWriter writer;
    private final Deliveries deliveries;

    OutletController(OutletWriter writer, Deliveries deliveries) {
        this.writer = writer;
        this.deliveries = deliveries;
    }

    /**
     * Creates an outlet. Only the first response shows the outlet's signing secret. The response to a repeated call
     * omits the secret.
     */
    @PostMapping
    @Operation(operationId = "createOutlet")
    ResponseEntity<OutletResponse> create(Write<PutOutlet> write) {
        var written = writer.create(write);
        var id = written.outlet().getOutletId();
        return shownWithSecret(ResponseEntity.created(URI.create("/api/outlets/" + id)), written);
    }

    /**
     * Lists outlets, page by page. The authorised body and OPS see all outlets; an outlet sees only itself.
     *
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping(produces = "application/json")
    @Operation(operationId = "listOutlets")
    OutletResponse.All list(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            Account account) {
        var last = Cursor.read(after, 1, parts -> parts[0]);
        var slice = Slice.of(
                writer.visibleTo(account).stream()
                        .filter(outlet -> last == null || outlet.getOutletId().compareTo(last) > 0),
                limit);
        return new OutletResponse.All(
                slice.items().stream().map(this::view).toList(), slice.next(outlet -> Cursor.of(outlet.getOutletId())));
    }

    /**
     * Shows an outlet and the state of delivery to it. Its secret is never shown here.
     *
     * @param id id of the outlet
     */
    @GetMapping(path = "/{id}", produces = "application/json")
    @Operation(operationId = "getOutlet")
    ResponseEntity<OutletResponse> show(@PathVariable String id, Account account) {
        return shown(ResponseEntity.ok(), writer.require(id, account));
    }

    /**
     * Lists the last delivery attempts to an outlet, the newest first. Each attempt has its outcome and, after a failure,
     * the reason.
     *
     * @param id id of the outlet
     */
    @GetMapping(path = "/{id}/deliveries", produces = "application/json")
    @Operation(operationId = "listDeliveries")
    AttemptResponse.All attempts(@PathVariable String id, Account account) {
        writer.require(id, account);
        return new AttemptResponse.All(
                deliveries.attemptsOf(id).stream().map(AttemptResponse::of).toList());
    }

    /**
     * Suspends delivery to an outlet. After delivery is resumed, the outlet can receive everything that was published in the
     * meantime.
     *
     * @param id id of the outlet
     */
    @PostMapping("/{id}/suspension")
    @Operation(operationId = "suspendOutlet")
    ResponseEntity<OutletResponse> suspend(@PathVariable String id, Write<SuspendOutlet> write) {
        return shown(ResponseEntity.ok(), writer.suspend(id, write).outlet());
    }

    /**
     * Resumes delivery to an outlet. Delivery continues with all missed versions, or with only the newest missed version of
     * each week.
     *
     * @param id id of the outlet
     */
    @PostMapping("/{id}/resumption")
    @Operation(operationId = "resumeOutlet")
    ResponseEntity<OutletResponse> resume(@PathVariable String id, Write<ResumeOutlet> write) {
        return shown(ResponseEntity.ok(), writer.resume(id, write).outlet());
    }

    /**
     * Gives an outlet a new signing secret. Only the first response shows the new secret. For 24 hours, messages are signed
     * with the previous secret, too.
     *
     * @param id id of the outlet
     */
    @PostMapping("/{id}/secret")
    @Operation(operationId = "changeOutletSecret")
    ResponseEntity<OutletResponse> changeSecret(@PathVariable String id, Write<NoFields> write) {
        return shownWithSecret(ResponseEntity.ok(), writer.changeSecret(id, write));
    }

    /**
     * Removes an outlet with its webhook and subscriptions: the outlet leaves, or the authorised body removes it. Nothing more
     * is sent to it.
     *
     * @param id id of the outlet
     */
    @DeleteMapping("/{id}")
    @Operation(operationId = "removeOutlet")
    ResponseEntity<Void> leave(@PathVariable String id, Write<NoFields> write) {
        writer.leave(id, write);
        return ResponseEntity.noContent().build();
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
