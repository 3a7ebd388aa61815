package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.alert;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempted;
import static kz.mediagrid.watch.testing.Records.escalation;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OverdueAlert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody is called notified once a mail server took the mail, and where mail is off that is said. */
class NotifiedOnPagesTest {

    private static final Instant DUE = at("2026-12-04T00:00:00+05:00");
    private static final Instant NOW = at("2026-12-04T12:00:00+05:00");
    private static final String HISTORY = "/ops/obligations/REQUEST_ANSWER/req-1?lang=";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, step 1: addressee – press unit, waits to be sent, step 1: press unit notified",
        "ru, ступень 1: адресат – пресс-служба, ожидает отправки, ступень 1: уведомлён адресат – пресс-служба",
        "kk, 1-саты: алушы – баспасөз қызметі, жіберілуін күтуде, 1-саты: баспасөз қызметі хабардар етілді"
    })
    void aStepNotifiesOnceAMailServerTookTheMail(String language, String step, String waits, String notified) {
        try (var server = OpsServer.start(NOW)) {
            var message = firstStep(server);
            for (var page : new String[] {"/ops?lang=", "/clock?lang=", HISTORY}) {
                assertThat(server.get(page + language).body())
                        .contains(step, waits)
                        .doesNotContain(notified, "??");
            }

            server.told().attempt(attempted(message, MessageOutcome.SENT, null));

            for (var page : new String[] {"/ops?lang=", "/clock?lang=", HISTORY}) {
                assertThat(server.get(page + language).body())
                        .contains(notified)
                        .doesNotContain(step, waits, "id=\"mail-off\"", "??");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RETRY_LATER, to be sent again", "UNDELIVERABLE, not sent", "NOT_NEEDED, no longer needed"})
    void whateverElseCameOfTheMailNobodyWasNotified(MessageOutcome outcome, String words) {
        try (var server = OpsServer.start(NOW)) {
            server.told().attempt(attempted(firstStep(server), outcome, "away"));

            assertThat(server.get("/clock?lang=en").body()).contains(words).doesNotContain("notified");
            assertThat(overdue(server).at("/stepMessage/outcome").asString()).isEqualTo(outcome.name());
            assertThat(overdue(server).at("/stepMessage/notifiedAt").isMissingNode())
                    .isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, accepted by the mail server, Reply of the mail server",
        "ru, принято почтовым сервером, Ответ почтового сервера",
        "kk, пошта сервері қабылдады, Пошта серверінің жауабы"
    })
    void theHistoryShowsTheReplyOfTheMailServerAndDoesNotCallItDelivered(String language, String state, String reply) {
        try (var server = OpsServer.start(NOW)) {
            server.told()
                    .attempt(MessageAttempted.newBuilder(attempted(firstStep(server), MessageOutcome.SENT, null))
                            .setServerReply("250 2.0.0 Ok: queued as 4F1D <b>")
                            .build());

            assertThat(server.get(HISTORY + language).body())
                    .contains(state, reply, "<bdi>250 2.0.0 Ok: queued as 4F1D &lt;b&gt;</bdi>")
                    .doesNotContain("delivered", "доставлено", "жеткізілді", "??");
        }
    }

    @Test
    void programsAreToldWhenItWasTaken() {
        try (var server = OpsServer.start(NOW)) {
            var message = firstStep(server);
            assertThat(overdue(server).at("/lastStep").asInt()).isEqualTo(1);
            assertThat(overdue(server).at("/stepMessage/notifiedAt").isMissingNode())
                    .isTrue();

            server.told().attempt(attempted(message, MessageOutcome.SENT, null));

            assertThat(overdue(server).at("/stepMessage/notifiedAt").asString()).isEqualTo("2026-12-04T01:00:00+05:00");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, 'Mail is off: messages are sent to nobody.', 'mail is off, not sent', press unit notified",
        "ru, 'Почта отключена: уведомления никому не отправляются.', 'почта отключена, не отправлено', уведомлён адресат",
        "kk, 'Пошта өшірулі: хабарламалар ешкімге жіберілмейді.', 'пошта өшірулі, жіберілген жоқ', хабардар етілді"
    })
    void whereMailIsOffThePagesSaySo(String language, String off, String notSent, String notified) {
        try (var server = OpsServer.startWithoutMail(NOW)) {
            firstStep(server);

            assertThat(server.get("/ops?lang=" + language).body())
                    .contains("id=\"mail-off\"", off, notSent, "spring.mail.host")
                    .doesNotContain(notified, "??");
            assertThat(server.get("/clock?lang=" + language).body())
                    .contains(notSent)
                    .doesNotContain(notified);
            assertThat(server.get(HISTORY + language).body().split(notSent, -1))
                    .as("on the escalation and beside the message")
                    .hasSize(3);
        }
    }

    @Test
    void whereMailIsOffJsonAndHealthSaySo() {
        try (var server = OpsServer.startWithoutMail(NOW)) {
            firstStep(server);

            var board = JsonMapper.shared().readTree(server.json("/api/ops").body());
            assertThat(board.at("/mailOn").asBoolean(true)).isFalse();
            assertThat(board.at("/overdue/0/stepMessage/mailOff").asBoolean()).isTrue();
            var health = server.json("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body())
                    .contains("\"mail\":{\"description\":\"mail: off\",\"status\":\"UP\"}")
                    .doesNotContain("\"details\"");
        }
    }

    @Test
    void whereMailIsOnJsonSaysThat() {
        try (var server = OpsServer.start(NOW)) {
            firstStep(server);

            var board = JsonMapper.shared().readTree(server.json("/api/ops").body());
            assertThat(board.at("/mailOn").asBoolean()).isTrue();
            assertThat(board.at("/overdue/0/stepMessage/mailOff").asBoolean(true))
                    .isFalse();
        }
    }

    /** Something is overdue and went up one step; what is returned is the message of that step. */
    private static MessageDue firstStep(OpsServer server) {
        var opened = answer("req-1", "edu", text("Сұрау", "Запрос"), DUE);
        server.told().owed(opened);
        server.told().owed(then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3)));
        server.watch()
                .owed()
                .alerts()
                .apply(OverdueAlert.newBuilder(alert(opened, AlertKind.ESCALATED, AlertCause.TERM))
                        .setStep(1)
                        .setEscalatedTo(MessageAddressee.UNIT)
                        .build());
        var message = escalation(opened, 1, MessageAddressee.UNIT);
        server.told().message(message);
        return message;
    }

    private static JsonNode overdue(OpsServer server) {
        return JsonMapper.shared().readTree(server.json("/api/ops").body()).at("/overdue/0");
    }
}
