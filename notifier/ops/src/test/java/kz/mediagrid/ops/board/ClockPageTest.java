package kz.mediagrid.ops.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.watch.testing.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of the clock as it is sent: everything that is owed, why it is due then, and the days it is counted by. */
class ClockPageTest {

    private static final Instant NOW = at("2026-12-04T09:00:00+05:00");
    private static final Instant YESTERDAY = at("2026-12-04T00:00:00+05:00");
    private static final Instant NEXT_WEEK = at("2026-12-10T00:00:00+05:00");

    private static OpsServer server;
    private static Told told;

    @BeforeAll
    static void start() {
        server = OpsServer.start(NOW);
        told = server.told();
        told.owed(answer("req-1", "edu", text("Оқушылар саны", "Численность учащихся"), NEXT_WEEK));
        var form = weeklyForm("2026-W50", "dsm", YESTERDAY);
        told.owed(form);
        told.owed(ObligationChanged.newBuilder(form)
                .setTransition(ObligationTransition.OVERDUE)
                .setState(ObligationState.OVERDUE)
                .build());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kk, Орындау мерзімдері, 'Сұрау салуға жауап:', Оқушылар саны, Табылды: 2",
        "ru, Сроки исполнения, 'Ответ на запрос:', Численность учащихся, Найдено: 2",
        "en, Due times, 'Answer to the request:', Численность учащихся, Found: 2"
    })
    void allThatIsOwedIsThereAlsoWhatIsDueOnlyNextWeek(
            String language, String title, String what, String subject, String found) {
        var page = server.get("/clock?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(title, what, subject, found).doesNotContain("??");
    }

    @Test
    void aFilterLeavesWhatItAsksFor() {
        assertThat(server.get("/clock?lang=ru&body=edu").body()).contains("Найдено: 1", "Численность учащихся");
        assertThat(server.get("/clock?lang=ru&kind=WEEKLY_SUBMISSION").body())
                .contains("Найдено: 1", "ничего не поступило")
                .doesNotContain("Численность учащихся");
        assertThat(server.get("/clock?lang=ru&state=open").body()).contains("Найдено: 1", "Численность учащихся");
        assertThat(server.get("/clock?lang=ru&body=edu&state=overdue").body())
                .contains("Найдено: 0", "Таких обязательств нет.");
    }

    @Test
    void itIsNotForAgencies() {
        for (var address : List.of("/clock", "/api/obligations")) {
            var answer = server.get(address, OpsServer.AGENCY_KEY);

            assertThat(answer.statusCode()).isNotEqualTo(200);
            assertThat(answer.body()).doesNotContain("dsm");
        }
    }

    @Test
    void whatIsAskedForAndNotKnownIsPassedOver() {
        assertThat(server.get("/clock?lang=ru&kind=x&state=MET&from=-1").body()).contains("Найдено: 2");
        assertThat(server.get("/clock?lang=ru&body=%3Cscript%3E").body())
                .contains("Найдено: 0")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource({"body, no-such", "body, %20", "kind, no-such", "state, MET", "from, no-such", "from, -1"})
    void theApiRefusesAValueThatIsNotKnown(String parameter, String value) {
        var answer = server.json("/api/obligations?" + parameter + "=" + value);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("'" + parameter + "'");
    }

    @Test
    void theApiKnowsTheBodiesThatOweSomething() {
        assertThat(server.json("/api/obligations?body=edu").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasCountedAgainTellsItsOldDueTimeAndTheAct() {
        var act = "Приказ № 7";
        try (var ops = OpsServer.start(NOW)) {
            ops.told()
                    .owed(ObligationChanged.newBuilder(answer("req-2", "edu", text("Жылыту", "Отопление"), NEXT_WEEK))
                            .setTransition(ObligationTransition.RECOUNTED)
                            .setPreviousDueAt(at("2026-12-09T00:00:00+05:00"))
                            .setPreviousCalendarVersion("kz-before")
                            .setReason(new LocalizedText(act, act, act))
                            .build());

            assertThat(ops.get("/clock?lang=ru").body())
                    .contains("срок пересчитан", "прежний срок:", "до конца вторника, 8 декабря", act);
            assertThat(ops.get("/ops/obligations/REQUEST_ANSWER/req-2?lang=kk").body())
                    .contains(
                            "мерзімі қайта есептелді",
                            "бұрынғы мерзімі:",
                            "2026 жылғы 8 желтоқсан, сейсенбі, күннің соңына дейін",
                            act);
        }
    }

    @Test
    void thePictureOfTheYearTellsItsDaysOff() {
        assertThat(server.get("/clock?lang=kk").body())
                .contains("2026 жылғы жұмыс және демалыс күндері", "datetime=\"2026-12-16\"");
    }

    @Test
    void moreThanAPageHasAFurtherOne() {
        try (var ops = OpsServer.start(NOW)) {
            for (int number = 0; number < 130; number++) {
                ops.told().owed(answer("req-" + number, "edu", text("Жылыту", "Отопление"), NEXT_WEEK));
            }

            assertThat(ops.get("/clock?lang=ru&kind=REQUEST_ANSWER").body())
                    .contains("Найдено: 130", "kind=REQUEST_ANSWER", "Следующая страница");
            var first =
                    JsonMapper.shared().readTree(ops.json("/api/obligations").body());
            var next = URLEncoder.encode(first.at("/next").asString(), UTF_8);
            var last = JsonMapper.shared()
                    .readTree(ops.json("/api/obligations?after=" + next).body());

            var few = ops.json("/api/obligations?kind=REQUEST_ANSWER&limit=30");

            assertThat(ids(JsonMapper.shared().readTree(few.body()))).hasSize(30);
            assertThat(few.headers().firstValue("Link"))
                    .hasValueSatisfying(link -> assertThat(link)
                            .startsWith("<obligations?kind=REQUEST_ANSWER&limit=30&after=")
                            .endsWith(">; rel=\"next\""));
            assertThat(ids(first)).hasSize(100);
            assertThat(last.at("/total").asInt()).isEqualTo(130);
            assertThat(last.has("next")).isFalse();
            assertThat(Stream.concat(ids(first).stream(), ids(last).stream()))
                    .hasSize(130)
                    .doesNotHaveDuplicates();
            assertThat(ops.get("/clock?lang=ru&from=" + next).body()).doesNotContain("Следующая страница");
        }
    }

    @Test
    void whatIsMetWhileSomebodyReadsShiftsNoPage() {
        try (var ops = OpsServer.start(NOW)) {
            for (int number = 100; number < 230; number++) {
                ops.told().owed(answer("req-" + number, "edu", text("Жылыту", "Отопление"), NEXT_WEEK));
            }
            var next = JsonMapper.shared()
                    .readTree(ops.json("/api/obligations").body())
                    .at("/next")
                    .asString();

            ops.told().owed(met(answer("req-100", "edu", text("Жылыту", "Отопление"), NEXT_WEEK), NOW));

            var after = ops.json("/api/obligations?after=" + URLEncoder.encode(next, UTF_8));
            assertThat(ids(JsonMapper.shared().readTree(after.body())))
                    .hasSize(30)
                    .startsWith("REQUEST_ANSWER/req-200");
        }
    }

    private static List<String> ids(JsonNode list) {
        return list.at("/items")
                .valueStream()
                .map(row -> row.at("/obligationId").asString())
                .toList();
    }
}
