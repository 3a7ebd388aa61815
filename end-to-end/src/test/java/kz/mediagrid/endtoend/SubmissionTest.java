package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an agency is answered, and what becomes of what it sent. */
@ExtendWith(WholeMediaGrid.class)
class SubmissionTest {

    private static final String AGENCY = "edu";

    private final Newsroom newsroom;

    SubmissionTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void aSubmissionIsReceivedWith202AndItsReceiptTellsWhatBecameOfIt() {
        var received = plan("received").send();

        assertThat(received.status()).isEqualTo(202);
        assertThat(received.text("state")).isEqualTo("RECEIVED");
        assertThat(received.text("receivedAt")).startsWith("2026-1").endsWith("+05:00");
        var location = received.header("Location");
        assertThat(location).endsWith("/api/submissions/" + received.text("number"));

        var receipt = await().until(() -> receipt(received.text("number")), found -> !isOpen(found));
        assertThat(receipt.text("state")).isEqualTo("ACCEPTED");
        assertThat(receipt.body().path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void whoPrefersToWaitIsToldTheOutcome() {
        var answer = plan("waiting").waiting().send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo("ACCEPTED");
        assertThat(answer.text("eventId")).startsWith(AGENCY + "-");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Preference-Applied")).isEqualTo("wait=10");
    }

    @Test
    void aRepeatIsTheSameSubmissionAndWritesNothing() {
        var first = plan("repeated").waiting().send();

        var repeat = plan("repeated").waiting().send();

        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.text("number")).isEqualTo(first.text("number"));
        assertThat(repeat.body()).isEqualTo(first.body());
        assertThat(commandsFor(first.text("eventId"))).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        plan("reused").waiting().send();

        var other = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(AGENCY))
                .idempotencyKey("reused")
                .json(Plans.pressConference("2026-12-10"))
                .send();

        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void aKeyReusedBeforeTheGatewayKnewIsRefusedByTheLogOrTheGateway() {
        plan("reused at once").send();

        var other = newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(AGENCY))
                .idempotencyKey("reused at once")
                .waiting()
                .json(Plans.pressConference("2026-12-10"))
                .send();

        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void aRevisionNeedsTheRevisionItReplaces() {
        var event = plan("revised").waiting().send().text("eventId");

        assertThat(revise(event, null).status()).isEqualTo(428);
        assertThat(revise(event, "\"7\"").status()).isEqualTo(412);
        var accepted = revise(event, "\"1\"");
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.header("ETag")).isEqualTo("\"2\"");
        assertThat(revise(event, "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void aRepeatedRevisionIsRecognisedBeforeItsIfMatch() {
        var event = plan("revised twice").waiting().send().text("eventId");
        var first = revise(event, "\"1\"", "the same revision");

        var repeat = revise(event, "\"1\"", "the same revision");

        assertThat(first.status()).isEqualTo(200);
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.body()).isEqualTo(first.body());
    }

    @Test
    void theLogRefusesARevisionOfWhatWasWithdrawn() {
        var event = plan("withdrawn").waiting().send().text("eventId");
        assertThat(withdraw(event).status()).isEqualTo(200);

        var answer = revise(event, "\"2\"");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().toString()).contains("EVENT_WITHDRAWN");
    }

    @Test
    void aWithdrawnEventCanBeReinstated() {
        var event = plan("reinstated").waiting().send().text("eventId");
        withdraw(event);

        var answer = newsroom.request("POST", "/api/planned-events/" + event + "/reinstatement")
                .as(newsroom.agencyKey(AGENCY))
                .once()
                .waiting()
                .json(Map.of("reason", Plans.text("Өтетін болды", "Всё же состоится")))
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("revision").asInt()).isEqualTo(3);
    }

    @Test
    void anEventCanBeReadWithItsETagOnceItIsAccepted() {
        var event = plan("read").waiting().send().text("eventId");

        var read = await().until(() -> get("/api/planned-events/" + event), answer -> answer.status() == 200);

        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        var listed = get("/api/planned-events?week=2026-W50&limit=500");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.body().toString()).contains(event);
    }

    @Test
    void contactsThatAreNotForTheMediaAreKeptOutOfTheCommand() {
        var body = Plans.pressConference("2026-12-09");
        body.put(
                "organisers",
                List.of(Map.of(
                        "name",
                        Plans.text("Бөлім", "Отдел"),
                        "contacts",
                        List.of(Map.of("phone", "+7 7172 99-99-99", "forMedia", false)))));

        newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(AGENCY))
                .once()
                .waiting()
                .json(body)
                .send();

        assertThat(newsroom.contents(Topics.GRID_COMMANDS).toString()).doesNotContain("99-99-99");
        assertThat(newsroom.contents(Topics.PLANNED_EVENTS).toString()).doesNotContain("99-99-99");
        assertThat(newsroom.contents(Topics.CONTACTS).toString()).contains("99-99-99");
    }

    private Newsroom.Request plan(String idempotencyKey) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(AGENCY))
                .idempotencyKey(idempotencyKey)
                .json(Plans.pressConference("2026-12-09"));
    }

    private Answer revise(String event, @Nullable String ifMatch) {
        return revise(event, ifMatch, UUID.randomUUID().toString());
    }

    private Answer revise(String event, @Nullable String ifMatch, String idempotencyKey) {
        var request = newsroom.request("PUT", "/api/planned-events/" + event)
                .as(newsroom.agencyKey(AGENCY))
                .idempotencyKey(idempotencyKey)
                .waiting()
                .json(Plans.pressConference("2026-12-09", "startTime", "15:00"));
        return ifMatch == null
                ? request.send()
                : request.header("If-Match", ifMatch).send();
    }

    private Answer withdraw(String event) {
        return newsroom.request("POST", "/api/planned-events/" + event + "/withdrawal")
                .as(newsroom.agencyKey(AGENCY))
                .once()
                .waiting()
                .json(Map.of("reason", Plans.text("Кейінге қалды", "Откладывается")))
                .send();
    }

    private Answer receipt(String number) {
        return get("/api/submissions/" + number);
    }

    private Answer get(String path) {
        return newsroom.request("GET", path).as(newsroom.agencyKey(AGENCY)).send();
    }

    private static boolean isOpen(Answer receipt) {
        return receipt.text("state").equals("RECEIVED");
    }

    private long commandsFor(String eventId) {
        return newsroom.contents(Topics.GRID_COMMANDS).stream()
                .filter(command -> command instanceof EventSubmitted submitted
                        && submitted.getEventId().equals(eventId))
                .count();
    }
}
