package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.endtoend.WebhookOutlet.Receipt;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.topics.Topics;
import tools.jackson.databind.JsonNode;

/** A joint matter's notice that is due while the process is killed goes out once, and so does its supplement. */
final class NoticeStory implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OUTLET = "struck-by-notice";
    private static final String NOTICE = "Бірлескен мәселе бойынша жиынтық хабарлама: ";
    private static final String SUPPLEMENT = "Бірлескен мәселе бойынша жиынтық хабарламаға 1-толықтыру: ";
    private static final List<String> CONCERNED = List.of("edu", "dsm", "sci");
    private static final String IN_COPY = "mfa";
    private static final List<String> READERS = List.of("edu", "dsm", "sci", IN_COPY);

    private final WebhookOutlet outlet = new WebhookOutlet();
    private final MailServer mail;

    @SuppressWarnings("NullAway.Init") // set in the first life
    private String matter;

    private CountDownLatch posted = new CountDownLatch(1);
    private int unanswered;

    NoticeStory(MailServer mail) {
        this.mail = mail;
    }

    KillStory story() {
        return KillStory.named("notice")
                .inLife(1)
                .at("2026-12-02T15:05:00+05:00", this::gather)
                .at(
                        "2026-12-03T23:59:59+05:00",
                        newsroom -> assertThat(notices(newsroom)).isEmpty())
                .inLife(2)
                .beforeTheStart(() -> posted = outlet.hold(this::isOfTheMatter))
                // Within the grace: the notice is not written yet.
                .thenKilledAt("2026-12-04T00:00:01+05:00")
                .inLife(3)
                .at("2026-12-04T00:00:01+05:00", newsroom -> {
                    assertThat(posted.await(60, TimeUnit.SECONDS)).isTrue();
                    assertThat(notices(newsroom)).hasSize(1);
                })
                .inLife(4)
                // The kill came between the POST and its answer, and so before the cursor.
                .beforeTheStart(() -> {
                    unanswered = receipts().size();
                    outlet.answer(receipt -> 200);
                })
                .at("2026-12-04T09:00:00+05:00", this::assertRepeatedOnceAndMailed)
                .inLife(5)
                .at(
                        "2026-12-04T13:00:00+05:00",
                        newsroom -> await().atMost(SOON)
                                .untilAsserted(() -> assertThat(READERS)
                                        .allSatisfy(agency ->
                                                assertThat(noticesTo(agency)).hasSize(1))))
                .at("2026-12-04T14:00:00+05:00", this::addLateContribution)
                .inLife(6)
                .at("2026-12-04T15:00:00+05:00", newsroom -> {
                    assertDeliveredUnderOneId();
                    assertSupplementIsBesideTheNotice(newsroom);
                });
    }

    private void assertRepeatedOnceAndMailed(Newsroom newsroom) {
        await().atMost(SOON).until(() -> receipts().size() == unanswered + 1);
        assertNoticeIsWholeAndAlone(newsroom);
        // Whatever goes out after the notice is behind it at the outlet too.
        new EditorClient(newsroom).publish("2027-W06", "2027-02-09");
        await().atMost(SOON).until(() -> !outlet.receiptsOf("2027-W06").isEmpty());
        // What was sent just now may not be kept as sent.
        await().atMost(SOON).until(() -> !noticesTo("edu").isEmpty());
    }

    /** A body that the notice named as missing contributes, and the process is killed while the supplement is sent. */
    private void addLateContribution(Newsroom newsroom) {
        say(newsroom, newsroom.agencyKey("sci"), "contribution", contribution("Наука готова.", true));
        say(newsroom, newsroom.editorKey(), "notice", Map.of("when", "NOW", "nameMissing", true, "forMedia", true));
        await().atMost(SOON).until(() -> notices(newsroom).size() == 2);
    }

    private void assertSupplementIsBesideTheNotice(Newsroom newsroom) {
        await().atMost(SOON).untilAsserted(() -> assertThat(supplements()).isNotEmpty());
        assertThat(supplements()).extracting(Receipt::webhookId).containsOnly(OUTLET + "_" + matter + "-1_notice");
        assertThat(supplements().get(0).data().path("contributions").toString())
                .contains("Наука готова.")
                .doesNotContain("12 школ готовы.");
        for (var agency : READERS) {
            var seen = shown(newsroom, agency).body();
            assertThat(codes(seen.path("notice").path("missing"))).containsExactly("sci");
            assertThat(seen.path("supplements")).hasSize(1);
            assertThat(seen.path("supplements").path(0).path("missing")).isEmpty();
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(noticesTo(agency)).hasSize(1));
            await().atMost(SOON).until(() -> mailed(agency, SUPPLEMENT).size() == 1);
        }
        assertThat(notices(newsroom)).extracting(JointNotice::getSupplement).containsExactly(0, 1);
    }

    /** The Message-IDs of the notices that came to a body. */
    private List<String> noticesTo(String agency) {
        return mailed(agency, NOTICE);
    }

    private List<String> mailed(String agency, String subject) {
        return mail.mailsTo(AddressBook.unit(agency)).stream()
                .filter(sent -> sent.subject().startsWith(subject))
                .map(MailServer.Mail::messageId)
                .distinct()
                .toList();
    }

    /** A matter of three bodies: two contribute, the third says nothing. */
    private void gather(Newsroom newsroom) {
        READERS.forEach(agency -> AddressBook.enter(newsroom, agency));
        new EditorClient(newsroom).enter(OUTLET, outlet.address());
        var opened = newsroom.request("POST", "/api/joint-matters")
                .as(newsroom.editorKey())
                .once()
                .json(Map.of(
                        "aroseOn",
                        "2026-12-02",
                        "subject",
                        Plans.text("Су тасқынына дайындық", "Подготовка к паводку"),
                        "bodies",
                        CONCERNED,
                        "inCopy",
                        List.of(IN_COPY)))
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
        for (var agency : READERS) {
            var seen = shown(newsroom, agency);
            assertThat(seen.text("state")).isEqualTo("NOTICE_SENT");
            assertThat(codes(seen.body().path("notice").path("missing"))).containsExactly("sci");
            assertThat(seen.body().path("notice").path("contributions").toString())
                    .contains("12 школ готовы.", "Только для органов.");
        }
    }

    private Answer shown(Newsroom newsroom, String agency) {
        return newsroom.request("GET", "/api/joint-matters/" + matter)
                .as(newsroom.agencyKey(agency))
                .send();
    }

    private void assertDeliveredUnderOneId() {
        var receipts = receipts();
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

    private List<Receipt> receipts() {
        return outlet.receipts().stream()
                .filter(this::isOfTheMatter)
                .filter(receipt -> !receipt.data().has("supplement"))
                .toList();
    }

    private List<Receipt> supplements() {
        return outlet.receipts().stream()
                .filter(this::isOfTheMatter)
                .filter(receipt -> receipt.data().has("supplement"))
                .toList();
    }

    private boolean isOfTheMatter(Receipt receipt) {
        return receipt.data().path("matter").asString("").equals(matter);
    }

    private static List<String> codes(JsonNode agencies) {
        return agencies.valueStream()
                .map(agency -> agency.isString()
                        ? agency.asString()
                        : agency.path("code").asString())
                .toList();
    }

    @Override
    public void close() {
        outlet.close();
    }
}
