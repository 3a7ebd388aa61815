package kz.mediagrid.notifier.subscription;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.notifier.outlet.NoFields;
import kz.mediagrid.notifier.outlet.ResumeOutlet;
import kz.mediagrid.notifier.subscription.SubscriptionWriter.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API for the subscriptions of an outlet: mail, calendars and feeds. The ETag is the outlet's. */
@RestController
@Tag(name = "Subscriptions")
@RequestMapping("/api/outlets/{outlet}/subscriptions")
final class SubscriptionController {

    private final SubscriptionWriter writer;
    private final FilterTrials trials;

    SubscriptionController(SubscriptionWriter writer, FilterTrials trials) {
        this.writer = writer;
        this.trials = trials;
    }

    /**
     * Lists the subscriptions of an outlet. Those that ended stay in the list.
     *
     * @param outlet id of the outlet
     */
    @GetMapping(produces = "application/json")
    @Operation(operationId = "listSubscriptions")
    SubscriptionResponse.All list(@PathVariable String outlet, Account account) {
        return new SubscriptionResponse.All(writer.all(outlet, account).stream()
                .map(SubscriptionResponse::of)
                .toList());
    }

    /**
     * Makes a subscription. Only the first response shows the token of a calendar or feed.
     *
     * @param outlet id of the outlet
     */
    @PostMapping
    @Operation(operationId = "createSubscription")
    ResponseEntity<SubscriptionResponse> create(@PathVariable String outlet, Write<SubscriptionSettings> write) {
        var written = writer.create(outlet, write);
        var path = "/api/outlets/%s/subscriptions/%s"
                .formatted(outlet, written.subscription().getSubscriptionId());
        return response(ResponseEntity.created(URI.create(path)), written, trial(written));
    }

    /**
     * Replaces the settings of a subscription. Its channel cannot be changed.
     *
     * @param outlet id of the outlet
     * @param id id of the subscription
     */
    @PutMapping("/{id}")
    @Operation(operationId = "replaceSubscription")
    ResponseEntity<SubscriptionResponse> replace(
            @PathVariable String outlet, @PathVariable String id, Write<SubscriptionSettings> write) {
        var written = writer.replace(outlet, id, write);
        return response(ResponseEntity.ok(), written, trial(written));
    }

    /**
     * Ends a subscription. It stays in the list, without its address and token.
     *
     * @param outlet id of the outlet
     * @param id id of the subscription
     */
    @DeleteMapping("/{id}")
    @Operation(operationId = "endSubscription")
    ResponseEntity<SubscriptionResponse> end(
            @PathVariable String outlet, @PathVariable String id, Write<NoFields> write) {
        return response(ResponseEntity.ok(), writer.end(outlet, id, write), null);
    }

    /**
     * Gives a calendar or feed a new token, which is shown once. The former one is invalid at once.
     *
     * @param outlet id of the outlet
     * @param id id of the subscription
     */
    @PostMapping("/{id}/token")
    @Operation(operationId = "changeSubscriptionToken")
    ResponseEntity<SubscriptionResponse> newToken(
            @PathVariable String outlet, @PathVariable String id, Write<NoFields> write) {
        return response(ResponseEntity.ok(), writer.newToken(outlet, id, write), null);
    }

    /**
     * Pauses a subscription until it is resumed. It misses nothing.
     *
     * @param outlet id of the outlet
     * @param id id of the subscription
     */
    @PostMapping("/{id}/pause")
    @Operation(operationId = "pauseSubscription")
    ResponseEntity<SubscriptionResponse> pause(
            @PathVariable String outlet, @PathVariable String id, Write<NoFields> write) {
        return response(ResponseEntity.ok(), writer.pause(outlet, id, write), null);
    }

    /**
     * Resumes a subscription. Delivery continues with all missed versions, or with the newest missed version of each week.
     *
     * @param outlet id of the outlet
     * @param id id of the subscription
     */
    @PostMapping("/{id}/resumption")
    @Operation(operationId = "resumeSubscription")
    ResponseEntity<SubscriptionResponse> resume(
            @PathVariable String outlet, @PathVariable String id, Write<ResumeOutlet> write) {
        return response(ResponseEntity.ok(), writer.resume(outlet, id, write), null);
    }

    private FilterTrial trial(Written written) {
        return trials.of(written.subscription().getFilter());
    }

    private static ResponseEntity<SubscriptionResponse> response(
            ResponseEntity.BodyBuilder response, Written written, @Nullable FilterTrial trial) {
        return response.eTag(String.valueOf(written.outlet().getRevision()))
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(SubscriptionResponse.of(written.subscription()).with(written.token(), trial));
    }
}
