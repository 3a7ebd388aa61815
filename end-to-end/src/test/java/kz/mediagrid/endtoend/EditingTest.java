package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the authorised body says of events, as the agency and as the media see it. Each test has a week of its own. */
@ExtendWith(WholeMediaGrid.class)
class EditingTest {

    private static final String SECRET = "Өңірлік сипаттағы іс-шара, құпия";

    private final Newsroom newsroom;

    EditingTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void theAgencySeesWhyItsEventWasExcludedAndTheMediaDoNot() {
        var planned = plan("edu", "2027-10-05", "Білім");
        var event = planned.text("eventId");
        order("2027-W40");

        var excluded = editor(event + "/decision", Map.of("decision", "EXCLUDE", "reason", Map.of("kk", SECRET)));
        assertThat(excluded.status()).as(excluded.toString()).isEqualTo(200);
        order("2027-W40");

        var shown = read("/api/planned-events/" + event, "edu");
        assertThat(shown.path("decision").asString()).isEqualTo("EXCLUDE");
        assertThat(shown.path("decisionReason").path("kk").asString()).isEqualTo(SECRET);
        var listed =
                read("/api/planned-events?week=2027-W40", "edu").path("items").get(0);
        assertThat(listed.path("decisionReason").path("kk").asString()).isEqualTo(SECRET);
        var receipt = read("/api/submissions/" + planned.text("number"), "edu").path("editing");
        assertThat(receipt.path("decision").asString()).isEqualTo("EXCLUDE");
        assertThat(receipt.path("reason").path("kk").asString()).isEqualTo(SECRET);
        var version = awaitVersion("2027-W40", 2);
        assertThat(version.entries()).isEmpty();
        assertThat(version.changes()).extracting(GridChange::getKind).containsExactly(ChangeKind.REMOVED);
        for (var topic : List.of(Topics.MEDIA_GRIDS, Topics.MEDIA_GRID_ENTRIES)) {
            assertThat(bytesOf(topic)).isNotEmpty().noneMatch(bytes -> bytes.contains(SECRET));
        }
        assertThat(bytesOf(Topics.PLANNED_EVENTS)).anyMatch(bytes -> bytes.contains(SECRET));

        editor(event + "/decision", Map.of("decision", "LEFT_TO_POLICY"));
        order("2027-W40");

        assertThat(awaitVersion("2027-W40", 3).entries())
                .extracting(GridEntry::getEventId)
                .containsExactly(event);
        assertThat(steps(event))
                .containsExactly(EventStepKind.SUBMITTED, EventStepKind.EXCLUDED, EventStepKind.LEFT_TO_POLICY);
    }

    @Test
    void anExclusionNeedsAReason() {
        var event = plan("edu", "2027-10-12", "Білім").text("eventId");

        var answer = editor(event + "/decision", Map.of("decision", "EXCLUDE"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().toString()).contains("/reason");
    }

    @Test
    void aNoteIsForEveryReaderOfTheGrid() {
        var event = plan("edu", "2027-10-19", "Білім").text("eventId");
        order("2027-W42");

        editor(event + "/note", Map.of("note", Plans.text("Кіру аккредитация бойынша", "Вход по аккредитации")));
        order("2027-W42");

        var entry = awaitVersion("2027-W42", 2).entries().get(0);
        assertThat(entry.getPublicNote().getRu()).isEqualTo("Вход по аккредитации");
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> newsroom.toNotifier("GET", "/api/grids/2027-W42")
                                .as(newsroom.editorKey())
                                .send()
                                .body(),
                        grid -> grid.path("version").asInt() == 2
                                && grid.path("entries")
                                        .path(0)
                                        .path("publicNote")
                                        .path("ru")
                                        .asString("")
                                        .equals("Вход по аккредитации"));
        assertThat(read("/api/planned-events/" + event, "edu")
                        .path("publicNote")
                        .path("kk")
                        .asString())
                .isEqualTo("Кіру аккредитация бойынша");

        editor(event + "/note", Map.of());
        order("2027-W42");

        assertThat(awaitVersion("2027-W42", 3).entries().get(0).getPublicNote()).isNull();
    }

