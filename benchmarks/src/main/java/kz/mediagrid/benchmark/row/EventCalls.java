package kz.mediagrid.benchmark.row;

import static java.util.Objects.requireNonNull;

import java.net.URI;
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
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
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

    /** Later polls are rarer: those for late decisions would make all decisions later. A time is at most a twentieth too long. */
    private static final int POLLS_IN_A_WAIT = 20;

    private static final ContentType LINES = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

    private final HttpCalls http = new HttpCalls();
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
        var call = next();
        return () -> sendLater(call).join();
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
        var request = SimpleRequestBuilder.post(base.resolve("/api/planned-events/batch"))
                .setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + agency.getValue())
                .setBody(lines, LINES)
                .build();
        return () -> answerToBatch(request);
    }

    private Answer answerToBatch(SimpleHttpRequest request) {
        var answer = http.send(request).join();
        if (answer.getCode() != OK) {
            // Not a single line was stored.
            requireRefusedForLoad(answer.getCode(), answer.getBodyText());
            return new Answer(0, null, authorization(request));
        }
        var accepted = answer.getBodyText()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> isAccepted(line.path("status").asInt(), line.toString()))
                .map(line -> line.path("location").asString())
                .toList();
        return new Answer(
                accepted.size(), accepted.isEmpty() ? null : accepted.get(accepted.size() - 1), authorization(request));
    }

    private String line(String agency, int number, int day) {
        var event = new String(events.json(agency, number, firstDay.plusDays(day % DAYS)), StandardCharsets.UTF_8);
        return "{\"idempotencyKey\": \"%s\", \"event\": %s}".formatted(UUID.randomUUID(), event);
    }

    private static String authorization(SimpleHttpRequest request) {
        return request.getFirstHeader(HttpHeaders.AUTHORIZATION).getValue();
    }

    /**
     * The answer to a call.
     *
     * @param accepted the number of its events that were accepted
     * @param location the address of the receipt of the last of them; null if there is none
     * @param authorization the header of its body
     */
    record Answer(int accepted, @Nullable String location, String authorization) {

        boolean isAccepted() {
            return accepted > 0;
        }
    }

    /**
     * Revises the accepted event once it is decided, with the content of another one.
     *
     * @return whether the revision was accepted for decision
     */
    boolean revise(Answer event) {
        awaitDecision(event);
        var decided = JsonMapper.shared().readTree(receipt(event).getBodyBytes());
        int number = sent.getAndIncrement();
        var agency = decided.path("agency").asString();
        var date = firstDay.plusDays(number / agencies.size() % DAYS);
        return sendLater(SimpleRequestBuilder.put(base.resolve(
                                "/api/planned-events/" + decided.path("eventId").asString()))
                        .setHeader(HttpHeaders.AUTHORIZATION, event.authorization())
                        .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                        .setHeader(
                                HttpHeaders.IF_MATCH,
                                "\"" + decided.path("revision").asInt() + "\"")
                        .setBody(events.json(agency, number, date), ContentType.APPLICATION_JSON)
                        .build())
                .join()
                .isAccepted();
    }

    /**
     * Sends a call with one event, and returns at once. The answer fails with {@link IllegalStateException} if it is anything else
     * than 202, 429 or 503.
     */
    CompletableFuture<Answer> sendLater(SimpleHttpRequest call) {
        return http.send(call).thenApply(answer -> {
            boolean isAccepted = isAccepted(answer.getCode(), answer.getBodyText());
            var receipt = answer.getFirstHeader(HttpHeaders.LOCATION);
            return new Answer(isAccepted ? 1 : 0, receipt == null ? null : receipt.getValue(), authorization(call));
        });
    }

    private static boolean isAccepted(int status, @Nullable String body) {
        if (status != ACCEPTED) {
            requireRefusedForLoad(status, body);
        }
        return status == ACCEPTED;
    }

    private static void requireRefusedForLoad(int status, @Nullable String body) {
        if (!REFUSED_FOR_LOAD.contains(status)) {
            throw new IllegalStateException("a planned event was answered with %d: %s".formatted(status, body));
        }
    }

    /** The post of the next event of the next body. Making it is the driver's work, and no part of the call's time. */
    SimpleHttpRequest next() {
        int number = sent.getAndIncrement();
        var agency = agencies.get(number % agencies.size());
        var date = firstDay.plusDays(number / agencies.size() % DAYS);
        return SimpleRequestBuilder.post(base.resolve("/api/planned-events"))
                .setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + agency.getValue())
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .setBody(events.json(agency.getKey(), number, date), ContentType.APPLICATION_JSON)
                .build();
    }

    /** Returns when the accepted events of the call are decided. Commands are decided in the order of the log. */
    void awaitDecision(Answer answer) {
        long began = System.nanoTime();
        while (answer.isAccepted() && !isDecided(answer)) {
            long waited = System.nanoTime() - began;
            if (waited > DECIDED_WITHIN.toNanos()) {
                throw new IllegalStateException("an event was not decided within " + DECIDED_WITHIN);
            }
            LockSupport.parkNanos(Math.max(POLL_NANOS, waited / POLLS_IN_A_WAIT));
        }
    }

    private boolean isDecided(Answer event) {
        return !JsonMapper.shared()
                .readTree(receipt(event).getBodyBytes())
                .path("state")
                .asString("")
                .equals("RECEIVED");
    }

    private SimpleHttpResponse receipt(Answer event) {
        return http.send(SimpleRequestBuilder.get(base.resolve(requireNonNull(event.location())))
                        .setHeader(HttpHeaders.AUTHORIZATION, event.authorization())
                        .build())
                .join();
    }
}
