package kz.mediagrid.notifier.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API for the webhook of an outlet: address, filter, size of messages, and test messages. The ETag is the outlet's. */
@RestController
@Tag(name = "Webhooks")
@RequestMapping("/api/outlets/{id}")
final class WebhookController {

    private final OutletWriter outlets;
    private final WebhookWriter writer;
    private final FilterTrials trials;

    WebhookController(OutletWriter outlets, WebhookWriter writer, FilterTrials trials) {
        this.outlets = outlets;
        this.writer = writer;
        this.trials = trials;
    }

    /**
     * The webhook of an outlet in a response.
     *
     * @param settings settings of the webhook
     * @param newestGrids entries of the newest grids, and those that the filter chooses; absent without a filter
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Webhook")
    record WebhookResponse(
            @JsonUnwrapped PutWebhook settings, @Nullable FilterTrial newestGrids) {}

    /**
     * Shows the webhook of an outlet. With a filter, it says how many entries of the newest grids pass.
     *
     * @param id id of the outlet
     */
    @GetMapping("/webhook")
    @Operation(operationId = "getWebhook")
    ResponseEntity<WebhookResponse> show(@PathVariable String id, Account account) {
        return response(outlets.require(id, account));
    }

    /**
     * Changes the webhook. If the address is new, a test message is posted there first; unless it is accepted (2xx), nothing
     * is changed (422). Versions that wait go to the new address at once.
     *
     * @param id id of the outlet
     */
    @PutMapping("/webhook")
    @Operation(operationId = "putWebhook")
    ResponseEntity<WebhookResponse> put(@PathVariable String id, Write<PutWebhook> write) {
        return response(writer.put(id, write));
    }

    /**
     * Posts a test message to the webhook, and says what it answered. While another test of the outlet is not answered, the call is
     * refused (429).
     *
     * @param id id of the outlet
     */
    @PostMapping(path = "/test", produces = "application/json")
    @Operation(operationId = "testWebhook")
    TestAnswer test(@PathVariable String id, Account account) {
        return writer.test(id, account);
    }

    private ResponseEntity<WebhookResponse> response(Outlet outlet) {
        var filter = outlet.getFilter();
        var trial = filter == null ? null : trials.of(filter);
        return ResponseEntity.ok()
                .eTag(String.valueOf(outlet.getRevision()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(new WebhookResponse(PutWebhook.of(outlet), trial));
    }
}
