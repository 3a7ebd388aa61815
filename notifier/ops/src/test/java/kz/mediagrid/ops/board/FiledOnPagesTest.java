package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.grid.testing.Filings;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Para. 5: of a body that filed events and did not declare its week, nobody says that nothing was received. */
class FiledOnPagesTest {

    private static final String WEEK = "2026-W50";
    private static final Map<String, String> WEEK_IN_WORDS =
            Map.of("kk", "7–13 желтоқсан", "ru", "7–13 декабря", "en", "7–13 December");
    private static final Map<String, String> WEEK_WITH_YEAR =
            Map.of("kk", "2026 жылғы 7–13 желтоқсан", "ru", "7–13 декабря 2026 года", "en", "7–13 December 2026");
    private static final Instant DUE = at("2026-12-04T00:00:00+05:00");
    private static final String HISTORY = "/ops/obligations/WEEKLY_SUBMISSION/2026-W50/edu";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");

    private OpsServer server;

    @BeforeEach
    void start() {
        server = OpsServer.start(at("2026-12-04T09:00:00+05:00"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "en, 1, 'events submitted: 1, week not declared complete', nothing received",
        "en, 3, 'events submitted: 3, week not declared complete', nothing received",
        "ru, 1, 'подано 1 мероприятие, неделя не объявлена полной', ничего не поступило",
        "ru, 3, 'подано 3 мероприятия, неделя не объявлена полной', ничего не поступило",
        "ru, 5, 'подано 5 мероприятий, неделя не объявлена полной', ничего не поступило",
        "ru, 21, 'подано 21 мероприятие, неделя не объявлена полной', ничего не поступило",
        "kk, 1, '1 іс-шара ұсынылды, апта толық деп мәлімделмеген', ештеңе түскен жоқ",
        "kk, 3, '3 іс-шара ұсынылды, апта толық деп мәлімделмеген', ештеңе түскен жоқ"
    })
    void everyPageSaysHowManyWereFiled(String language, int count, String words, String nothing) {
        owed(overdue("edu"));
        for (int number = 1; number <= count; number++) {
            file(Filings.planned("edu-" + number, "edu", WEEK));
        }

        var board = page("/ops", language);

        assertThat(board).contains(WEEK_IN_WORDS.get(language) + ": " + words).doesNotContain(nothing, "??");
        assertThat(board.split(Pattern.quote(words), -1))
                .as("among what is overdue and in the week")
                .hasSize(3);
        assertThat(page("/clock", language))
                .contains(WEEK_IN_WORDS.get(language) + ": " + words)
                .doesNotContain(nothing);
        assertThat(page(HISTORY, language))
                .contains(WEEK_WITH_YEAR.get(language) + ": " + words)
                .doesNotContain(nothing);
    }

    @Test
    void aFormThatIsOpenSaysWhatWasFiledSoFar() {
        owed(weeklyForm(WEEK, "edu", at("2026-12-05T00:00:00+05:00")));
        assertThat(page("/ops", "en")).doesNotContain("nothing received");

        file(Filings.planned("edu-1", "edu", WEEK));

        assertThat(page("/ops", "en").split("events submitted: 1, week not declared complete", -1))
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "en, 'submitted events were withdrawn or moved, week not declared complete', nothing received",
        "ru, 'поданные мероприятия отозваны или перенесены, неделя не объявлена полной', ничего не поступило",
        "kk, 'ұсынылған іс-шаралар қайтарып алынды немесе ауыстырылды', ештеңе түскен жоқ"
    })
    void ofABodyThatWithdrewAllThatItFiledItIsSaid(String language, String words, String nothing) {
        owed(overdue("edu"));
        file(PlannedEvent.newBuilder(Filings.planned("edu-1", "edu", WEEK))
                .setStatus(EventStatus.WITHDRAWN)
                .build());

        assertThat(page("/ops", language))
                .contains(WEEK_IN_WORDS.get(language) + ": " + words)
                .doesNotContain(nothing);
    }

    @Test
    void whereNothingWasFiledNothingWasReceived() {
        owed(overdue("edu"));
        file(Filings.planned("dsm-1", "dsm", WEEK));
        file(Filings.planned("edu-1", "edu", "2026-W51"));

        assertThat(page("/ops", "en").split("nothing received", -1)).hasSize(3);
    }

    @Test
    void theSameIsThereAsJson() {
        owed(overdue("edu"));
        owed(met(weeklyForm(WEEK, "dsm", DUE), DUE.minusSeconds(60)));
        file(Filings.planned("edu-1", "edu", WEEK));
        file(Filings.planned("dsm-1", "dsm", WEEK));

        var board = JsonMapper.shared().readTree(server.json("/api/ops").body());

        assertThat(board.at("/overdue/0/filed/planned").asInt()).isEqualTo(1);
        assertThat(board.at("/overdue/0/filed/gone").asInt(-1)).isZero();
        assertThat(board.at("/weeks/0/missing/0/filed/planned").asInt()).isEqualTo(1);
        assertThat(board.at("/weeks/0/declared/0/filed").isMissingNode()).isTrue();
        assertThat(server.json("/api/obligations").body()).contains("\"filed\":{\"planned\":1,\"gone\":0}");
    }

    private static ObligationChanged overdue(String agency) {
        return then(weeklyForm(WEEK, agency, DUE), ObligationTransition.OVERDUE, DUE.plusSeconds(3));
    }

    private void owed(ObligationChanged change) {
        server.told().owed(change);
        server.watch().weeks().apply(change);
    }

    private void file(PlannedEvent event) {
        server.watch().followed().stream()
                .filter(feed -> feed.topic().equals(Topics.PLANNED_EVENTS))
                .forEach(feed -> feed.handler().accept(new FollowedRecord(event.getEventId(), event, 1, DUE)));
    }

    /** The page as it reads, without tags. */
    private String page(String path, String language) {
        var body = server.get(path + "?lang=" + language).body();
        return SPACES.matcher(TAGS.matcher(body).replaceAll("")).replaceAll(" ");
    }
}
