package kz.mediagrid.notifier.attempt;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API for the attempts by a channel of an outlet, and for sending again. The ETag is the outlet's. */
@RestController
@Tag(name = "Attempts")
final class AttemptController {

    private static final String WEBHOOK = "/api/outlets/{outlet}/webhook";
    private static final String MAIL = "/api/outlets/{outlet}/subscriptions/{subscription}";

    private final ChannelAttempts attempts;

    AttemptController(ChannelAttempts attempts) {
        this.attempts = attempts;
    }

    /**
     * The versions that are sent again.
     *
     * @param week week of the first of them
     * @param version number of the first of them
     * @param versions number of versions
     */
    @Schema(name = "ReplayedVersions")
    record Replayed(String week, int version, int versions) {}

    /**
     * Lists the last 50 attempts by the webhook of an outlet, the newest first. Each has its request and answer.
     *
     * @param outlet id of the outlet
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping(path = WEBHOOK + "/attempts", produces = "application/json")
    @Operation(operationId = "listWebhookAttempts")
    ResponseEntity<AttemptPage> ofWebhook(
            @PathVariable String outlet,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            Account account) {
        return list(attempts.channel(outlet, null, account), after, limit);
    }

    /**
     * Lists the last 50 attempts by a mail subscription, the newest first. Each has its answer.
     *
     * @param outlet id of the outlet
     * @param subscription id of the subscription
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping(path = MAIL + "/attempts", produces = "application/json")
    @Operation(operationId = "listMailAttempts")
    ResponseEntity<AttemptPage> ofMail(
            @PathVariable String outlet,
            @PathVariable String subscription,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            Account account) {
        return list(attempts.channel(outlet, subscription, account), after, limit);
    }

    private ResponseEntity<AttemptPage> list(Destination channel, @Nullable String after, int limit) {
        var last = Cursor.read(after, 2, parts -> String.join(" ", parts));
        var all = attempts.of(channel).stream();
        var rest = last == null
                ? all
                : all.dropWhile(made -> !position(made).equals(last)).skip(1);
        var slice = Slice.of(rest, limit);
        var page = slice.page(made -> Cursor.of(position(made))).of(ChannelAttempt::of);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new AttemptPage(page.items(), page.next()));
    }

    private static String position(DeliveryAttempted made) {
        return made.getStartedAt().toEpochMilli() + " " + made.getWebhookId();
    }

    /**
     * Has a message of one of the last attempts by the webhook sent again once, signed anew under the same id. It moves no cursor.
     *
     * @param outlet id of the outlet
     */
    @PostMapping(WEBHOOK + "/resend")
    @Operation(operationId = "resendWebhookMessage")
    ResponseEntity<Void> sendAgain(@PathVariable String outlet, Write<SendMessageAgain> write) {
        return accepted(attempts.sendAgain(outlet, null, write)).build();
    }

    /**
     * Has a mail of one of the last attempts by a subscription sent again once. It moves no cursor.
     *
     * @param outlet id of the outlet
     * @param subscription id of the subscription
     */
    @PostMapping(MAIL + "/resend")
    @Operation(operationId = "resendMail")
    ResponseEntity<Void> mailAgain(
            @PathVariable String outlet, @PathVariable String subscription, Write<SendMessageAgain> write) {
        return accepted(attempts.sendAgain(outlet, subscription, write)).build();
    }

    /**
     * Has every version from one version on sent again by the webhook. They keep their order and ids.
     *
     * @param outlet id of the outlet
     */
    @PostMapping(WEBHOOK + "/replay")
    @Operation(operationId = "replayWebhook")
    ResponseEntity<Replayed> replay(@PathVariable String outlet, Write<ReplayVersions> write) {
        return replayed(attempts.replay(outlet, null, write), write.body());
    }

    /**
     * Has every version from one version on sent again by a mail subscription. They keep their order.
     *
     * @param outlet id of the outlet
     * @param subscription id of the subscription
     */
    @PostMapping(MAIL + "/replay")
    @Operation(operationId = "replayMails")
    ResponseEntity<Replayed> replayMails(
            @PathVariable String outlet, @PathVariable String subscription, Write<ReplayVersions> write) {
        return replayed(attempts.replay(outlet, subscription, write), write.body());
    }

    private ResponseEntity<Replayed> replayed(Outlet written, ReplayVersions wish) {
        var first = attempts.first(wish);
        return accepted(written)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Replayed(first.week(), first.version(), attempts.countFrom(first)));
    }

    private static ResponseEntity.BodyBuilder accepted(Outlet outlet) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).eTag(String.valueOf(outlet.getRevision()));
    }
}
