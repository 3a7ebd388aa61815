package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.agency;
import static kz.mediagrid.watch.testing.Records.alert;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempted;
import static kz.mediagrid.watch.testing.Records.escalation;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.MailSwitch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The ops pages show the escalation step of an obligation, its owner, and the recipients of mail about it. */
class EscalationOnPagesTest {

    private static final Instant DUE = at("2026-12-04T00:00:00+05:00");
    private static final Instant NOW = at("2026-12-04T12:00:00+05:00");
    private static final String INJECTION = "<script>alert(1)</script>";
    private static final String HISTORY = "/ops/obligations/REQUEST_ANSWER/req-1?lang=";

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
        var opened = answer("req-1", "edu", text("Сұрау", "Запрос"), DUE);
        var overdue = then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3));
        var noted = ObligationChanged.newBuilder(
                        then(overdue, ObligationTransition.NOTED, at("2026-12-04T11:30:00+05:00")))
                .setAttention(Attention.newBuilder()
                        .setNotedAt(at("2026-12-04T11:30:00+05:00"))
                        .setNotedBy("acc-1")
                        .setAcknowledgedAt(at("2026-12-04T11:30:00+05:00"))
                        .setAcknowledgedBy("acc-1")
                        .setOwner("Кезекші " + INJECTION)
                        .setNote(new LocalizedText(null, "Позвонили", null))
                        .build())
                .build();
        told.owed(opened);
        told.owed(overdue);
        told.owed(noted);
        watch.owed().alerts().apply(alert(opened, AlertKind.OVERDUE, AlertCause.TERM));
        watch.owed()
                .alerts()
                .apply(OverdueAlert.newBuilder(alert(opened, AlertKind.ESCALATED, AlertCause.TERM))
                        .setStep(2)
                        .setEscalatedTo(MessageAddressee.HEAD)
                        .build());
        var first = escalation(opened, 1, MessageAddressee.UNIT);
        var second = escalation(opened, 2, MessageAddressee.HEAD);
        // The attempt may be read before the message.
        told.attempt(attempted(first, MessageOutcome.SENT, null));
        told.message(first);
        told.message(second);
        told.attempt(attempted(second, MessageOutcome.RETRY_LATER, "away " + INJECTION));
        told.attempt(attempted(second, MessageOutcome.UNDELIVERABLE, "no address " + INJECTION));
        told.message(escalation(opened, 3, MessageAddressee.DEPUTY_HEAD));
        told.message(escalation(opened, 4, MessageAddressee.AUTHORISED_BODY));
        told.attempt(attempted(
                escalation(opened, 4, MessageAddressee.AUTHORISED_BODY),
                MessageOutcome.NOT_NEEDED,
                "The obligation was acknowledged."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | 2-саты: алушы – баспасөз қызметінің басшысы | назарға алынды | Жіберілуін күтуде: 1",
                "ru | ступень 2: адресат – руководитель пресс-службы | принято к сведению | Ожидают отправки: 1",
                "en | step 2: addressee – head of the press unit | acknowledged | Waiting to be sent: 1"
            })
    void theBoardShowsTheLastStepWhoAcknowledgedAndWhoCouldNotBeTold(
            String language, String step, String acknowledged, String waiting) {
        var page = server.get("/ops?lang=" + language).body();

        assertThat(page)
                .contains(step, acknowledged, waiting, "Позвонили", "no address &lt;script&gt;", "<details")
                .doesNotContain("??", INJECTION, "acc-1");
    }

    @Test
    void aBodyThatCouldNotBeToldLeadsToItsAddressesInTheDirectory() {
        var messages = server.get("/ops?lang=ru").body().split("id=\"messages\"", 2)[1];

        assertThat(messages).contains("href=\"/directory/edu?lang=ru\"");
        assertThat(server.get(HISTORY + "ru").body().split("href=\"/directory/edu", -1))
                .hasSize(2);
    }

    @Test
    void theHistoryShowsTheNoteAndEveryMessageWithWhatCameOfIt() {
        assertThat(server.get(HISTORY + "en").body())
                .contains(
                        "note added",
                        "in charge:",
                        "Позвонили",
                        "message that the term has passed",
                        "accepted by the mail server",
                        "not sent")
                .contains("no longer needed", "account:", "acc-1", "The obligation was acknowledged.")
                .contains("waits to be sent", "deputy head of the state body")
                .doesNotContain("??", INJECTION);
        assertThat(server.get(HISTORY + "kk").body())
                .contains("белгі қойылды", "жіберілмеді", "енді қажет емес", "Міндет назарға алынды.")
                .doesNotContain("The obligation was acknowledged.");
        assertThat(server.get(HISTORY + "ru").body())
                .contains("Обязательство принято к сведению.")
                .doesNotContain("The obligation was acknowledged.");
    }

    @Test
    void theSameIsThereAsJson() {
        var boards =
                new Boards(server.watch(), new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC)), new MailSwitch(true));

        assertThat(JsonMapper.shared().writeValueAsString(boards.now()))
                .contains("\"lastStep\":2", "\"escalatedTo\":\"HEAD\"", "\"acknowledgedBy\":\"acc-1\"")
                .contains("\"messagesWaiting\":1");
    }

    @Test
    void forProgramsItIsTheSameWithTheProofOfEachStep() {
        var answer = server.json("/api/obligations/REQUEST_ANSWER/req-1");
        var history = JsonMapper.shared().readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(history.at("/steps")
                        .valueStream()
                        .map(step -> step.at("/transition").asString()))
                .containsExactly("OPENED", "OVERDUE", "NOTED");
        assertThat(history.at("/steps/0/recordedAt").asString()).isEqualTo("2026-12-03T00:00:00+05:00");
        assertThat(history.at("/steps/0/proof/lines/0/kk").asString()).contains("келіп түсті");
        assertThat(history.at("/steps/2/said/note/ru").asString()).isEqualTo("Позвонили");
        assertThat(history.at("/messages/1/outcome").asString()).isEqualTo("UNDELIVERABLE");
        assertThat(history.at("/messages/3/why").asString()).isEqualTo("The obligation was acknowledged.");
        assertThat(history.at("/last/proof/calendar").asString()).isEqualTo("kz-2026-11");
    }

    @Test
    void whatThereNeverWasIsNotFoundAndAnAgencyIsToldNothing() {
        assertThat(server.json("/api/obligations/REQUEST_ANSWER/none").statusCode())
                .isEqualTo(404);
        assertThat(server.json("/api/obligations/").statusCode()).isEqualTo(404);
        assertThat(server.json("/api/obligations/REQUEST_ANSWER/req-1", OpsServer.AGENCY_KEY)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | kk | Мұндай міндеттеме жоқ.",
                "ru | ru | Такого обязательства нет.",
                "en | en | There is no such obligation.",
                "de | en | There is no such obligation.",
            })
    void aProblemIsToldInTheLanguageThatTheCallAccepts(String accepted, String language, String detail) {
        var answer = server.get(
                "/api/obligations/REQUEST_ANSWER/none",
                OpsServer.OPS_KEY,
                "application/json",
                "Accept-Language",
                accepted);

        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"");
    }
}
