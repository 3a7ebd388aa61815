package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.endtoend.WebhookOutlet.Receipt;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A joint matter's notice is due while the process is killed with -9: it goes out once, and names who was silent. */
class JointNoticeKillTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OUTLET = "struck";
    private static final String NOTICE = "Бірлескен мәселе бойынша жиынтық хабарлама";
    private static final List<String> CONCERNED = List.of("edu", "dsm", "sci");
    private static final String DEADLINE_OVER = "2026-12-04T00:00:01+05:00";

    private final Path data = WholeMediaGrid.newDirectory("notice-killed");
    private final Ports ports = WholeMediaGrid.freePorts();

    private String matter;

    @Test
    void theNoticeGoesOutOnceAroundTheDeadlineAndNamesTheSilent() throws Exception {
        try (var outlet = new WebhookOutlet();
                var mail = new MailServer()) {
            try (var running = start(mail, "--clock", "2026-12-02T15:00:00+05:00")) {
                CONCERNED.forEach(body -> AddressBook.enter(running.newsroom(), body));
                new PressDesk(running.newsroom()).enter(OUTLET, outlet.address());
                gather(running.newsroom());
                running.newsroom().standAt("2026-12-03T23:59:59+05:00");
                assertThat(notices(running.newsroom())).isEmpty();
                running.kill();
            }
            var posted = outlet.hold();
            try (var again = start(mail)) {
                again.newsroom().standAt(DEADLINE_OVER);
                // Within the grace: the notice is not written yet.
                again.kill();
            }
            try (var third = start(mail)) {
                // Between the POST and its answer, and so before the cursor.
                assertThat(posted.await(60, TimeUnit.SECONDS)).isTrue();
                assertThat(notices(third.newsroom())).hasSize(1);
                third.kill();
            }
            int unanswered = receipts(outlet).size();
            outlet.answer(receipt -> 200);

            try (var fourth = start(mail)) {
                await().atMost(SOON).until(() -> receipts(outlet).size() == unanswered + 1);
                assertNoticeIsWholeAndAlone(fourth.newsroom());
                // Whatever goes out after the notice is behind it at the outlet too.
                new PressDesk(fourth.newsroom()).publish("2026-W51", "2026-12-15");
                await().atMost(SOON).until(() -> !outlet.receiptsOf("2026-W51").isEmpty());
                // Once the press units are at work. What was sent just now may not be kept as sent.
                fourth.newsroom().standAt("2026-12-04T09:00:00+05:00");
                await().atMost(SOON).until(() -> !noticesTo(mail, "edu").isEmpty());
                fourth.kill();
            }
            try (var fifth = start(mail)) {
                assertThat(fifth.newsroom().contents(Topics.MESSAGES)).isNotEmpty();
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(CONCERNED)
                                .allSatisfy(body ->
                                        assertThat(noticesTo(mail, body)).hasSize(1)));
            }
            assertDeliveredUnderOneId(outlet);
        }
    }

    private StandaloneProcess start(MailServer mail, String... more) {
        return StandaloneProcess.start(data, ports, mail.environment(), more);
    }

    /** The Message-IDs of the notices that came to a body. */
    private static List<String> noticesTo(MailServer mail, String body) {
        return mail.mailsTo(AddressBook.unit(body)).stream()
                .filter(letter -> letter.subject().startsWith(NOTICE))
                .map(MailServer.Mail::messageId)
                .distinct()
                .toList();
    }

    /** A matter of three bodies: two contribute, the third says nothing. */
    private void gather(Newsroom newsroom) {
        newsroom.standAt("2026-12-02T15:05:00+05:00");
        var opened = newsroom.request("POST", "/api/joint-matters")
                .as(newsroom.editorKey())
                .once()
                .json(Map.of(
                        "aroseOn",
                        "2026-12-02",
                        "subject",
                        Plans.text("Су тасқынына дайындық", "Подготовка к паводку"),
                        "bodies",
                        CONCERNED))
                .send();
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        matter = opened.text("id");
        say(newsroom, newsroom.agencyKey("edu"), "contribution", contribution("12 школ готовы.", true));
        say(newsroom, newsroom.agencyKey("dsm"), "contribution", contribution("Только для органов.", false));
        say(
                newsroom,
                newsroom.editorKey(),
                "notice",
                Map.of("when", "AT_DEADLINE", "nameMissing", true, "forMedia", true));
    }

    private static Map<String, Object> contribution(String words, boolean forMedia) {
        return Map.of("text", Map.of("ru", words), "textForMedia", forMedia);
    }

    private void say(Newsroom newsroom, String key, String what, Map<String, Object> body) {
        var answer = newsroom.request("POST", "/api/joint-matters/" + matter + "/" + what)
                .as(key)
                .once()
                .json(body)
                .send();
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
    }

    private void assertNoticeIsWholeAndAlone(Newsroom newsroom) {
        assertThat(notices(newsroom)).singleElement().satisfies(notice -> {
            assertThat(notice.getParts()).isEqualTo(1);
            assertThat(notice.getMissing()).containsExactly("sci");
        });
        for (var body : CONCERNED) {
            var seen = shown(newsroom, body);
            assertThat(seen.text("state")).isEqualTo("NOTICE_SENT");
            assertThat(codes(seen.body().path("notice").path("missing"))).containsExactly("sci");
            assertThat(seen.body().path("notice").path("contributions").toString())
                    .contains("12 школ готовы.", "Только для органов.");
        }
    }

    private Answer shown(Newsroom newsroom, String body) {
        return newsroom.request("GET", "/api/joint-matters/" + matter)
                .as(newsroom.agencyKey(body))
                .send();
    }

    private void assertDeliveredUnderOneId(WebhookOutlet outlet) {
        var receipts = receipts(outlet);
        assertThat(receipts).as("what was not answered, and its repeat").hasSizeGreaterThan(1);
        assertThat(receipts).extracting(Receipt::webhookId).containsOnly(OUTLET + "_" + matter + "_notice");
        assertThat(receipts)
                .as("the same content")
                .allMatch(receipt ->
                        Arrays.equals(receipt.bytes(), receipts.get(0).bytes()));
        var told = receipts.get(1).data();
        assertThat(told.path("missing").toString()).contains("sci");
        assertThat(told.path("contributions").toString())
                .contains("12 школ готовы.")
                .doesNotContain("Только для органов.");
    }

    private List<JointNotice> notices(Newsroom newsroom) {
        return newsroom.contents(Topics.JOINT_NOTICES).stream()
                .map(JointNotice.class::cast)
                .filter(notice -> notice.getMatterId().equals(matter))
                .toList();
    }

    private List<Receipt> receipts(WebhookOutlet outlet) {
        return outlet.receipts().stream()
                .filter(receipt -> receipt.data().path("matter").asString("").equals(matter))
                .toList();
    }

    private static List<String> codes(JsonNode bodies) {
        return bodies.valueStream()
                .map(body ->
                        body.isString() ? body.asString() : body.path("code").asString())
                .toList();
    }
}
