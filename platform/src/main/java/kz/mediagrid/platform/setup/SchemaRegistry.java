package kz.mediagrid.platform.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Calls the registry during the setup, over Confluent's API, which versions 2 and 3 of the registry both offer.
 *
 * <p>Retries while the registry does not answer or answers 5xx, because every call here is idempotent. A registry that
 * has just started may be busy, or may fail on two simultaneous calls.
 */
final class SchemaRegistry {

    private static final Logger log = LoggerFactory.getLogger(SchemaRegistry.class);
    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration RETRY_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration RETRY_BACKOFF = Duration.ofMillis(500);

    private final URI base;
    private final Duration limit;
    private final RetryTemplate again;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /** @param base the registry's address, e.g. {@code http://127.0.0.1:8083} */
    SchemaRegistry(URI base) {
        this(base, REQUEST_TIMEOUT, RETRY_BACKOFF, RETRY_TIMEOUT);
    }

    /**
     * @param limit the timeout of one call
     * @param pause the backoff before a retry
     * @param retryTimeout the time during which a call is retried; after this time the result of the last attempt counts
     */
    SchemaRegistry(URI base, Duration limit, Duration pause, Duration retryTimeout) {
        this.base = base;
        this.limit = limit;
        this.again = new RetryTemplate(RetryPolicy.builder()
                .includes(IOException.class)
                .maxRetries(Long.MAX_VALUE)
                .delay(pause)
                .timeout(retryTimeout)
                .build());
    }

    /**
     * Sets the registry's compatibility rule: every version of a schema must be able to read the data of every
     * other version.
     */
    void demandFullTransitiveCompatibility() {
        var answer = send(request("/config").PUT(body(Map.of("compatibility", "FULL_TRANSITIVE"))));
        expectOk(answer, "set the compatibility rule");
    }

    /** Registers {@code schema} under {@code subject}, unless it is registered there already, and returns its id. */
    int register(String subject, Schema schema) {
        var path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions";
        var answer = send(request(path).POST(body(Map.of("schema", schema.toString()))));
        expectOk(answer, "register " + subject);
        return tree(answer).path("id").asInt();
    }

    /** The schema with the id {@code id}; empty if the registry has not assigned this id. */
    Optional<Schema> byId(int id) {
        var answer = send(request("/schemas/ids/" + id).GET());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        expectOk(answer, "look up schema id " + id);
        return Optional.of(new Schema.Parser().parse(tree(answer).path("schema").asText()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve("/apis/ccompat/v7" + path))
                .timeout(limit)
                .header("Content-Type", JSON);
    }

    private HttpRequest.BodyPublisher body(Map<String, String> content) {
        try {
            return BodyPublishers.ofString(json.writeValueAsString(content));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write a request to the registry", e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            return again.execute(() -> answer(request));
        } catch (RetryException e) {
            if (e.getCause() instanceof Failed failed) {
                return failed.answer;
            }
            if (Thread.currentThread().isInterrupted() || e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the registry", e);
            }
            throw new IllegalStateException("the registry at " + base + " does not answer: " + e.getCause(), e);
        }
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new Failed(answer);
            }
            return answer;
        } catch (IOException e) {
            log.warn("{}: {}", request.uri(), e.toString());
            throw e;
        }
    }

    /** An answer of the registry with a 5xx status. */
    private static final class Failed extends IOException {

        private static final long serialVersionUID = 1;

        private final transient HttpResponse<String> answer;

        private Failed(HttpResponse<String> answer) {
            super(answer.statusCode() + " " + answer.body());
            this.answer = answer;
        }
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the registry's answer is not JSON: " + answer.body(), e);
        }
    }

    private static void expectOk(HttpResponse<String> answer, String what) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "the registry did not %s: %d %s".formatted(what, answer.statusCode(), answer.body()));
        }
    }
}
