package kz.mediagrid.benchmark.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the bodies of a media-grid, which post events in turn, each with its own key. */
final class EventCalls {

    private static final int ACCEPTED = 202;
    private static final Set<Integer> REFUSED_FOR_LOAD = Set.of(429, 503);

    /** The days over which events are spread, so that a body has few on one day. */
    private static final int DAYS = 140;

    private static final Duration DECIDED_WITHIN = Duration.ofMinutes(2);
    private static final long POLL_NANOS = 10_000_000;

    static {
        // Java keeps unused connections for 20 minutes, but the gateway closes them sooner, and a call on one would
        // fail.
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger sent = new AtomicInteger();
    private final URI base;
    private final List<Map.Entry<String, String>> agencies;
    private final SampleEvents events;
    private final LocalDate firstDay;

    /**
     * @param port the port of the API
     * @param keys the API keys of the bodies, by their codes
     * @param firstDay the first day of the events
     */
    EventCalls(int port, Map<String, String> keys, SampleEvents events, LocalDate firstDay) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.agencies = List.copyOf(keys.entrySet());
        this.events = events;
        this.firstDay = firstDay;
    }

    /** Posts the next event of the next body. */
    HttpResponse<byte[]> post() {
        return send(next());
    }

    CompletableFuture<HttpResponse<byte[]>> postLater() {
        return http.sendAsync(next(), BodyHandlers.ofByteArray());
    }

    /**
     * Whether the answer is 202; if not, it was refused for the load.
     *
     * @throws IllegalStateException if the answer is anything else than 202, 429 or 503
     */
    static boolean isAccepted(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != ACCEPTED && !REFUSED_FOR_LOAD.contains(answer.statusCode())) {
            throw new IllegalStateException("a planned event was answered with %d: %s"
                    .formatted(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.statusCode() == ACCEPTED;
    }

    private HttpRequest next() {
        int number = sent.getAndIncrement();
        var agency = agencies.get(number % agencies.size());
        var date = firstDay.plusDays(number / agencies.size() % DAYS);
        return HttpRequest.newBuilder(base.resolve("/api/planned-events"))
                .header("Authorization", "Bearer " + agency.getValue())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(events.json(agency.getKey(), number, date)))
                .build();
    }

    /** Returns when the event with this receipt is decided. Commands are decided in the order of the log. */
    void awaitDecision(HttpResponse<byte[]> receipt) {
        long began = System.nanoTime();
        while (!isDecided(receipt)) {
            if (System.nanoTime() - began > DECIDED_WITHIN.toNanos()) {
                throw new IllegalStateException("an event was not decided within " + DECIDED_WITHIN);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    boolean isDecided(HttpResponse<byte[]> receipt) {
        var address = receipt.headers().firstValue("Location").orElseThrow();
        var key = receipt.request().headers().firstValue("Authorization").orElseThrow();
        var answer = send(HttpRequest.newBuilder(base.resolve(address))
                .header("Authorization", key)
                .build());
        return !JsonMapper.shared()
                .readTree(answer.body())
                .path("state")
                .asString("")
                .equals("RECEIVED");
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling the gateway", e);
        }
    }
}
