package kz.mediagrid.notifier.subscription;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.delivery.DeliveryChannel;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.outlet.SigningSecret;
import kz.mediagrid.schemas.Outlet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts signed messages without content to outlets, to try an address. They are not recorded as deliveries. An outlet has one
 * test at a time, since each holds a thread of the server until it is answered.
 */
final class TestMessages {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ID_BYTES = 12;
    private static final Duration BACKOFF = Duration.ofSeconds(15);

    private final DeliveryChannel channel;
    private final SecureRandom random;
    private final Clock real;
    private final RefusedCalls refused;

    /** The ids of the outlets whose test is not answered yet. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** @param real the real time, which measures, and decides which secrets sign */
    TestMessages(DeliveryChannel channel, SecureRandom random, Clock real, RefusedCalls refused) {
        this.channel = channel;
        this.random = random;
        this.real = real;
        this.refused = refused;
    }

    /**
     * Posts a test message for {@code outlet} to {@code address}, and waits for the answer, at most as long as a delivery does.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if another test message for the outlet is not answered yet
     */
    TestAnswer send(Outlet outlet, String address) {
        if (!underWay.add(outlet.getOutletId())) {
            throw refused.by(
                    RefusingLimit.TEST_MESSAGES,
                    ProblemKind.TOO_MANY_CALLS
                            .because(ProblemText.of("webhook.test-under-way"))
                            .retryAfter(BACKOFF));
        }
        try {
            return answer(outlet, address);
        } finally {
            underWay.remove(outlet.getOutletId());
        }
    }

    private TestAnswer answer(Outlet outlet, String address) {
        var started = real.instant();
        var message = new Message(
                newId(outlet), URI.create(address), SigningSecret.of(outlet, started), body(outlet, started));
        var outcome = channel.deliver(message).join();
        long millis = Duration.between(started, real.instant()).toMillis();
        if (outcome instanceof Delivered delivered) {
            return new TestAnswer(true, delivered.status(), null, millis);
        }
        return outcome instanceof Gone gone
                ? new TestAnswer(false, gone.status(), gone.why(), millis)
                : answer((RetryLater) outcome, millis);
    }

    private static TestAnswer answer(RetryLater later, long millis) {
        return new TestAnswer(false, later.status(), later.why(), millis);
    }

    /** An id that no other message to the outlet has. */
    private String newId(Outlet outlet) {
        var id = new byte[ID_BYTES];
        random.nextBytes(id);
        return "%s_test_%s".formatted(outlet.getOutletId(), HexFormat.of().formatHex(id));
    }

    private static byte[] body(Outlet outlet, Instant now) {
        return JSON.writeValueAsBytes(new TreeMap<>(Map.of(
                "type", "media-grid.test",
                "timestamp", now.truncatedTo(ChronoUnit.MILLIS).toString(),
                "data", Map.of("outlet", outlet.getOutletId()))));
    }
}
