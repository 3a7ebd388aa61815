package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The week of {@code samples/week} as its bodies send it, and what they do to it afterwards. */
final class SampleWeek {

    static final String WEEK = "2026-W50";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LATE = "emer-blizzard";

    private final Newsroom newsroom;
    private final Map<String, Planned> planned = new LinkedHashMap<>();

    private record Planned(String agency, String id, ObjectNode event) {}

    SampleWeek(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** Every body sends its events, but for the one that is to be late. */
    void send() {
        files().forEach((agency, events) -> events.valueStream()
                .filter(event -> !event.path("key").asString().equals(LATE))
                .forEach(event -> plan(agency, event)));
    }

    /** The one that is late comes. */
    void sendLate() {
        requireNonNull(files().get("emer"))
                .valueStream()
                .filter(event -> event.path("key").asString().equals(LATE))
                .forEach(event -> plan("emer", event));
    }

    /** One more event of a body that had none such in the sample. */
    void add(String agency, Map<String, Object> event) {
        var answer = call("POST", "/api/planned-events", newsroom.agencyKey(agency))
                .json(event)
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    }

    /** The ids of the sample's own events. */
    List<String> ids() {
        return planned.values().stream().map(Planned::id).toList();
    }

    /** The editor features it; returns the number of the receipt. */
    String feature(String key) {
        return decide(key, "FEATURE", Plans.text("Маңызды", "Важно"));
    }

    String exclude(String key, String kk, String ru) {
        return decide(key, "EXCLUDE", Plans.text(kk, ru));
    }

    private String decide(String key, String decision, Map<String, Object> reason) {
        var answer = call("POST", path(key) + "/decision", newsroom.editorKey())
                .waiting()
                .json(Map.of("decision", decision, "reason", reason))
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text("number");
    }

    void withdraw(String key, String kk, String ru) {
        var answer = call("POST", path(key) + "/withdrawal", agencyKey(key))
                .waiting()
                .json(Map.of("reason", Plans.text(kk, ru), "publicReason", Plans.text(kk, ru)))
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** Its date is to be confirmed. */
    void postpone(String key, String kk, String ru) {
        var answer = call("POST", path(key) + "/postponement", agencyKey(key))
                .waiting()
                .json(Map.of(
                        "dateToBeConfirmed", true, "reason", Plans.text(kk, ru), "publicReason", Plans.text(kk, ru)))
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** The authorised body notes something beside the event. */
    void note(String key, String kk, String ru) {
        var answer = call("POST", path(key) + "/note", newsroom.editorKey())
                .waiting()
                .json(Map.of("note", Plans.text(kk, ru)))
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** Sends the event again with one field set to something else. */
    void revise(String key, String field, String value) {
        var event = requireNonNull(planned.get(key)).event().deepCopy().put(field, value);
        var answer = call("PUT", path(key), agencyKey(key))
                .header("If-Match", "\"1\"")
                .waiting()
                .json(event)
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    /** Waits until the notifier shows that version. */
    void awaitVersion(int version) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> newsroom.toNotifier("GET", "/api/grids/" + WEEK + "/versions/" + version)
                                .send()
                                .status()
                        == 200);
    }

    private void plan(String agency, JsonNode entry) {
        var event = (ObjectNode) entry.path("event");
        var answer = call("POST", "/api/planned-events", newsroom.agencyKey(agency))
                .json(event)
                .send();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        planned.put(entry.path("key").asString(), new Planned(agency, answer.text("eventId"), event));
    }

    private Request call(String method, String path, String key) {
        return newsroom.request(method, path).as(key).once();
    }

    private String path(String key) {
        return "/api/planned-events/" + requireNonNull(planned.get(key)).id();
    }

    private String agencyKey(String key) {
        return newsroom.agencyKey(requireNonNull(planned.get(key)).agency());
    }

    private static Map<String, JsonNode> files() {
        var events = new LinkedHashMap<String, JsonNode>();
        try (var files = Files.list(WholeMediaGrid.home().resolve("samples/week"))) {
            for (var file : files.sorted().toList()) {
                var code = code(file);
                if (!code.equals("story")) {
                    events.put(code, JSON.readTree(Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sample week cannot be read", e);
        }
        return events;
    }

    private static String code(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }
}
