package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.notice.ReleasedNotices;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.retry.RetrySchedule;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Statement;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices go to the outlets as versions do: in order, under one webhook-id each, with a record of every attempt. */
class NoticeFeedTest {

    private static final Instant NOW = Instant.parse("2026-12-04T07:00:00Z");

    private final Outlets outlets = new Outlets();
    private final ReleasedNotices notices = new ReleasedNotices(new HeapStores());
    private final List<Message> sent = new ArrayList<>();
    private final LedgerTopics topics = new LedgerTopics();
    private boolean woken;
    private DeliveryOutcome outcome = new Delivered(200);

    private void run() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var schedule = RetrySchedule.ending(RetrySchedule.STANDARD_WEBHOOKS, new Random(1));
        var dispatcher = new OutletDispatcher<>(
                outlets,
                new NoticeFeed(notices),
                message -> {
                    sent.add(message);
                    return CompletableFuture.completedFuture(outcome);
                },
                topics.open(),
                new RetryClock(schedule, clock, clock),
                () -> woken = true);
        do {
            woken = false;
            dispatcher.dispatch();
        } while (woken);
    }

    private void enter(String id, OutletStatus status, long noticesFrom) {
        outlets.apply(
                id,
                ActiveOutlet.named(id)
                        .setStatus(status)
                        .setStartOffset(900)
                        .setNoticesFrom(noticesFrom)
                        .build());
    }

    private void goesOut(String matter, long offset, boolean forMedia, BodyContribution... contributions) {
        notices.apply(notice(matter, forMedia, contributions), offset);
    }

    private static JointNotice notice(String matter, boolean forMedia, BodyContribution... contributions) {
        return JointNotice.newBuilder()
                .setMatterId(matter)
                .setSubject(new LocalizedText(null, "Паводок", null))
                .setAroseOn(LocalDate.of(2026, 12, 1))
                .setBodies(List.of("edu", "dsm"))
                .setText(new LocalizedText(null, "Всем", null))
                .setContributions(List.of(contributions))
                .setMissing(List.of("dsm"))
                .setForMedia(forMedia)
                .setSentAt(NOW)
                .setCause(NoticeCause.DEADLINE)
                .setOrderedBy("submission")
                .build();
    }

    private static BodyContribution says(String agency, String words, boolean forMedia, Material... materials) {
        return new BodyContribution(
                agency,
                NOW,
                new MatterContribution(
                        new Statement(new LocalizedText(null, words, null), forMedia), List.of(materials)));
    }

    private static Material material(String title, boolean forMedia) {
        return Material.newBuilder()
                .setTitle(new LocalizedText(null, title, null))
                .setLanguage("ru")
                .setMediaType("application/pdf")
                .setSizeBytes(1)
                .setSha256("0")
                .setUrl("https://example.kz/f")
                .setForMedia(forMedia)
                .build();
    }

    private JsonNode body(int message) {
        return JsonMapper.shared().readTree(new String(sent.get(message).body(), StandardCharsets.UTF_8));
    }

    @Test
    void everyActiveOutletGetsEachNoticeOnceWithARecordOfIt() {
        enter("a", OutletStatus.ACTIVE, 0);
        enter("b", OutletStatus.SUSPENDED, 0);
        goesOut("mat-1", 3, true, says("edu", "Готовы", true));
        goesOut("mat-2", 5, true);

        run();
        run();

        assertThat(sent).extracting(Message::id).containsExactly("a_mat-1_notice", "a_mat-2_notice");
        assertThat(topics.all()).extracting(Attempt::cursor).containsOnly("a/notices");
        assertThat(topics.made().get(0).getMatterId()).isEqualTo("mat-1");
        assertThat(topics.all().get(1).after().getLastMatterId()).isEqualTo("mat-2");
        assertThat(topics.all().get(1).after().getNextOffset()).isEqualTo(6);
    }

    @Test
    void aSupplementIsSentUnderAnIdOfItsOwn() {
        enter("a", OutletStatus.ACTIVE, 0);
        goesOut("mat-1", 3, true, says("edu", "Готовы", true));
        notices.apply(
                JointNotice.newBuilder(notices.next(0).orElseThrow().notice())
                        .setSupplement(1)
                        .setContributions(List.of(says("dsm", "И мы", true)))
                        .build(),
                4);

        run();

        assertThat(sent).extracting(Message::id).containsExactly("a_mat-1_notice", "a_mat-1-1_notice");
        assertThat(body(0).get("data").has("supplement")).isFalse();
        assertThat(body(1).get("data").get("supplement").asInt()).isEqualTo(1);
        assertThat(body(1).get("data").get("contributions").toString())
                .contains("И мы")
                .doesNotContain("Готовы");
        assertThat(topics.made().get(1).getMatterId()).isEqualTo("mat-1");
        assertThat(topics.made().get(1).getSupplement()).isEqualTo(1);
    }

    @Test
    void whatANewOutletWasTooLateForIsNotSentToIt() {
        enter("a", OutletStatus.ACTIVE, 4);
        goesOut("mat-1", 3, true);
        goesOut("mat-2", 5, true);

        run();

        assertThat(sent).extracting(Message::id).containsExactly("a_mat-2_notice");
    }

    @Test
    void whatIsNotForTheMediaIsNotSent() {
        enter("a", OutletStatus.ACTIVE, 0);
        goesOut("mat-1", 3, false, says("edu", "Готовы", true));
        goesOut(
                "mat-2",
                5,
                true,
                says("edu", "тайна", false),
                says("dsm", "тоже тайна", false, material("секрет", false), material("Справка", true)));

        run();

        assertThat(sent).extracting(Message::id).containsExactly("a_mat-2_notice");
        var data = body(0).get("data");
        assertThat(body(0).get("type").asString()).isEqualTo("joint-matter.notice");
        assertThat(data.get("matter").asString()).isEqualTo("mat-2");
        assertThat(data.get("missing").get(0).asString()).isEqualTo("dsm");
        assertThat(data.get("contributions")).hasSize(1);
        assertThat(data.toString()).contains("Справка", "Всем").doesNotContain("тайна", "секрет");
    }

    @Test
    void whatAnOutletDoesNotTakeIsTriedAgainUnderTheSameIdByTheSameScheduleAsVersions() {
        enter("a", OutletStatus.ACTIVE, 0);
        goesOut("mat-1", 3, true);
        outcome = RetryLater.because("no answer");

        run();

        var after = topics.all().get(0).after();
        assertThat(after.getNextOffset()).isEqualTo(3);
        assertThat(after.getAttempts()).isEqualTo(1);
        assertThat(after.getNextAttemptAt()).isBetween(NOW.plusSeconds(5), NOW.plusSeconds(6));
    }

    @Test
    void whatIsTooLargeIsLeftToTheAddressWhereTheNoticeLies() {
        enter("a", OutletStatus.ACTIVE, 0);
        goesOut("mat-1", 3, true, says("edu", "я".repeat(10_000), true));

        run();

        assertThat(body(0).get("data").get("inline").asString()).isEqualTo("NOTHING");
        assertThat(body(0).get("data").get("href").asString()).isEqualTo("/api/joint-notices/mat-1");
        assertThat(body(0).get("data").has("contributions")).isFalse();
    }

    @Test
    void anOutletThatTakesMoreGetsTheContributionsOfALargeNotice() {
        enter("a", OutletStatus.ACTIVE, 0);
        enter("b", OutletStatus.ACTIVE, 0);
        outlets.apply(
                "b",
                Outlet.newBuilder(outlets.find("b").orElseThrow())
                        .setLargestBody(MessageBody.LARGEST)
                        .build());
        goesOut("mat-1", 3, true, says("edu", "я".repeat(10_000), true));

        run();

        assertThat(sent).extracting(Message::id).containsExactly("a_mat-1_notice", "b_mat-1_notice");
        assertThat(body(0).get("data").has("contributions")).isFalse();
        assertThat(body(1).get("data").get("inline").asString()).isEqualTo("CONTRIBUTIONS");
        assertThat(sent.get(1).body()).hasSizeBetween(20_001, MessageBody.LARGEST);
    }

    @Test
    void evenTheAuthorisedBodysTextIsLeftToTheAddressIfItIsTooLong() {
        enter("a", OutletStatus.ACTIVE, 0);
        notices.apply(
                JointNotice.newBuilder(notice("mat-1", true))
                        .setText(new LocalizedText(null, "я".repeat(10_000), null))
                        .build(),
                3);

        run();

        assertThat(sent.get(0).body()).hasSizeLessThan(20_000);
        assertThat(body(0).get("data").has("text")).isFalse();
        assertThat(body(0).get("data").get("subject").get("ru").asString()).isEqualTo("Паводок");
    }
}
