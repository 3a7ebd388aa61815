package kz.mediagrid.notifier.delivery.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.notifier.delivery.DeliveryChannel;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.delivery.webhook.RawOutlet;
import kz.mediagrid.notifier.delivery.webhook.WebhookChannel;
import kz.mediagrid.notifier.delivery.webhook.WebhookSettings;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.OutletsInMemory;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
                OutletsInMemory.outlet("by-hand")
                        .setStatus(OutletStatus.SUSPENDED)
                        .build());
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
                "no-webhook",
                OutletsInMemory.outlet("no-webhook").setWebhookUrl("").build());
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
        var other = OutletsInMemory.outlet("tv")
                .setStatus(OutletStatus.SUSPENDED)
                .setRevision(3)
                .build();
        meanwhile = () -> memory.outlets.apply("tv", other);

        passes(HOUR);

        assertThat(outlet("tv")).isEqualTo(other);
    }

    /** A redirect, a refusal, no HTTP at all, and a connection that is closed at once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\n\r\n",
                "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3600\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n",
                ""
            })
    void aHostileOutletIsNeitherResumedNorWaitedFor(String words) throws Exception {
        assertRefused(RawOutlet.answering(words));
    }

    @Test
    void anOutletThatNeverAnswersIsNeitherResumedNorWaitedFor() throws Exception {
        assertRefused(RawOutlet.silent());
    }

    private void assertRefused(RawOutlet hostile) throws Exception {
        try (hostile;
                var channel = new WebhookChannel(
                        AddressGuard.of(true),
                        RawOutlet.ANY_PORT,
                        new WebhookSettings(Duration.ofMillis(400), 1_000, Duration.ofHours(24)),
                        Clock.systemUTC(),
                        Optional::empty)) {
            var done = new CompletableFuture<DeliveryOutcome>();
            prober = prober(
                    message -> channel.deliver(message).whenComplete((outcome, failure) -> done.complete(outcome)));
            memory.outlets.apply(
                    "tv",
                    OutletsInMemory.outlet("tv")
                            .setWebhookUrl(hostile.address().toString())
                            .build());
            suspend("tv", null);
            prober.probe();

            passes(HOUR);

            assertThat(done.get(10, TimeUnit.SECONDS)).isInstanceOf(RetryLater.class);
            assertThat(outlet("tv").getRevision()).isEqualTo(2);
        }
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
        memory.outlets.apply(id, OutletsInMemory.outlet(id).build());
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
