package kz.mediagrid.demo.outlet;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows the messages of a webhook, as the program of an outlet does: it fetches the whole version if a message lacks its entries. */
final class PostedGrids {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(15);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, KnownEvent> known = new LinkedHashMap<>();

    /** The events that an outlet knows after {@code messages}, the {@code data} of each in the order of versions. */
    static List<KnownEvent> after(List<JsonNode> messages) {
        var grids = new PostedGrids();
        messages.forEach(grids::follow);
        return List.copyOf(grids.known.values());
    }

    private void follow(JsonNode message) {
        if (!message.required("inline").asString().equals("ENTRIES")) {
            replace(fetch(message));
        } else if (message.path("whole").asBoolean()) {
            replace(message);
        } else {
            message.path("changes").forEach(this::change);
        }
    }

    private void replace(JsonNode whole) {
        known.clear();
        whole.required("entries").forEach(this::learn);
    }

    private void change(JsonNode change) {
        if (change.path("entry").isObject()) {
            learn(change.path("entry"));
        } else {
            known.remove(change.required("eventId").asString());
        }
    }

    private void learn(JsonNode entry) {
        var title = entry.path("title");
        var hour = entry.path("startTime").asString("");
        var event = new KnownEvent(
                entry.required("eventId").asString(),
                title.path("ru")
                        .asString(title.path("kk").asString(title.path("en").asString(""))),
                entry.required("date").asString() + (hour.isEmpty() ? "" : " " + hour),
                entry.required("standing").asString().equals("PLANNED"));
        known.put(event.eventId(), event);
    }

    private JsonNode fetch(JsonNode message) {
        var request = HttpRequest.newBuilder(URI.create(message.required("grid").asString()))
                .timeout(REQUEST_TIMEOUT)
                .header("Grid-Key", message.path("gridKey").asString(""))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while fetching " + request.uri(), e);
        }
    }
}
