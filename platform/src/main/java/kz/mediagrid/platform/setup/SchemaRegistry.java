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

/** The registry as the setup step needs it, over the API that Confluent defined and both registry generations answer. */
final class SchemaRegistry {

    private static final String JSON = "application/vnd.schemaregistry.v1+json";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final URI base;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    /** @param base the registry's address, e.g. {@code http://127.0.0.1:8083} */
    SchemaRegistry(URI base) {
        this.base = base;
    }

    /** From now on every new version of a subject must read, and be read by, all versions before it. */
    void demandFullTransitiveCompatibility() {
        var answer = send(request("/config").PUT(body(Map.of("compatibility", "FULL_TRANSITIVE"))));
        expectOk(answer, "set the compatibility rule");
    }

    /** Registers {@code schema} under {@code subject}, or finds it there, and returns its id. */
    int register(String subject, Schema schema) {
        var path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions";
        var answer = send(request(path).POST(body(Map.of("schema", schema.toString()))));
        expectOk(answer, "register " + subject);
        return tree(answer).path("id").asInt();
    }

    /** The schema that {@code id} stands for; empty if the registry gave that id to none. */
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
                .timeout(LIMIT)
                .header("Content-Type", JSON);
    }

    private HttpRequest.BodyPublisher body(Map<String, String> content) {
        try {
            return BodyPublishers.ofString(json.writeValueAsString(content));
        } catch (IOException e) {
            throw new IllegalStateException("cannot write a request to the registry", e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the registry at " + base + " does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the registry", e);
        }
    }

    private JsonNode tree(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the registry's answer is no JSON: " + answer.body(), e);
        }
    }

    private static void expectOk(HttpResponse<String> answer, String what) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "the registry did not %s: %d %s".formatted(what, answer.statusCode(), answer.body()));
        }
    }
}
