package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.Newsroom.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every write of the gateway: the same key and content is answered the same, and another content is a conflict. */
@ExtendWith(WholeMediaGrid.class)
class SameKeyTest {

    private static final String DAY = "2027-10-06";
    private static final Map<String, Object> WHY = Map.of("reason", Plans.text("Себебі бар", "Есть причина"));
    private static final Map<String, Object> WHY_ELSE = Map.of("reason", Plans.text("Басқа", "Другая причина"));
    private static final Map<String, Object> NOTHING = Map.of();

    /** Another calendar would be in force for all other tests: {@code CalendarActivationTest} tries this one. */
    private static final String TRIED_ELSEWHERE = "POST /api/calendars";

    private static final List<Row> TABLE = List.of(
            new Row(
                    "POST",
                    "/api/planned-events",
                    "edu",
                    Plans.pressConference(DAY),
                    Plans.pressConference("2027-10-07")),
            new Row(
                    "PUT",
                    "/api/planned-events/{event}",
                    "edu",
                    Plans.pressConference(DAY, "startTime", "11:00"),
                    Plans.pressConference(DAY, "startTime", "12:00")),
            new Row(
                    "POST",
                    "/api/planned-events/{event}/postponement",
                    "edu",
                    Map.of("dateToBeConfirmed", true, "reason", WHY.get("reason")),
                    Map.of("dateToBeConfirmed", true, "reason", WHY_ELSE.get("reason"))),
            new Row("POST", "/api/planned-events/{event}/withdrawal", "edu", WHY, WHY_ELSE),
            new Row("POST", "/api/planned-events/{withdrawn}/reinstatement", "edu", WHY, WHY_ELSE),
            new Row("POST", "/api/planned-events/{event}/decision", "mam", decision("FEATURE"), decision("EXCLUDE")),
            new Row("POST", "/api/planned-events/{event}/note", "mam", note("Келіңіз"), note("Келмеңіз")),
            new Row("POST", "/api/planned-events/{event}/merger", "mam", WHY, WHY_ELSE),
            new Row("POST", "/api/planned-events/{merged}/separation", "mam", WHY, WHY_ELSE),
            new Row(
                    "POST",
                    "/api/editorial-policies",
                    "mam",
                    policy("same-key", "EXCLUDE_UNLESS_INCLUDED"),
                    policy("other-key", "EXCLUDE_UNLESS_INCLUDED")),
            new Row(
                    "POST",
                    "/api/weeks/2027-W40/declaration",
                    "edu",
                    Map.of("noEvents", false),
                    Map.of("noEvents", true)),
            new Row("POST", "/api/weeks/2027-W41/publication", "mam", NOTHING, null),
            new Row("POST", "/api/weeks/2027-W42/hold", "mam", WHY, WHY_ELSE),
            new Row("POST", "/api/information-requests", "mam", Requests.to("edu"), Requests.to("dsm")),
            new Row(
                    "POST",
                    "/api/information-requests/{request}/answer",
                    "edu",
                    Requests.answer("1"),
                    Requests.answer("2")),
            new Row("POST", "/api/information-requests/{request}/cancellation", "mam", NOTHING, WHY),
            new Row("POST", "/api/information-requests/{to-agree}/agreement", "mam", NOTHING, note("Келісілді")),
            new Row("POST", "/api/information-requests/{request}/extension", "mam", until(10), until(11)),
            new Row("POST", "/api/information-requests/{request}/messages", "edu", clarify("1"), clarify("2")),
            new Row("POST", "/api/joint-matters", "edu", matter("dsm"), matter("sci")),
            new Row(
                    "POST",
                    "/api/joint-matters/{matter}/contribution",
                    "edu",
                    Requests.answer("1"),
                    Requests.answer("2")),
            new Row("POST", "/api/joint-matters/{matter}/notice", "mam", notice(true), notice(false)),
            new Row("POST", "/api/joint-matters/{matter}/extension", "mam", until(10), until(11)),
            new Row("POST", "/api/joint-matters/{matter}/cancellation", "edu", WHY, WHY_ELSE),
            new Row("POST", "/api/obligation-notes", "mam", note("Білеміз"), note("Басқа")),
            new Row("POST", "/api/keys", "edu", key("Портал"), key("Басқа")),
            new Row("POST", "/api/keys/{key}/rotation", "edu", NOTHING, Map.of("overlapHours", 1)),
            new Row("POST", "/api/keys/{key}/revocation", "edu", NOTHING, null),
            new Row("PUT", "/api/agencies/{code}", "mam", body("Бір"), body("Екі")));

