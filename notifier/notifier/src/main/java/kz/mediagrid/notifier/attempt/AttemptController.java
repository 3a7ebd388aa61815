package kz.mediagrid.notifier.attempt;

import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.ListPage;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
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
    record Replayed(String week, int version, int versions) {}

    /**
     * Lists the last 50 attempts by the webhook or a mail subscription, the newest first, with request and answer.
     *
     * @param after the cursor of the page; the first page if absent
     */
    @GetMapping(
            path = {WEBHOOK + "/attempts", MAIL + "/attempts"},
            produces = "application/json")
    ResponseEntity<ListPage<ChannelAttempt>> list(
            @PathVariable String outlet,
            @PathVariable(required = false) @Nullable String subscription,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit,
            Account account) {
        var last = Cursor.read(after, 2, parts -> String.join(" ", parts));
        var all = attempts.of(attempts.channel(outlet, subscription, account)).stream();
        var rest = last == null
                ? all
                : all.dropWhile(made -> !position(made).equals(last)).skip(1);
        var slice = Slice.of(rest, limit);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(slice.page(made -> Cursor.of(position(made))).of(ChannelAttempt::of));
    }

    private static String position(DeliveryAttempted made) {
        return made.getStartedAt().toEpochMilli() + " " + made.getWebhookId();
    }

    /** Has a message of one of the last attempts sent again once, signed anew under the same id. It moves no cursor. */
    @PostMapping({WEBHOOK + "/resend", MAIL + "/resend"})
    ResponseEntity<Void> sendAgain(
            @PathVariable String outlet,
            @PathVariable(required = false) @Nullable String subscription,
            Write<SendMessageAgain> write) {
        return accepted(attempts.sendAgain(outlet, subscription, write)).build();
    }

    /** Has every version from one version on sent again, in order and under the same ids. */
    @PostMapping({WEBHOOK + "/replay", MAIL + "/replay"})
    ResponseEntity<Replayed> replay(
            @PathVariable String outlet,
            @PathVariable(required = false) @Nullable String subscription,
            Write<ReplayVersions> write) {
        var written = attempts.replay(outlet, subscription, write);
        var first = attempts.first(write.body());
        return accepted(written)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Replayed(first.week(), first.version(), attempts.countFrom(first)));
    }

    private static ResponseEntity.BodyBuilder accepted(Outlet outlet) {
        return ResponseEntity.status(HttpStatus.ACCEPTED).eTag(String.valueOf(outlet.getRevision()));
    }
}