    @Test
    void anOrderPublishesTheChangesThatWereShownOrNothing() {
        var event = plan("edu", "2027-11-16", "Білім").text("eventId");
        var shown = changes("2027-W46");
        assertThat(shown.path("newest").asInt()).isZero();
        assertThat(shown.path("changes").get(0).path("kind").asString()).isEqualTo("ADDED");
        assertThat(shown.path("changes").get(0).path("eventId").asString()).isEqualTo(event);
        editor(event + "/note", Map.of("note", Plans.text("Кіру аккредитация бойынша", "Вход по аккредитации")));

        var outdated = publish("2027-W46", shown);
        assertThat(outdated.status()).isEqualTo(409);
        assertThat(outdated.body().toString()).contains("SHOWN_OUTDATED");

        var first = publish("2027-W46", changes("2027-W46"));
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(awaitVersion("2027-W46", 1).entries()).hasSize(1);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> changes("2027-W46"), now -> now.path("newest").asInt() == 1);
        assertThat(changes("2027-W46").path("changes").isEmpty()).isTrue();
        assertThat(publish("2027-W46", changes("2027-W46")).body().toString()).contains("NOTHING_TO_PUBLISH");

        editor(event + "/note", Map.of());
        var change = changes("2027-W46").path("changes").get(0);
        assertThat(change.path("changedFields").toString()).isEqualTo("[\"publicNote\"]");
        assertThat(change.path("before").path("publicNote").path("ru").asString())
                .isEqualTo("Вход по аккредитации");
        assertThat(change.path("after").path("publicNote").isMissingNode()).isTrue();
    }

    private JsonNode changes(String week) {
        return newsroom.request("GET", "/api/weeks/" + week + "/changes")
                .as(newsroom.editorKey())
                .send()
                .body();
    }

    private Answer publish(String week, JsonNode shown) {
        return write(
                "/api/weeks/" + week + "/publication",
                Map.of("shown", shown.path("shown").asString()));
    }

    @Test
    void twoFilingsOfOneEventBecomeOneEntryAndBothBodiesSeeIt() {
        var kept = plan("edu", "2027-10-26", "Білім").text("eventId");
        var other = plan("dsm", "2027-10-27", "Денсаулық").text("eventId");
        order("2027-W43");

        var merged = editor(kept + "/merger", merger(other));
        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        order("2027-W43");

        var version = awaitVersion("2027-W43", 2);
        assertThat(version.entries()).extracting(GridEntry::getEventId).containsExactly(kept);
        assertThat(version.entries().get(0).getOrganisers())
                .extracting(organiser -> organiser.getName().getKk())
                .containsExactly("Білім", "Денсаулық");
        assertThat(read("/api/planned-events/" + kept, "edu").path("mergedFrom").toString())
                .isEqualTo("[\"" + other + "\"]");
        var absorbed = read("/api/planned-events/" + other, "dsm");
        assertThat(absorbed.path("mergedInto").asString()).isEqualTo(kept);
        assertThat(absorbed.path("mergeReason").path("kk").asString()).isEqualTo("Бір іс-шара");
        assertThat(bytesOf(Topics.MEDIA_GRIDS)).noneMatch(bytes -> bytes.contains("Бір іс-шара"));

        var chain = editor(other + "/merger", merger(kept));
        assertThat(chain.status()).isEqualTo(409);
        assertThat(chain.body().toString()).contains("EVENT_MERGED");
        var itself = editor(kept + "/merger", merger(kept));
        assertThat(itself.status()).isEqualTo(422);
        var unknown = editor(kept + "/merger", merger("edu-" + "0".repeat(32)));
        assertThat(unknown.status()).isEqualTo(404);

        assertThat(editor(kept + "/separation", merger(other)).status()).isEqualTo(200);
        order("2027-W43");

        assertThat(awaitVersion("2027-W43", 3).entries())
                .extracting(GridEntry::getEventId)
                .containsExactly(kept, other);
        for (var event : List.of(kept, other)) {
            assertThat(steps(event))
                    .containsExactly(EventStepKind.SUBMITTED, EventStepKind.MERGED, EventStepKind.SEPARATED);
        }
    }

    @Test
    void anotherPolicyTakesEffectWithoutARestartAndVersionsNameIt() {
        var undecided = plan("edu", "2027-11-02", "Білім").text("eventId");
        var included = plan("edu", "2027-11-03", "Білім").text("eventId");
        editor(included + "/decision", Map.of("decision", "INCLUDE"));
        order("2027-W44");
        var before = awaitVersion("2027-W44", 1);
        assertThat(before.entries()).extracting(GridEntry::getEventId).containsExactly(undecided, included);

        try {
            assertThat(activate("selected", "EXCLUDE_UNLESS_INCLUDED").status()).isEqualTo(200);
            var listed = read("/api/editorial-policies", "edu").path("items");
            assertThat(listed.path(0).path("version").asString()).isEqualTo("selected");
            assertThat(listed.path(0).path("inForce").asBoolean()).isTrue();
            assertThat(listed.path(0).path("reason").path("kk").asString()).isEqualTo("Тек негізгілері");
            assertThat(listed.path(0).path("actor").asString()).isNotEmpty();
            assertThat(listed.path(1).path("inForce").asBoolean()).isFalse();
            var same = activate("selected-again", "EXCLUDE_UNLESS_INCLUDED");
            assertThat(same.status()).isEqualTo(409);
            assertThat(same.body().toString()).contains("in force already");
            order("2027-W44");
        } finally {
            // All other tests of this media-grid count on it.
            activate("all-again", "INCLUDE_UNLESS_EXCLUDED");
        }

        var selected = awaitVersion("2027-W44", 2);
        assertThat(selected.header().getEditorialPolicy()).isEqualTo("selected");
        assertThat(selected.entries()).extracting(GridEntry::getEventId).containsExactly(included);
        order("2027-W44");
        var again = awaitVersion("2027-W44", 3);
        assertThat(again.header().getEditorialPolicy()).isEqualTo("all-again");
        assertThat(again.entries()).extracting(GridEntry::getEventId).containsExactly(undecided, included);
        var known = activate("selected", "EXCLUDE_UNLESS_INCLUDED");
        assertThat(known.status()).isEqualTo(409);
        assertThat(known.body().toString()).contains("POLICY_KNOWN");
    }

    @Test
    void aWeekThatIsOverAndHadNothingIsNotPublished() {
        var answer = newsroom.request("POST", "/api/weeks/2026-W10/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.body().toString()).contains("NOTHING_TO_PUBLISH");
        assertThat(newsroom.versionsOf("2026-W10")).isEmpty();
    }

    private Answer plan(String agency, String date, String organiser) {
        var body = new HashMap<>(Plans.pressConference(date));
        body.put("organisers", List.of(Map.of("name", Map.of("kk", organiser), "contacts", List.of())));
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(agency))
                .once()
                .waiting()
                .json(body)
                .send();
    }

    private static Map<String, Object> merger(String other) {
        return Map.of("otherEventId", other, "reason", Map.of("kk", "Бір іс-шара"));
    }

    private Answer activate(String version, String policy) {
        return write(
                "/api/editorial-policies",
                Map.of("version", version, "policy", policy, "reason", Map.of("kk", "Тек негізгілері")));
    }

    private Answer editor(String what, Map<String, Object> body) {
        return write("/api/planned-events/" + what, body);
    }

    private void order(String week) {
        var answer = write("/api/weeks/" + week + "/publication", Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Answer write(String path, Map<String, Object> body) {
        return newsroom.request("POST", path)
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(body)
                .send();
    }

    private JsonNode read(String path, String agency) {
        return newsroom.request("GET", path)
                .as(newsroom.agencyKey(agency))
                .send()
                .body();
    }

    private List<EventStepKind> steps(String eventId) {
        return newsroom.contents(Topics.PLANNED_EVENT_HISTORY).stream()
                .map(EventStep.class::cast)
                .filter(step -> step.getEventId().equals(eventId))
                .map(EventStep::getKind)
                .toList();
    }

    /** Every value of the topic as it lies there, read as text. */
    private List<String> bytesOf(Topic topic) {
        var values = new ArrayList<String>();
        try (var consumer = RawConsumers.factory(
                        Map.of("bootstrap.servers", newsroom.ports().bootstrapServers()))
                .createConsumer()) {
            WholeTopic.read(consumer, topic, record -> {
                if (record.value() != null) {
                    values.add(new String(record.value(), StandardCharsets.UTF_8));
                }
            });
        }
        return values;
    }

    private PublishedGrid awaitVersion(String week, int version) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> PublishedGrid.numbered(newsroom.versionsOf(week), version), found -> found.isPresent())
                .orElseThrow();
    }
}
