package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.agency;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempt;
import static kz.mediagrid.watch.testing.Records.attempted;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.deadLetter;
import static kz.mediagrid.watch.testing.Records.dispatch;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.notice;
import static kz.mediagrid.watch.testing.Records.outlet;
import static kz.mediagrid.watch.testing.Records.suspended;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.testing.Told;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ops pages show no codes, and nothing in Latin letters, except in what is folded away. */
class NoCodesOnPagesTest {

    private static final Instant DUE = at("2026-12-04T00:00:00+05:00");
    private static final Pattern MAIN = Pattern.compile("<main.*?</main>", Pattern.DOTALL);

    /**
     * The first group is the summary, which is seen; details that the page opens by itself are seen too, and so is the proof
     * of a due time, which is for every reader.
     */
    private static final Pattern FOLDED = Pattern.compile(
            "<details\\b(?![^>]*\\s(?:open[\\s=>]|id=\"proof))[^>]*>\\s*(<summary\\b.*?</summary>)?.*?</details>",
            Pattern.DOTALL);

    private static final Pattern UNSEEN = Pattern.compile("<abbr.*?</abbr>|<[^>]*>|&[a-z]+;", Pattern.DOTALL);
    private static final Pattern CODES = Pattern.compile("[A-Za-z]{2,}|\\d{4}-\\d\\d|[+]\\d\\d:\\d\\d|[0-9a-f]{16}");

    private static OpsServer server;

    @BeforeAll
    static void start() {
        server = OpsServer.start(at("2026-12-04T09:00:00+05:00"));
        fill(server.told());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static void fill(Told told) {
        var watch = told.watch();
        for (var body : new String[] {"edu", "dsm", "mam"}) {
            watch.agencies().apply(agency(body, "Министрлік", "Министерство", "+7 7172 74-24-28"));
        }
        for (var opened : new ObligationChanged[] {weeklyForm("2026-W50", "edu", DUE), dispatch("2026-W50", DUE)}) {
            told.owed(opened);
            told.owed(then(opened, ObligationTransition.OVERDUE, DUE.plusSeconds(3)));
            watch.weeks().apply(opened);
        }
        told.owed(answer("req-1", "edu", text("Сұрау", "Запрос"), DUE.plusSeconds(86_400)));
        told.owed(met(answer("req-2", "edu", text("Сұрау", "Запрос"), DUE), DUE));
        watch.versions().apply(0, DUE, version("2026-W50", 1));
        watch.versions().apply(2, DUE, version("2026-W50", 2));
        watch.versions().chains().apply(1_000, version("2027-W01", 2));
        watch.outlets().outlet("tv", outlet("tv", "Казинформ", "https://tv.example/hook"));
        watch.outlets().cursor("tv", cursor("tv", 1));
        watch.outlets().attempt(attempt("tv", "2026-W50", 2, AttemptOutcome.RETRY_LATER));
        watch.outlets().outlet("paper", suspended(outlet("paper", "Газета", "https://paper.example/"), "it is gone"));
        var unread = notice("mat-1", "dsm", DUE);
        told.message(unread);
        told.attempt(attempted(unread, MessageOutcome.UNDELIVERABLE, "no address"));
        watch.deadLetters().apply(Service.NOTIFIER, 7, DUE, deadLetter("media-grids", 1_234, "Жоспар"));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "/ops, ru",
        "/ops, kk",
        "/clock, ru",
        "/clock, kk",
        "/ops/obligations/WEEKLY_SUBMISSION/2026-W50/edu, ru",
        "/ops/obligations/WEEKLY_SUBMISSION/2026-W50/edu, kk",
        "/ops/obligations/REQUEST_ANSWER/req-2, ru",
        "/ops/dead-letters/notifier/7, ru",
        "/ops/dead-letters/notifier/7, kk"
    })
    void aPageSpeaksTheReadersLanguage(String path, String language) {
        var page = server.get(path + "?lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        var main = MAIN.matcher(page.body()).results().findFirst().orElseThrow().group();
        var seen = UNSEEN.matcher(FOLDED.matcher(main).replaceAll(" $1 ")).replaceAll(" ");
        assertThat(CODES.matcher(seen).results().map(code -> code.group())).isEmpty();
    }
}
