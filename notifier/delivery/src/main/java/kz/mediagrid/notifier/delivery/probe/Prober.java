package kz.mediagrid.notifier.delivery.probe;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import kz.mediagrid.notifier.delivery.DeliveryChannel;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.ProbeResults;
import kz.mediagrid.notifier.outlet.SigningSecret;
import kz.mediagrid.schemas.Outlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Probes the outlets that were suspended because they did not answer: at most once in each hour after the suspension, for 30 days.
 * Probes are recorded nowhere; only their results change an outlet. So a new prober leaves out the present hour, in which another
 * one may have probed.
 *
 * <p>One thread calls {@link #probe}, which never waits for an outlet.
 */
final class Prober {

    static final Duration INTERVAL = Duration.ofHours(1);

    /** The number of hours after which an outlet is no longer probed: 30 days. */
    static final long LAST_HOUR = 30 * 24;

    private static final Logger log = LoggerFactory.getLogger(Prober.class);

    /** The wait while no probe is due; an outlet that is suspended meanwhile is first probed an hour later. */
    private static final Duration IDLE_INTERVAL = Duration.ofMinutes(10);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Outlets outlets;
    private final Suspensions suspensions;
    private final DeliveryChannel channel;
    private final ProbeResults results;
    private final Clock real;
    private final Executor writing;

    private final Map<Probed, Long> lastHours = new HashMap<>();

    private record Probed(String outletId, Instant since) {}

    /** @param writing runs the writing of a result, which may wait for the broker */
    Prober(
            Outlets outlets,
            Suspensions suspensions,
            DeliveryChannel channel,
            ProbeResults results,
            Clock real,
            Executor writing) {
        this.outlets = outlets;
        this.suspensions = suspensions;
        this.channel = channel;
        this.results = results;
        this.real = real;
        this.writing = writing;
    }

    /**
     * Sends the probes that are due.
     *
     * @return the time until the next probe
     */
    Duration probe() {
        var hours = Map.copyOf(lastHours);
        lastHours.clear();
        var wait = IDLE_INTERVAL;
        for (var outlet : outlets.all()) {
            var since = suspensions.since(outlet);
            if (since.isPresent() && !outlet.getWebhookUrl().isEmpty()) {
                var left = probe(outlet, since.get(), hours);
                wait = left.compareTo(wait) < 0 ? left : wait;
            }
        }
        return wait;
    }

    private Duration probe(Outlet outlet, Instant since, Map<Probed, Long> hours) {
        var now = real.instant().truncatedTo(ChronoUnit.MILLIS);
        long hour = Duration.between(since, now).dividedBy(INTERVAL);
        var probed = new Probed(outlet.getOutletId(), since);
        long last = hours.getOrDefault(probed, hour);
        lastHours.put(probed, Math.max(hour, last));
        if (hour >= LAST_HOUR) {
            return IDLE_INTERVAL;
        }
        if (hour > last) {
            send(outlet, since, now);
        }
        return Duration.between(now, since.plus(INTERVAL.multipliedBy(hour + 1)));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failure is logged
    private void send(Outlet outlet, Instant since, Instant now) {
        var id = "%s_probe_%d".formatted(outlet.getOutletId(), now.getEpochSecond());
        channel.deliver(new Message(
                        id,
                        URI.create(outlet.getWebhookUrl()),
                        SigningSecret.of(outlet, now),
                        body(outlet, since, now)))
                .thenAcceptAsync(outcome -> take(outlet, id, outcome), writing);
    }

    private static byte[] body(Outlet outlet, Instant since, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "media-grid.probe");
        body.put("timestamp", now.toString());
        body.put("data", Map.of("outlet", outlet.getOutletId(), "suspendedAt", since.toString()));
        return JSON.writeValueAsBytes(body);
    }

    private void take(Outlet outlet, String probe, DeliveryOutcome outcome) {
        try {
            if (outcome instanceof Delivered) {
                results.answered(outlet, probe);
            } else if (outcome instanceof Gone) {
                results.gone(outlet, probe);
            } else if (outcome instanceof RetryLater later) {
                log.atDebug()
                        .addKeyValue("outlet", outlet.getOutletId())
                        .log("{} was not taken: {}", probe, later.why());
            }
        } catch (RuntimeException e) {
            log.atWarn()
                    .addKeyValue("outlet", outlet.getOutletId())
                    .setCause(e)
                    .log("The result of {} is not stored; the next probe follows within an hour", probe);
        }
    }
}
