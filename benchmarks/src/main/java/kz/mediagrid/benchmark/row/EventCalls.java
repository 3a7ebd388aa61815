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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The calls of the bodies of a media-grid, which post events in turn, each with its own key. */
final class EventCalls {

    private static final int OK = 200;
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
    private final AtomicInteger sentBatches = new AtomicInteger();
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

    /** The call that posts the next event of the next body. */
    Supplier<Answer> single() {
        var request = next();
        return () -> {
            var answer = send(request);
            var location =
                    isAccepted(answer) ? answer.headers().firstValue("Location").orElse(null) : null;
            return new Answer(isAccepted(answer) ? 1 : 0, location, authorization(request));
        };
    }

    /**
     * The call that posts the next events of the next body.
     *
     * @param count the number of events, each in a line of its own
     */
    Supplier<Answer> batch(int count) {
        int batch = sentBatches.getAndIncrement();
        var agency = agencies.get(batch % agencies.size());
        var lines = IntStream.range(0, count)
                .mapToObj(at -> line(agency.getKey(), sent.getAndIncrement(), batch / agencies.size() * count + at))
                .collect(Collectors.joining("\n"));
        var request = content("/api/planned-events/batch", "Bearer " + agency.getValue(), "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines))
                .build();
        return () -> answerToBatch(request);
    }

    private Answer answerToBatch(HttpRequest request) {
        var answer = send(request);
        if (answer.statusCode() != OK) {
            // Not a single line was stored.
            requireRefusedForLoad(answer.statusCode(), answer.body());
            return new Answer(0, null, authorization(request));
        }
        var results = new String(answer.body(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        var accepted = results.stream()
                .filter(line ->
                        isAccepted(line.path("status").asInt(), line.toString().getBytes(StandardCharsets.UTF_8)))
                .map(line -> line.path("location").asString())
                .toList();
        return new Answer(
                accepted.size(), accepted.isEmpty() ? null : accepted.get(accepted.size() - 1), authorization(request));
    }

    private String line(String agency, int number, int day) {
        var event = new String(events.json(agency, number, firstDay.plusDays(day % DAYS)), StandardCharsets.UTF_8);
        return "{\"idempotencyKey\": \"%s\", \"event\": %s}".formatted(UUID.randomUUID(), event);
    }

    private static String authorization(HttpRequest request) {
        return request.headers().firstValue("Authorization").orElseThrow();
    }

    /**
     * The answer to a call.
     *
     * @param accepted the number of its events that were accepted
     * @param location the address of the receipt of the last of them; null if there is none
     * @param authorization the header of its body
     */
    record Answer(int accepted, @Nullable String location, String authorization) {}

    /**
     * Revises the event with this receipt once it is decided, with the content of another one.
     *
     * @return whether the revision was accepted for decision
     */
    boolean revise(HttpResponse<byte[]> receipt) {
        awaitDecision(receipt);
        var authorization = authorization(receipt.request());
        var decided = JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(base.resolve(
                                        receipt.headers().firstValue("Location").orElseThrow()))
                                .header("Authorization", authorization)
                                .build())
                        .body());
        int number = sent.getAndIncrement();
        return isAccepted(send(content(
                        "/api/planned-events/" + decided.path("eventId").asString(), authorization, "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + decided.path("revision").asInt() + "\"")
                .PUT(BodyPublishers.ofByteArray(events.json(
                        decided.path("agency").asString(), number, firstDay.plusDays(number / agencies.size() % DAYS))))
                .build()));
    }

    /** Sends a call, and returns at once. */
    CompletableFuture<HttpResponse<byte[]>> sendLater(HttpRequest call) {
        return http.sendAsync(call, BodyHandlers.ofByteArray());
    }

    /**
     * Whether the answer is 202; if not, it was refused for the load.
     *
     * @throws IllegalStateException if the answer is anything else than 202, 429 or 503
     */
    static boolean isAccepted(HttpResponse<byte[]> answer) {
        return isAccepted(answer.statusCode(), answer.body());
    }

    private static boolean isAccepted(int status, byte[] body) {
        if (status != ACCEPTED) {
            requireRefusedForLoad(status, body);
        }
        return status == ACCEPTED;
    }

    private static void requireRefusedForLoad(int status, byte[] body) {
        if (!REFUSED_FOR_LOAD.contains(status)) {
            throw new IllegalStateException("a planned event was answered with %d: %s"
                    .formatted(status, new String(body, StandardCharsets.UTF_8)));
        }
    }

    /** The post of the next event of the next body. Making it is the driver's work, and no part of the call's time. */
    HttpRequest next() {
        int number = sent.getAndIncrement();
        var agency = agencies.get(number % agencies.size());
        var date = firstDay.plusDays(number / agencies.size() % DAYS);
        return content("/api/planned-events", "Bearer " + agency.getValue(), "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(events.json(agency.getKey(), number, date)))
                .build();
    }

    private HttpRequest.Builder content(String path, String authorization, String contentType) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", contentType);
    }

    /** Returns when the event with this receipt is decided. Commands are decided in the order of the log. */
    void awaitDecision(HttpResponse<byte[]> receipt) {
        awaitDecision(receipt.headers().firstValue("Location").orElseThrow(), authorization(receipt.request()));
    }

    /** Returns when the accepted events of the call are decided. */
    void awaitDecision(Answer answer) {
        if (answer.location() != null) {
            awaitDecision(answer.location(), answer.authorization());
        }
    }

    private void awaitDecision(String location, String authorization) {
        long began = System.nanoTime();
        while (!isDecided(location, authorization)) {
            if (System.nanoTime() - began > DECIDED_WITHIN.toNanos()) {
                throw new IllegalStateException("an event was not decided within " + DECIDED_WITHIN);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private boolean isDecided(String location, String authorization) {
        var answer = send(HttpRequest.newBuilder(base.resolve(location))
                .header("Authorization", authorization)
                .build());
        return !JsonMapper.shared()
                .readTree(answer.body())
                .path("state")
                .asString("")
                .equals("RECEIVED");
    }

    /** Sends a call, and returns its answer. */
    HttpResponse<byte[]> send(HttpRequest call) {
        try {
            return http.send(call, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling the gateway", e);
        }
    }
}
