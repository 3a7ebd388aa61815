package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.acknowledged;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.deadLetter;
import static kz.mediagrid.watch.testing.Records.notice;
import static kz.mediagrid.watch.testing.Records.outlet;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.ops.todo.PromisedOrder;
import kz.mediagrid.ops.todo.ToDoKind;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.view.DeadLetters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of ops opens with the things to do now. Each kind is planted, and read in three languages. */
class ToDosOnPageTest {

    private static final Pattern BLOCK = Pattern.compile("<section id=\"todo\".*?</section>", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>", Pattern.DOTALL);

    private static OpsServer server;
    private static OpsServer withoutMail;

    @BeforeAll
    static void start() {
        server = OpsServer.start(EveryToDo.NOW, EveryToDo.REAL, EveryToDo.Parts.class);
        EveryToDo.plant(server.told());
        withoutMail = OpsServer.startWithoutMail(EveryToDo.NOW);
        withoutMail.told().message(notice("mat-2", "edu", EveryToDo.NOW.minusSeconds(60)));
    }

    @AfterAll
    static void close() {
        server.close();
        withoutMail.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/todo-sentences.csv", delimiter = '|')
    void eachKindIsOneSentence(String language, String sentence) {
        assertThat(words(server, language)).contains(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, 'Mail is off, and messages to people wait: 1, the earliest: Sunday, 30 December, 23:59.'",
        "ru, 'Почта отключена, уведомления людям ждут отправки: 1, самое раннее: 30 декабря, воскресенье, 23:59.'",
        "kk, 'Пошта өшірулі, адамдарға арналған хабарламалар жіберілуін күтуде: 1, ең ертесі: 30 желтоқсан, жексенбі, 23:59.'"
    })
    void mailThatIsOffIsToDoWhileMessagesWait(String language, String sentence) {
        assertThat(words(withoutMail, language)).contains(sentence);
    }

    @Test
    void theJsonHasTheSameInTheSameOrderWithLinks() {
        var json = toDo(OpsServer.OPS_KEY);

        assertThat(values(json, "toDo", "kind")).containsExactlyElementsOf(planted());
        assertThat(json.get("inOrder"))
                .extracting(JsonNode::asString)
                .containsExactly("MOST_OUTLETS_BEHIND", "MAIL_OFF");
        assertThat(json.at("/toDo/3/until").asString()).isEqualTo("2035-12-31T15:00:00+05:00");
        assertThat(json.at("/toDo/4/since").asString()).isEqualTo("2035-12-24T00:00:00+05:00");
        assertThat(json.at("/toDo/5/whom/0/phone").asString()).isEqualTo("+7 7172 74-24-28");
        assertThat(json.at("/toDo/7/about/count").asInt()).isEqualTo(4);
        assertThat(values(json, "toDo", "link"))
                .contains("/clock", "/outlets", "/outlets/tv", "/outlets/paper", "/ops#messages", "/asked/bat-1")
                .contains(
                        "/ops/dead-letters/notifier/7",
                        "/obligations/note?obligation=GRID_DISPATCH/2036-W01&back=/ops");
    }

    @Test
    void anEditorIsLedToThePagesOfEditors() {
        assertThat(values(toDo(OpsServer.EDITOR_KEY), "toDo", "link"))
                .contains("/editing/2036-W01/publication", "/calendar/new");
        assertThat(values(toDo(OpsServer.OPS_KEY), "toDo", "link"))
                .contains("/calendar")
                .noneMatch(link -> link.startsWith("/editing/"));
    }

    @Test
    void nothingPrivateIsTold() {
        assertThat(block(server, "en") + server.json("/api/ops/todo").body())
                .contains("Qazaqstan")
                .doesNotContain("@", "t0p", "whsec_", "+7 701", "tv.example");
    }

    @Test
    void anAgencyIsRefused() {
        assertThat(server.json("/api/ops/todo", OpsServer.AGENCY_KEY).statusCode())
                .isEqualTo(403);
    }

    @Test
    void inATrialTheClockMayBeAhead() {
        try (var trial = OpsServer.start(
                EveryToDo.NOW, EveryToDo.REAL, OpsServer.WithMail.class, "media-grid.clock.movable=true")) {
            assertThat(values(read(trial.json("/api/ops/todo").body()), "toDo", "kind"))
                    .doesNotContain(ToDoKind.CLOCK_AHEAD.name());
        }
    }

    @Test
    void aClockThatIsBehindIsWrongToo() {
        try (var behind = OpsServer.start(EveryToDo.REAL, EveryToDo.NOW, OpsServer.WithMail.class)) {
            assertThat(words(behind, "en")).contains("The system time differs from the real time by 2 d 2 h");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, 'There is nothing to do now: all outlets (1) have version 3 of the week 7–13 December, nothing is overdue, mail is on.'",
        "ru, 'Сейчас делать ничего не нужно: у всех СМИ (1) есть версия 3 на неделю 7–13 декабря, ничего не просрочено, почта включена.'",
        "kk, 'Қазір істейтін ештеңе жоқ: барлық БАҚ-та (1) 7–13 желтоқсан аптасының 3-нұсқасы бар, мерзімі өткен ештеңе жоқ, пошта қосулы.'"
    })
    void whereNothingIsToBeDoneOneSentenceSaysSo(String language, String sentence) {
        var now = Instant.parse("2026-12-04T04:00:00Z");
        try (var calm = OpsServer.start(now)) {
            calm.watch().versions().apply(0, now, version("2026-W50", 3));
            calm.watch().outlets().outlet("tv", outlet("tv", "Qazaqstan", "https://tv.example/"));
            calm.watch().outlets().cursor("tv", cursor("tv", 1));

            assertThat(block(calm, language))
                    .contains("<details", "id=\"todo-fine\"", sentence)
                    .doesNotContain("<ol");
        }
    }

    @Test
    void whereMostOutletsWaitTheCauseIsHardlyAnOutlet() {
        var now = Instant.parse("2026-12-04T04:00:00Z");
        try (var behind = OpsServer.start(now)) {
            behind.watch().versions().apply(0, now.minus(Duration.ofMinutes(11)), version("2026-W50", 3));
            for (var outlet : List.of("tv", "radio", "paper")) {
                behind.watch().outlets().outlet(outlet, outlet(outlet, outlet, "https://" + outlet + ".example/"));
                behind.watch().outlets().cursor(outlet, cursor(outlet, 0));
            }
            behind.watch().outlets().cursor("tv", cursor("tv", 1));
            assertThat(words(behind, "en"))
                    .contains(
                            "Most outlets have waited for a version for more than ten minutes: 2, the earliest version:")
                    .doesNotContain("no outlet has waited");

            behind.watch().outlets().cursor("radio", cursor("radio", 1));
            assertThat(words(behind, "en"))
                    .contains("There is nothing to do now", "no outlet has waited for more than an hour (outlets: 3)");
        }
    }

    @Test
    void aRecordThatEveryServiceSkippedIsOneAndItsPageSaysWhatToDo() {
        var now = Instant.parse("2026-12-04T04:00:00Z");
        try (var skipped = OpsServer.start(now)) {
            DeadLetters.SERVICES.forEach(service -> skipped.watch()
                    .deadLetters()
                    .apply(service, 7, now.minusSeconds(60), deadLetter("grid-commands", 5, "x")));
            assertThat(words(skipped, "en")).contains("so that nobody sees their content, in the last seven days: 1,");
            assertThat(skipped.get("/ops/dead-letters/notifier/7?lang=en").body())
                    .contains("have it written again correctly");

            skipped.watch()
                    .deadLetters()
                    .apply(Service.NOTIFIER, 8, now.minusSeconds(30), deadLetter("grid-commands", 6, "x"));
            assertThat(words(skipped, "en")).contains("in the last seven days: 2,");
        }
    }

    @Test
    void anAcknowledgedObligationIsNotToDoAndTheLineSaysSo() {
        var now = Instant.parse("2026-12-04T04:00:00Z");
        try (var calm = OpsServer.start(now)) {
            var opened = weeklyForm("2026-W50", "edu", now.minusSeconds(9));
            EveryToDo.overdue(calm.told(), opened);
            assertThat(words(calm, "en")).contains("State bodies that did not declare the week");

            calm.told().owed(acknowledged(then(opened, ObligationTransition.OVERDUE, now), now));

            assertThat(words(calm, "en"))
                    .contains("There is nothing to do now", "everything that is overdue is acknowledged")
                    .doesNotContain("State bodies that did not declare the week");
        }
    }

    /** Two weeks are held, and mail is not off. */
    private static List<String> planted() {
        return PromisedOrder.KINDS.stream()
                .filter(kind -> !List.of("MOST_OUTLETS_BEHIND", "MAIL_OFF").contains(kind))
                .flatMap(kind -> kind.equals("HELD_WEEK") ? Stream.of(kind, kind) : Stream.of(kind))
                .toList();
    }

    private static String block(OpsServer of, String language) {
        var page = of.get("/ops?lang=" + language).body();
        return BLOCK.matcher(page).results().findFirst().orElseThrow().group();
    }

    /** The words of the block as they are read. */
    private static String words(OpsServer of, String language) {
        return MARKUP.matcher(block(of, language))
                .replaceAll("")
                .replace("&#160;", " ")
                .replaceAll("\\s+", " ");
    }

    private static JsonNode toDo(String key) {
        return read(server.json("/api/ops/todo", key).body());
    }

    private static JsonNode read(String json) {
        return JsonMapper.builder().build().readTree(json);
    }

    private static List<String> values(JsonNode json, String list, String field) {
        return json.get(list)
                .valueStream()
                .flatMap(one -> Stream.ofNullable(one.get(field)))
                .map(JsonNode::asString)
                .toList();
    }
}
