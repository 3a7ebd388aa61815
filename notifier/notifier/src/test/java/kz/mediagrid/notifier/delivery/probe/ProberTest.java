package kz.mediagrid.notifier.delivery.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.notifier.delivery.DeliveryChannel;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.delivery.webhook.RawOutlet;
import kz.mediagrid.notifier.delivery.webhook.WebhookChannel;
import kz.mediagrid.notifier.delivery.webhook.WebhookFault;
import kz.mediagrid.notifier.delivery.webhook.WebhookSettings;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.OutletsInMemory;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProberTest {

    private static final Instant SUSPENDED = Instant.parse("2026-12-04T07:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final OutletsInMemory memory = new OutletsInMemory();
    private final Suspensions suspensions = new Suspensions();
    private final List<Message> sent = new ArrayList<>();
    private Instant now = SUSPENDED;
    private DeliveryOutcome answer = RetryLater.because("no connection");
    private Runnable meanwhile = () -> {};
    private Prober prober = prober(this::deliver);

    @Test
    void anOutletThatDidNotAnswerIsProbedOnceAnHour() {
        enter("tv");
        suspend("tv", null);

        prober.probe();
        now = now.plus(HOUR.minusMillis(1));
        assertThat(prober.probe()).isEqualTo(Duration.ofMillis(1));
        assertThat(sent).isEmpty();
        passes(Duration.ofMillis(1));
        passes(Duration.ofMinutes(30));
        passes(Duration.ofMinutes(30));

        assertThat(sent).extracting(Message::id).containsExactly("tv_probe_1796371200", "tv_probe_1796374800");
        assertThat(sent.get(0).address()).hasToString("https://tv.example/grid");
        assertThat(sent.get(0).secrets()).hasSize(1);
        assertThat(JsonMapper.shared().readTree(sent.get(0).body()))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"type":"media-grid.probe","timestamp":"2026-12-04T08:00:00Z",
                 "data":{"outlet":"tv","suspendedAt":"2026-12-04T07:00:00Z"}}"""));
        assertThat(outlet("tv").getRevision()).isEqualTo(2);
    }

    @Test
    void anOutletThatAnswersIsResumedWhereItStopped() {
        enter("tv");
        suspend("tv", null);
        prober.probe();
        answer = new Delivered(204);

        passes(HOUR);

        assertThat(outlet("tv").getStatus()).isEqualTo(OutletStatus.ACTIVE);
        assertThat(outlet("tv").getResumptions()).isEqualTo(2);
        assertThat(outlet("tv").getRevision()).isEqualTo(3);
        assertThat(outlet("tv").getSkipSupersededBefore()).isZero();
        assertThat(outlet("tv").getChangedAt()).isEqualTo(OutletsInMemory.BUSINESS);
        passes(HOUR.multipliedBy(3));
        assertThat(sent).hasSize(1);
    }

    @Test
    void suspendedAgainItIsProbedAgain() {
        enter("tv");
        suspend("tv", null);
        prober.probe();
        answer = new Delivered(204);
        passes(HOUR);

        suspensions.apply(attempt("tv", null)
                .setResumptions(2)
                .setStartedAt(now)
                .setDurationMillis(0)
                .build());
        prober.probe();
        passes(HOUR);

        assertThat(sent).hasSize(2);
        assertThat(outlet("tv").getResumptions()).isEqualTo(3);
    }

    @Test
    void anotherProberLeavesOutTheHourInWhichTheLastOneMayHaveProbed() {
        enter("tv");
        suspend("tv", null);
        prober.probe();
        passes(HOUR);

        prober = prober(this::deliver);
        passes(Duration.ofMinutes(59));
        assertThat(sent).hasSize(1);
        passes(Duration.ofMinutes(1));

        assertThat(sent).hasSize(2);
    }

    @Test
    void afterThirtyDaysNobodyIsProbed() {
        enter("tv");
        suspend("tv", null);
        prober.probe();

        for (int hour = 0; hour < 24 * 31; hour++) {
            passes(HOUR);
        }

        assertThat(sent).hasSize(24 * 30 - 1);
    }

    @Test
    void whoSaidThatItWantsNoMoreIsNotProbed() {
        enter("tv");
        suspend("tv", 410);
        prober.probe();

        passes(HOUR);

        assertThat(sent).isEmpty();
    }

    @Test
    void whoSaysSoToAProbeIsSuspendedAsByItselfAndNotProbedAgain() {
        enter("tv");
        suspend("tv", null);
        prober.probe();
        answer = new Gone(410, "it answered 410");

        passes(HOUR);

        assertThat(outlet("tv").getStatus()).isEqualTo(OutletStatus.SUSPENDED);
        assertThat(outlet("tv").getSuspendedWhy()).isEqualTo("by the outlet itself");
        assertThat(outlet("tv").getSuspendedAt()).isEqualTo(OutletsInMemory.BUSINESS);
        passes(HOUR);
        assertThat(sent).hasSize(1);
    }

    @Test
    void nobodyElseIsProbed() {
        enter("by-hand");
        suspend("by-hand", null);
        memory.outlets.apply(
                "by-hand",
                ActiveOutlet.named("by-hand").setStatus(OutletStatus.SUSPENDED).build());
        enter("notices");
        suspensions.apply(attempt("notices", null).setMatterId("mat-1").build());
        enter("mail");
        suspensions.apply(attempt("mail", null).setSubscriptionId("sub-1").build());
        enter("retried");
        suspensions.apply(
                attempt("retried", null).setOutcome(AttemptOutcome.RETRY_LATER).build());
        enter("resumed");
        suspensions.apply(attempt("resumed", null).setResumptions(0).build());
        memory.outlets.apply(
                "no-webhook", ActiveOutlet.named("no-webhook").setWebhookUrl("").build());
        suspend("no-webhook", null);
        prober.probe();

        passes(HOUR);

        assertThat(sent).isEmpty();
    }

    @Test
    void anOutletThatSomebodyChangedDuringTheProbeStaysAsItIs() {
        enter("tv");
        suspend("tv", null);
        prober.probe();
        answer = new Delivered(200);
        var other = ActiveOutlet.named("tv")
                .setStatus(OutletStatus.SUSPENDED)
                .setRevision(3)
                .build();
        meanwhile = () -> memory.outlets.apply("tv", other);

        passes(HOUR);

        assertThat(outlet("tv")).isEqualTo(other);
    }

    @Test
    void ofManyHostileOutletsNoneIsWaitedForAndOnlyThoseThatTookTheProbeAreResumed() throws Exception {
        var hostile = new EnumMap<WebhookFault, RawOutlet>(WebhookFault.class);
        for (var fault : WebhookFault.values()) {
            hostile.put(fault, fault.open());
            enter(fault, hostile.get(fault).address());
        }
        var outcomes = new ConcurrentHashMap<String, CompletableFuture<DeliveryOutcome>>();
        try (var channel = channel(true)) {
            prober = prober(message -> {
                var outcome = channel.deliver(message);
                outcomes.put(message.address().toString(), outcome);
                return outcome;
            });
            prober.probe();

            passes(HOUR);

            assertThat(outcomes.get(
                            hostile.get(WebhookFault.NEVER_ANSWERS).address().toString()))
                    .isNotDone();
            for (var fault : WebhookFault.values()) {
                var outcome = outcomes.get(hostile.get(fault).address().toString());
                assertThat(outcome.get(10, TimeUnit.SECONDS))
                        .as(fault.name())
                        .isInstanceOf(fault.isTaken() ? Delivered.class : RetryLater.class);
                // A result is written after its outcome is known.
                await().untilAsserted(() -> assertThat(outlet(id(fault)).getRevision())
                        .as(fault.name())
                        .isEqualTo(fault.isTaken() ? 3 : 2));
            }
        } finally {
            for (var outlet : hostile.values()) {
                outlet.close();
            }
        }
    }

    /** The name was outside when the outlet was entered. */
    @Test
    void aNameThatPointsInsideIsNotProbed() throws Exception {
        var fault = WebhookFault.EARLY_HINTS_AND_AN_ANSWER;
        try (var inside = fault.open();
                var channel = channel(false)) {
            enter(fault, WebhookFault.byName(inside));
            var done = new CompletableFuture<DeliveryOutcome>();
            prober = prober(
                    message -> channel.deliver(message).whenComplete((outcome, failure) -> done.complete(outcome)));
            prober.probe();

            passes(HOUR);

            assertThat(done.get(10, TimeUnit.SECONDS))
                    .isInstanceOfSatisfying(
                            RetryLater.class, later -> assertThat(later.why()).endsWith("not connected"));
            assertThat(inside.isConnected()).isFalse();
        }
    }

    private static WebhookChannel channel(boolean loopback) {
        return new WebhookChannel(
                AddressGuard.of(loopback),
                RawOutlet.ANY_PORT,
                new WebhookSettings(Duration.ofSeconds(2), 1_000, Duration.ofHours(24)),
                Clock.systemUTC(),
                Optional::empty);
    }

    private static String id(WebhookFault fault) {
        return "outlet-" + fault.ordinal();
    }

    private void enter(WebhookFault fault, URI address) {
        memory.outlets.apply(
                id(fault),
                ActiveOutlet.named(id(fault)).setWebhookUrl(address.toString()).build());
        suspend(id(fault), null);
    }

    private Prober prober(DeliveryChannel channel) {
        Clock real = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new Prober(memory.outlets, suspensions, channel, memory.probeResults(), real, Runnable::run);
    }

    private CompletableFuture<DeliveryOutcome> deliver(Message message) {
        sent.add(message);
        meanwhile.run();
        return CompletableFuture.completedFuture(answer);
    }

    private void enter(String id) {
        memory.outlets.apply(id, ActiveOutlet.named(id).build());
    }

    private Outlet outlet(String id) {
        return memory.outlets.find(id).orElseThrow();
    }

    private void suspend(String id, Integer status) {
        suspensions.apply(attempt(id, status).build());
    }

    /** The last attempt, which ended at {@link #SUSPENDED}. */
    private static DeliveryAttempted.Builder attempt(String id, Integer status) {
        return DeliveryAttempted.newBuilder()
                .setOutletId(id)
                .setWebhookId(id + "_2026-W50_1")
                .setWeek("2026-W50")
                .setVersion(1)
                .setAttempt(10)
                .setStartedAt(SUSPENDED.minusSeconds(15))
                .setDurationMillis(15_000)
                .setOutcome(AttemptOutcome.SUSPENDED)
                .setHttpStatus(status)
                .setResumptions(1);
    }

    private void passes(Duration time) {
        now = now.plus(time);
        prober.probe();
    }
}
