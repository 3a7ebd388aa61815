package kz.mediagrid.notifier.delivery.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import kz.mediagrid.notifier.delivery.DeliveryChannel;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.outlet.AddressGuard;
import kz.mediagrid.notifier.outlet.AllowedPorts;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.signing.SigningKey;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.io.CloseMode;

/**
 * Posts messages to outlets' webhook addresses. If an outlet answers within the deadline, the HTTP status decides the
 * outcome.
 */
public final class WebhookChannel implements DeliveryChannel, AutoCloseable {

    /**
     * The largest number of simultaneous name look-ups. A look-up blocks a thread and cannot be cancelled. It never
     * waits for another look-up: if there are too many, the attempt ends at once and is made again later.
     */
    private static final int LOOK_UPS = 1_000;

    private static final int IDLE_SECONDS = 1;

    private final AllowedPorts ports;
    private final CloseableHttpAsyncClient client;
    private final ThreadPoolExecutor lookUps;
    private final ScheduledThreadPoolExecutor deadlines;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Supplier<Optional<SigningKey>> key;

    /**
     * @param clock the real time, which is part of each signature
     * @param key returns the key that signs messages now; empty if none does
     */
    public WebhookChannel(
            AddressGuard guard,
            AllowedPorts ports,
            WebhookSettings settings,
            Clock clock,
            Supplier<Optional<SigningKey>> key) {
        this(new GuardedResolver(guard), ports, settings, clock, key);
    }

    WebhookChannel(
            DnsResolver resolver,
            AllowedPorts ports,
            WebhookSettings settings,
            Clock clock,
            Supplier<Optional<SigningKey>> key) {
        this.ports = ports;
        this.lookUps = new ThreadPoolExecutor(
                0, LOOK_UPS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads("webhook-"));
        this.deadlines = new ScheduledThreadPoolExecutor(1, threads("webhook-deadline-"));
        deadlines.setRemoveOnCancelPolicy(true);
        this.client = WebhookClient.open(new OneLookUpPerHost(resolver, settings.deadline()), settings, deadlines);
        this.settings = settings;
        this.clock = clock;
        this.key = key;
    }

    private static ThreadFactory threads(String name) {
        var number = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // cancelling does not fail
    public CompletableFuture<DeliveryOutcome> deliver(Message message) {
        var refusal = ports.refusal(message.address());
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(RetryLater.because(refusal.get() + ": not connected"));
        }
        var answered = new CompletableFuture<HttpResponse>();
        var outcome = answered.handle((answer, failure) -> failure == null
                ? ResponseClassifier.of(answer, clock.instant(), settings.longestWait())
                : ResponseClassifier.of(failure, settings.deadline()));
        try {
            var deadline = deadlines.schedule(
                    () -> outcome.complete(ResponseClassifier.silence(settings.deadline())),
                    settings.deadline().toMillis(),
                    TimeUnit.MILLISECONDS);
            outcome.whenComplete((done, failure) -> deadline.cancel(false));
            lookUps.execute(() -> post(message, answered, outcome));
        } catch (RejectedExecutionException e) {
            outcome.complete(RetryLater.because(
                    lookUps.isShutdown() ? "delivery has ended" : "too many look-ups of other outlets' names hang"));
        }
        return outcome;
    }

    /** Resolves the host name and starts to connect, without waiting for the connection. */
    @SuppressWarnings("FutureReturnValueIgnored") // cancelling does not fail
    private void post(
            Message message, CompletableFuture<HttpResponse> answered, CompletableFuture<DeliveryOutcome> outcome) {
        if (outcome.isDone()) {
            return;
        }
        try {
            Future<HttpResponse> exchange = client.execute(
                    request(message),
                    new AnswerConsumer(settings.longestAnswer(), answered, message.transcript()),
                    told(answered));
            // Cancels the exchange after any outcome, also after the deadline or during an endless answer.
            outcome.whenComplete((done, failure) -> exchange.cancel(true));
        } catch (RuntimeException e) {
            answered.completeExceptionally(e);
        }
    }

    private AsyncRequestProducer request(Message message) {
        var request =
                AsyncRequestBuilder.post(message.address()).setEntity(message.body(), ContentType.APPLICATION_JSON);
        var headers = Signature.headers(message, clock.instant(), key.get());
        message.trace().causes().forEach(trace -> headers.put(Traces.HEADER, trace));
        headers.forEach(request::addHeader);
        message.transcript().posted(origin(message.address()), headers, message.body());
        return request.build();
    }

    /** The address without its path and query, which may hold a token. */
    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getHost() + (address.getPort() < 0 ? "" : ":" + address.getPort());
    }

    private static FutureCallback<HttpResponse> told(CompletableFuture<HttpResponse> answered) {
        return new FutureCallback<>() {
            @Override
            public void completed(HttpResponse answer) {
                answered.complete(answer);
            }

            @Override
            public void failed(Exception cause) {
                answered.completeExceptionally(cause);
            }

            @Override
            public void cancelled() {
                answered.cancel(false);
            }
        };
    }

    /** Aborts all exchanges that are in progress. */
    @Override
    public void close() {
        lookUps.shutdownNow();
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
