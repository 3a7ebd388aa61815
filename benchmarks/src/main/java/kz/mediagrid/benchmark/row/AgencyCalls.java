package kz.mediagrid.benchmark.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.mediagrid.demo.play.Accounts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The calls of people beside the events: the authorised body asks, bodies answer, and bodies change their entries. */
final class AgencyCalls {

    private static final Map<String, String> TEXT =
            Map.of("kk", SampleTexts.REQUESTED.getKk(), "ru", SampleTexts.REQUESTED.getRu());

    private static final Set<Integer> DONE = Set.of(200, 201);
    private static final int NOT_ACKNOWLEDGED = 503;
    private static final int MOST_REPEATS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final Accounts accounts;
    private final List<String> bodies;
    private int asked;
    private int changed;

    AgencyCalls(int port, Accounts accounts) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.accounts = accounts;
        this.bodies = List.copyOf(accounts.agencies().keySet());
    }

    /** The authorised body asks the next body, which answers. Two obligations follow, and both are met. */
    void askAndAnswer() {
        var body = bodies.get(asked++ % bodies.size());
        var request = write(
                        "POST",
                        "/api/information-requests",
                        accounts.authorisedBody(),
                        Map.of(
                                "addressees",
                                List.of(body),
                                "subject",
                                TEXT,
                                "text",
                                TEXT,
                                "kinds",
                                List.of("STATISTICAL")),
                        null)
                .path("items")
                .path(0);
        if (request.path("addressing").asString().equals("ADDRESSED")) {
            write(
                    "POST",
                    "/api/information-requests/" + request.path("id").asString() + "/answer",
                    accounts.agency(body),
                    Map.of("text", TEXT),
                    null);
        }
    }

    /** The next body enters another mail address of its press unit; a mail about it goes to the new and the former one. */
    void changeMailAddress() {
        var body = bodies.get(changed % bodies.size());
        var path = "/api/agencies/" + body;
        var agency = send(request(path, accounts.agency(body)).GET());
        var entry = (ObjectNode) agency.path("entry").deepCopy();
        var contact = Map.of("email", "%s-%d@example.invalid".formatted(body, changed++), "forMedia", true);
        entry.putPOJO("pressUnit", Map.of("name", TEXT, "contacts", List.of(contact)));
        write("PUT", path, accounts.agency(body), entry, agency.path("revision").asInt());
    }

    private JsonNode write(String method, String path, String key, Object content, @Nullable Integer revision) {
        var request = request(path, key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(content)));
        if (revision != null) {
            request.header("If-Match", "\"" + revision + "\"");
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private JsonNode send(HttpRequest.Builder request) {
        var call = request.build();
        var answer = answer(call);
        // A write that a busy machine did not acknowledge in time is repeated with its key.
        for (int repeats = 0; answer.statusCode() == NOT_ACKNOWLEDGED && repeats < MOST_REPEATS; repeats++) {
            answer = answer(call);
        }
        if (!DONE.contains(answer.statusCode())) {
            throw new IllegalStateException("%s %s was answered with %d: %s"
                    .formatted(call.method(), call.uri().getPath(), answer.statusCode(), answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest call) {
        try {
            return http.send(call, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling the gateway", e);
        }
    }
}
