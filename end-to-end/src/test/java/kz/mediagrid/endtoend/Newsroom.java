package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who uses a running media-grid: agencies, the editor, ops over HTTP, and the media at the topics. */
final class Newsroom implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ports ports;
    private final Path accounts;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable TopicReader topics;

    Newsroom(Ports ports, Path accounts) {
        this.ports = ports;
        this.accounts = accounts;
    }

    /** An answer: status, headers, and JSON, missing where there was none. */
    record Answer(int status, java.net.http.HttpHeaders headers, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** A request to the gateway to be, addressed and signed. */
    Request request(String method, String path) {
        return new Request(method, ports.pagesAddress() + path);
    }

    /** A request to the grid aggregator to be. */
    Request toAggregator(String method, String path) {
        return new Request(method, "http://127.0.0.1:" + ports.aggregator() + path);
    }

    /** A request to the notifier to be. */
    Request toNotifier(String method, String path) {
        return new Request(method, ports.notifierAddress() + path);
    }

    Ports ports() {
        return ports;
    }

    /** Where everything is kept. */
    Path data() {
        return requireNonNull(accounts.getParent());
    }

    /** The key of the first account that has {@code role}, and acts for {@code agency} unless that is empty. */
    String key(String role, String agency) {
        return findKey(role, agency).orElseThrow(() -> new IllegalStateException("no account " + role + " " + agency));
    }

    private Optional<String> findKey(String role, String agency) {
        try {
            for (var account : JSON.readTree(Files.readString(accounts))) {
                var roles = account.path("roles")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                if (roles.contains(role)
                        && (agency.isEmpty()
                                || account.path("agency").asString("").equals(agency))) {
                    return Optional.of(account.path("key").asString());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("no accounts at " + accounts, e);
        }
        return Optional.empty();
    }

    boolean hasAgencyKey(String agency) {
        return findKey("AGENCY", agency).isPresent();
    }

    String agencyKey(String agency) {
        return key("AGENCY", agency);
    }

    String editorKey() {
        return key("AUTHORISED_BODY", "");
    }

    /** What the authorised body asks, as a new call. */
    Answer ask(String... addressees) {
        return request("POST", "/api/information-requests")
                .as(editorKey())
                .once()
                .json(Requests.to(addressees))
                .send();
    }

    /** The request as whoever has {@code key} sees it. */
    Answer shown(String requestId, String key) {
        return request("GET", "/api/information-requests/" + requestId).as(key).send();
    }

    /** What is said of a request, in a call that waits to be sent. */
    Request of(String requestId, String what, String key) {
        return request("POST", "/api/information-requests/" + requestId + "/" + what)
                .as(key);
    }

    /** Moves the business clock to {@code instant}, standing, and returns once every service goes by it. */
    void standAt(String instant) {
        var answer = request("PUT", "/api/clock")
                .as(key("OPS", ""))
                .json(Map.of("instant", OffsetDateTime.parse(instant).toString(), "running", false))
                .send();
        if (answer.status() != 200) {
            throw new IllegalStateException("the clock was not moved: " + answer);
        }
    }

    /** All that a topic holds now, committed records only. */
    List<SpecificRecord> contents(Topic topic) {
        return topics().contents(topic);
    }

    /** Every version of {@code week} that is on the topic now. */
    List<PublishedGrid> versionsOf(String week) {
        return topics().versionsOf(week);
    }

    private synchronized TopicReader topics() {
        if (topics == null) {
            topics = new TopicReader(ports);
        }
        return topics;
    }

    @Override
    public synchronized void close() {
        if (topics != null) {
            topics.close();
            topics = null;
        }
    }

    /** One call, put together step by step. */
    final class Request {

        private final String method;
        private final HttpRequest.Builder builder;
        private BodyPublisher body = BodyPublishers.noBody();

        private Request(String method, String address) {
            this.method = method;
            this.builder = HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT);
        }

        Request as(String key) {
            builder.header("Authorization", "Bearer " + key);
            return this;
        }

        /** With a key of its own, so that it is a new submission. */
        Request once() {
            return idempotencyKey(UUID.randomUUID().toString());
        }

        Request idempotencyKey(String key) {
            return header("Idempotency-Key", key);
        }

        /** Waits for the log's decision. */
        Request waiting() {
            return header("Prefer", "wait=10");
        }

        Request header(String name, String value) {
            builder.header(name, value);
            return this;
        }

        Request json(Object content) {
            return bytes(JSON.writeValueAsBytes(content));
        }

        Request bytes(byte[] content) {
            builder.header("Content-Type", "application/json");
            body = BodyPublishers.ofByteArray(content);
            return this;
        }

        Request body(String contentType, BodyPublisher content) {
            builder.header("Content-Type", contentType);
            body = content;
            return this;
        }

        /** Sends the call; fails if the answer has an instant in another form than that of RFC 3339. */
        Answer send() {
            var response = sendForText();
            var json = response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
            assertThat(DateTimes.others(json)).as(response.uri().toString()).isEmpty();
            return new Answer(response.statusCode(), response.headers(), json);
        }

        /** Sends the call, which has a key of its own, until it is known whether it is carried out. */
        Answer sendUntilSettled() {
            return await().atMost(LIMIT).pollDelay(Duration.ZERO).until(this::send, answer -> answer.status() != 503);
        }

        /** Sends the call, whose answer is not JSON as a whole. */
        HttpResponse<String> sendForText() {
            try {
                return http.send(builder.method(method, body).build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException("the service does not answer: " + e, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
