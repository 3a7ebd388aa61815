package kz.mediagrid.demo.play;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of one service's public API. It collects the numbers of all receipts. */
final class Api {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final int NOT_ACKNOWLEDGED = 503;
    private static final Map<String, String> WAITING = Map.of("Prefer", "wait=10");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> receipts = new ConcurrentLinkedQueue<>();

    Api(String base) {
        this.base = base;
    }

    String address() {
        return base;
    }

    /** A response with its HTTP status and its JSON. */
    record Answer(int status, JsonNode body) {

        /** Returns this response if its status reports success, else throws an exception. */
        Answer done() {
            if (status != 200 && status != 201) {
                throw new IllegalStateException("expected success, but the answer was " + status + " " + body);
            }
            return this;
        }

        /** Returns this response if it reports that the submission was accepted, else throws an exception. */
        Answer accepted() {
            if (status != 200 || !body.path("state").asString("").equals("ACCEPTED")) {
                throw new IllegalStateException(
                        "expected an accepted submission, but the answer was " + status + " " + body);
            }
            return this;
        }

        String eventId() {
            return body.path("eventId").asString();
        }

        int revision() {
            return body.path("revision").asInt();
        }
    }

    /** Sends the request, and waits for the decision on the command. */
    Answer post(String key, String idempotencyKey, String path, Object body) {
        return write("POST", key, idempotencyKey, path, body, WAITING);
    }

    /** Sends the request, receives 202 with a receipt, and polls the receipt's address until the command is decided. */
    Answer postAndFollow(String key, String idempotencyKey, String path, Object body) {
        var received = write("POST", key, idempotencyKey, path, body, Map.of());
        if (received.status() != 202) {
            throw new IllegalStateException("expected a receipt, but the answer was " + received);
        }
        return decided(key, received.body().path("number").asString());
    }

    /** Polls the receipt with this number until the command is decided. */
    private Answer decided(String key, String number) {
        var address = "/api/submissions/" + number;
        return Wait.until(
                "the decision on " + address,
                () -> Optional.of(get(key, address))
                        .filter(receipt ->
                                !receipt.body().path("state").asString("").equals("RECEIVED")));
    }

    /** Stores the number of the receipt of a form, and polls the receipt until the command is decided. */
    Answer sentOnPage(String key, String number) {
        receipts.add(number);
        return decided(key, number);
    }

    Answer get(String key, String path) {
        return send(request(key, path).GET());
    }

    Answer put(String key, String idempotencyKey, String path, int revision, Object body) {
        return write(
                "PUT",
                key,
                idempotencyKey,
                path,
                body,
                Map.of("If-Match", "\"" + revision + "\"", "Prefer", "wait=10"));
    }

    /**
     * Sets the business clock to {@code instant}, and returns when every service uses the new time. If {@code running}
     * is true, the clock runs on from there, else it is paused.
     */
    void moveClock(String opsKey, OffsetDateTime instant, boolean running) {
        var answer = send(request(opsKey, "/api/clock")
                .PUT(BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("instant", instant.toString(), "running", running)))));
        if (answer.status() != 200) {
            throw new IllegalStateException("the clock was not moved: " + answer);
        }
    }

    /** The numbers of all receipts. The topic of commands has one command for each receipt. */
    Queue<String> receipts() {
        return receipts;
    }

    private Answer write(
            String method, String key, String idempotencyKey, String path, Object body, Map<String, String> headers) {
        var request = request(key, path)
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Idempotency-Key", idempotencyKey);
        headers.forEach(request::header);
        // A request that was not acknowledged in time is sent again with the same key, as its response demands.
        var answer = Wait.until(
                "an acknowledged write to " + path,
                () -> Optional.of(send(request)).filter(it -> it.status() != NOT_ACKNOWLEDGED));
        var number = answer.body().path("number").asString("");
        if (!number.isEmpty()) {
            receipts.add(number);
        }
        return answer;
    }

    private HttpRequest.Builder request(String key, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(REQUEST_TIMEOUT)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new IllegalStateException("the service at " + base + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + base, e);
        }
    }
}