    /**
     * A write.
     *
     * @param other another content; null where it has none
     */
    private record Row(
            String method,
            String path,
            String agency,
            Map<String, Object> body,
            @Nullable Map<String, Object> other) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        /** As the API document names it. */
        String call() {
            return method + " "
                    + path.replaceFirst("/2027-W[0-9]+/", "/{week}/").replaceFirst("\\{(?!week|code)[a-z-]+}", "{id}");
        }
    }

    private static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision);
    }

    private static Map<String, Object> note(String words) {
        return Map.of("note", Map.of("kk", words));
    }

    private static Map<String, Object> clarify(String words) {
        return Map.of("kind", "CLARIFY", "text", Map.of("kk", words));
    }

    private static Map<String, Object> policy(String version, String policy) {
        return Map.of("version", version, "policy", policy, "reason", Plans.text("Себебі бар", "Есть причина"));
    }

    private static Map<String, Object> key(String name) {
        return Map.of("name", name, "roles", List.of("AGENCY"));
    }

    private static Map<String, Object> until(int day) {
        return Map.of("until", "2027-11-" + day, "reason", Plans.text("Себебі бар", "Есть причина"));
    }

    private static Map<String, Object> matter(String agency) {
        return Map.of("aroseOn", "2026-11-30", "subject", Map.of("kk", "Су тасқыны"), "bodies", List.of(agency));
    }

    private static Map<String, Object> notice(boolean nameMissing) {
        return Map.of("when", "WHEN_COMPLETE", "nameMissing", nameMissing);
    }

    private static Map<String, Object> body(String name) {
        return Map.of("name", Map.of("kk", name), "kind", "OTHER", "owesWeeklySubmission", false);
    }

    private final Newsroom newsroom;
    private final Map<String, String> otherFilings = new HashMap<>();

    SameKeyTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    static Stream<Row> writes() {
        return TABLE.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writes")
    void aRepeatIsAnsweredTheSameAndAnotherContentIsAConflict(Row row) {
        var about = about(row.path());
        var path = row.path().replaceFirst("\\{[a-z-]+}", about);
        var key = UUID.randomUUID().toString();

        // What the clock has opened is known to the gateway a moment later.
        var first = await().atMost(Duration.ofSeconds(60))
                .until(() -> send(row, path, key, content(row.body(), row, about)), it -> it.status() != 404);
        var repeated = send(row, path, key, content(row.body(), row, about));

        assertThat(first.status()).as(first.toString()).isIn(200, 201);
        assertThat(repeated.status()).isEqualTo(first.status());
        assertThat(repeated.body()).isEqualTo(shownAgain(first));
        if (row.other() != null) {
            var other = send(row, path, key, content(row.other(), row, about));
            assertThat(other.status()).as(other.toString()).isEqualTo(409);
            assertThat(other.text("type")).isEqualTo("/problems/key-reused");
        }
    }

    /** The answer without an API key, which only the call that made it shows. */
    private static JsonNode shownAgain(Answer first) {
        var shown = first.body().deepCopy();
        if (shown instanceof ObjectNode object) {
            object.remove("key");
        }
        return shown;
    }

    /** All other tests of this media-grid count on the policy that was in force. */
    @AfterEach
    void restorePolicy() {
        newsroom.request("POST", "/api/editorial-policies")
                .as(newsroom.agencyKey("mam"))
                .once()
                .waiting()
                .json(policy("after-same-key", "INCLUDE_UNLESS_EXCLUDED"))
                .send();
    }

    @Test
    void everyWriteThatTakesAKeyHasItsRow() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();
        var takeAKey = new TreeSet<String>();

        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> {
                    if (call.path("parameters")
                            .valueStream()
                            .anyMatch(it -> it.path("name").asString().equals("Idempotency-Key"))) {
                        takeAKey.add(method.toUpperCase(Locale.ROOT) + " " + path);
                    }
                }));

        assertThat(takeAKey).contains(TRIED_ELSEWHERE);
        takeAKey.remove(TRIED_ELSEWHERE);
        assertThat(TABLE).extracting(Row::call).containsExactlyInAnyOrderElementsOf(takeAKey);
    }

    private Answer send(Row row, String path, String key, Map<String, Object> body) {
        var call = newsroom.request(row.method(), path)
                .as(newsroom.agencyKey(row.agency()))
                .idempotencyKey(key)
                .waiting()
                .json(body);
        return path.startsWith("/api/planned-events/") && row.method().equals("PUT")
                ? call.header("If-Match", "\"1\"").send()
                : call.send();
    }

    /** A note of what is owed names in its content what it is about, a merger the other filing. */
    private Map<String, Object> content(Map<String, Object> body, Row row, String about) {
        var content = new HashMap<>(body);
        if (row.path().equals("/api/obligation-notes")) {
            content.put("obligationId", Obligations.answerTo(about));
        }
        if (row.path().endsWith("/merger") || row.path().endsWith("/separation")) {
            content.put("otherEventId", otherFilings.computeIfAbsent(about, id -> event()));
        }
        return content;
    }

    /** What the write is about, made anew where it needs something. */
    private String about(String path) {
        if (path.contains("{event}")) {
            return event();
        }
        if (path.contains("{merged}")) {
            var event = event();
            otherFilings.put(event, event());
            var merger = new HashMap<>(WHY);
            merger.put("otherEventId", otherFilings.get(event));
            write("mam", "/api/planned-events/" + event + "/merger", merger);
            return event;
        }
        if (path.contains("{withdrawn}")) {
            var event = event();
            write("edu", "/api/planned-events/" + event + "/withdrawal", WHY);
            return event;
        }
        if (path.contains("{matter}")) {
            return write("edu", "/api/joint-matters", matter("dsm")).text("id");
        }
        if (path.contains("{key}")) {
            return write("edu", "/api/keys", key("Портал")).text("id");
        }
        if (path.contains("{code}")) {
            return "same" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
        }
        return Requests.ids(newsroom.ask(path.contains("{to-agree}") ? "prokuror" : "edu"))
                .get(0);
    }

    private String event() {
        return write("edu", "/api/planned-events", Plans.pressConference(DAY)).text("eventId");
    }

    private Answer write(String agency, String path, Map<String, Object> body) {
        return newsroom.request("POST", path)
                .as(newsroom.agencyKey(agency))
                .once()
                .waiting()
                .json(body)
                .send();
    }
}
