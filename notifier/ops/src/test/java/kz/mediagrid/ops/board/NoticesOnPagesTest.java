package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.agency;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempt;
import static kz.mediagrid.watch.testing.Records.attempted;
import static kz.mediagrid.watch.testing.Records.notice;
import static kz.mediagrid.watch.testing.Records.outlet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.MailSwitch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Para. 5, second part: to whom each consolidated notice went, when, or why not. */
class NoticesOnPagesTest {

    private static final Instant SENT = at("2026-12-03T10:00:00+05:00");
    private static final Instant NOW = at("2026-12-04T12:00:00+05:00");

    private static final Pattern DETAILS = Pattern.compile("<details\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");

    private static OpsServer server;

    @BeforeAll
    static void start() {
        server = OpsServer.start(NOW);
        fill(server.told());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void fill(Told told) {
        var watch = told.watch();
        watch.agencies().apply(agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74-24-28"));
        var edu = notice("mat-1", "edu", SENT);
        var dsm = notice("mat-1", "dsm", SENT);
        told.message(edu);
        told.message(dsm);
        watch.agencies().apply(agency("ecogeo", "Экология министрлігі", "Министерство экологии", "+7 7172 74-08-44"));
        told.message(notice("mat-0", "ecogeo", SENT.minusSeconds(86_400)));
        told.message(notice("mat-0", "edu", SENT.minusSeconds(86_400)));
        told.message(MessageDue.newBuilder(notice("mat-0", "edu", SENT.minusSeconds(3_600)))
                .setMessageId("JOINT_NOTICE/mat-0-1/edu")
                .setSupplement(1)
                .build());
        told.attempt(attempted(edu, MessageOutcome.SENT, null));
        told.attempt(attempted(dsm, MessageOutcome.UNDELIVERABLE, "no address <b>"));
        watch.outlets().outlet("out-1", outlet("out-1", "Казинформ", "https://kazinform.example/"));
        watch.outlets().attempt(ofNotice("mat-1", AttemptOutcome.RETRY_LATER));
        watch.outlets().attempt(ofNotice("mat-1", AttemptOutcome.DELIVERED));
        watch.outlets().attempt(ofNotice("mat-0", AttemptOutcome.RETRY_LATER));
        watch.outlets()
                .attempt(DeliveryAttempted.newBuilder(ofNotice("mat-0", AttemptOutcome.DELIVERED))
                        .setSupplement(1)
                        .build());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"kk, 1-толықтыру", "ru, дополнение 1", "en, supplement 1"})
    void aSupplementStandsBesideItsNoticeWithItsNumber(String language, String words) {
        assertThat(server.get("/ops?lang=" + language).body()).containsOnlyOnce(words);
    }

    @Test
    void aSupplementHasRecordsOfItsOwn() {
        assertThat(server.json("/api/joint-notices/mat-0-1/deliveries").body())
                .contains("\"matterId\":\"mat-0\"", "\"supplement\":1", "\"outcome\":\"DELIVERED\"")
                .doesNotContain("RETRY_LATER");
        assertThat(server.json("/api/joint-notices/mat-0/deliveries").body())
                .contains("RETRY_LATER")
                .doesNotContain("supplement", "DELIVERED");
    }

    private static DeliveryAttempted ofNotice(String matterId, AttemptOutcome outcome) {
        return DeliveryAttempted.newBuilder(attempt("out-1", "", 0, outcome))
                .setMatterId(matterId)
                .setBusinessTime(SENT)
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | жиынтық хабарлама | БАҚ-қа | жеткізілді | жіберілмеді | жіберілуін күтуде",
                "ru | сводное уведомление | в СМИ | доставлено | не отправлено | ожидает отправки",
                "en | consolidated notice | to an outlet | delivered | not sent | waits to be sent"
            })
    void theBoardSaysToWhomANoticeWentAndWhyNot(
            String language, String notice, String media, String delivered, String failed, String waits) {
        var page = server.get("/ops?lang=" + language).body();

        assertThat(page)
                .contains(notice, media, delivered, failed, waits, "Казинформ", "no address &lt;b&gt;", "mat-1")
                .doesNotContain("??", "no address <b>");
    }

    @Test
    void theBodiesOfANoticeAreSortedByTheirNames() {
        var page = server.get("/ops?lang=ru").body();

        assertThat(page.substring(page.indexOf("\"notice-mat-0-1\""), page.indexOf("\"notice-mat-0\"")))
                .containsSubsequence("Министерство просвещения", "Министерство экологии");
    }

    @Test
    void everyDetailsHasAnIdOfItsOwnByWhichARefreshOpensItAgain() {
        var page = server.get("/ops?lang=ru").body();
        var details = DETAILS.matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(details).allMatch(tag -> ID.matcher(tag).find());
        assertThat(details.stream().map(NoticesOnPagesTest::id))
                .doesNotHaveDuplicates()
                .contains(
                        "noticed-JOINT_NOTICE/mat-1/dsm", "undeliverable-JOINT_NOTICE/mat-1/dsm", "media-mat-0-out-1");
    }

    private static String id(String tag) {
        return ID.matcher(tag)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    @Test
    void theNewestNoticeIsFirstAndEachOfThoseWhoAreToHaveItHasItsRecord() {
        var board = new Boards(
                        server.watch(), new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC)), new MailSwitch(true))
                .now();

        assertThat(board.notices()).extracting(NoticeRow::noticeId).containsExactly("mat-1", "mat-0-1", "mat-0");
        var newest = board.notices().get(0);
        assertThat(newest.bodies())
                .extracting(row -> row.body() + " " + row.outcome() + " " + row.endedAt())
                .containsExactly("dsm UNDELIVERABLE " + SENT, "edu SENT " + SENT);
        assertThat(newest.outlets())
                .extracting(row -> row.outlet() + " " + row.outcome() + " " + row.at())
                .containsExactly("out-1 DELIVERED " + SENT);
        assertThat(JsonMapper.shared().writeValueAsString(board)).contains("\"matterId\":\"mat-1\"");
    }

    @Test
    void theRecordsOfOneNoticeAreThereForProgramsOfThoseWhoWatch() {
        var found = server.json("/api/joint-notices/mat-1/deliveries");

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body())
                .contains("\"outcome\":\"UNDELIVERABLE\"", "\"outcome\":\"DELIVERED\"")
                .doesNotContain("mat-0");
        assertThat(server.json("/api/joint-notices/mat-9/deliveries").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/api/joint-notices/mat-1/deliveries", OpsServer.AGENCY_KEY, "application/json")
                        .statusCode())
                .isEqualTo(403);
    }
}
