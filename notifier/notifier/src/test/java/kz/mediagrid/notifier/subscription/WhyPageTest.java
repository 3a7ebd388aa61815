package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.TV_KEY;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people of an outlet read why they got an event, or did not. */
class WhyPageTest {

    private static final String PAGE = "/outlets/tv/why";
    private static final String API = "/api/outlets/tv/why?week=2026-W50&event=";

    private static SubscriptionServer server;

    @BeforeAll
    static void start() {
        server = SubscriptionServer.start();
        var gone = entry("edu-9", "2026-12-10")
                .setTitle(text(null, "Снятый брифинг"))
                .build();
        var versions = new MediaGridVersion[] {
            first("2026-W50", entry("edu-1", "2026-12-09").build(), gone),
            part(
                    "2026-W50",
                    2,
                    1,
                    1,
                    GridChange.newBuilder(change(ChangeKind.REMOVED, gone))
                            .setEntry(null)
                            .build())
        };
        for (int offset = 0; offset < versions.length; offset++) {
            server.part(PublishedGrids.class).apply(at(offset, versions[offset]));
            server.part(Watch.class).versions().apply(offset, Instant.EPOCH, versions[offset]);
        }
        write("POST", "/api/outlets", "{\"id\":\"tv\",\"name\":{\"ru\":\"Телеканал\"},\"from\":\"BEGINNING\"}");
        write("POST", "/api/outlets", "{\"id\":\"other\",\"name\":{\"ru\":\"Газета\"}}");
        write(
                "POST",
                "/api/outlets/tv/subscriptions",
                "{\"channel\":\"CALENDAR\",\"language\":\"KK\",\"filter\":{\"days\":[7]}}");
    }

    private static void write(String method, String path, String json) {
        var made = server.as(SignedIn.EDITOR_KEY, method, path, json);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aProgramReadsTheConditionThatAnEventFails() {
        var told = server.as(TV_KEY, "GET", API + "edu-1", "");

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        var channel = json(told).path("channels").get(0);
        assertThat(channel.path("channel").asString()).isEqualTo("CALENDAR");
        assertThat(channel.path("language").asString()).isEqualTo("KK");
        var version = channel.path("versions").get(0);
        assertThat(version.path("change").asString()).isEqualTo("ADDED");
        assertThat(version.path("brought").asBoolean()).isFalse();
        assertThat(version.path("unmet").get(0).asString()).isEqualTo("DAY");
        assertThat(version.path("state").asString()).isEqualTo("FILTERED");
    }

    @Test
    void opsAndTheAuthorisedBodyReadItAndAnotherOutletDoesNot() {
        assertThat(server.as(SignedIn.OPS_KEY, "GET", API + "edu-1", "").statusCode())
                .isEqualTo(200);
        assertThat(server.as(SignedIn.EDITOR_KEY, "GET", API + "edu-1", "").statusCode())
                .isEqualTo(200);
        assertThat(server.as(TV_KEY, "GET", API.replace("/tv/", "/other/") + "edu-1", "")
                        .statusCode())
                .isEqualTo(403);
        server.enter(TV_KEY);
        assertThat(server.get(PAGE.replace("/tv/", "/other/")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-W50, edu-77, Ни в одной версии этой недели такого мероприятия не было., Ни в одной версии этой недели",
        "2026-W51, edu-1, не опубликована, Такая неделя не опубликована."
    })
    void anUnknownWeekOrEventIsRefusedInWords(String week, String event, String words, String onPage) {
        var query = "?week=%s&event=%s".formatted(week, event);
        var api = server.as(TV_KEY, "GET", "/api/outlets/tv/why" + query, "", "Accept-Language", "ru");
        assertThat(api.statusCode()).isEqualTo(404);
        assertThat(api.body()).contains(words);
        server.enter(TV_KEY);
        var page = server.get(PAGE + query + "&lang=ru");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains(onPage, "Открытие edu-1").doesNotContain(week + " ");
    }

    @ParameterizedTest
    @CsvSource({"?week=2026-W50, event", "?event=edu-1, week", "'', week"})
    void aCallWithoutWeekOrEventIsToldTheParameterThatIsMissing(String query, String missing) {
        var api = server.as(TV_KEY, "GET", "/api/outlets/tv/why" + query, "");

        assertThat(api.statusCode()).isEqualTo(400);
        assertThat(api.body()).contains("The parameter '" + missing + "' is empty.");
    }

    @Test
    void thePageOffersTheEventsOfAWeekAlsoThoseThatWereTakenOut() {
        server.enter(TV_KEY);

        var offered = server.get(PAGE + "?lang=ru");

        assertThat(offered.statusCode()).as(offered.body()).isEqualTo(200);
        assertThat(offered.body())
                .contains("Открытие edu-1", "Снятый брифинг", "снято", "7–13 декабря")
                .contains("/outlets/tv/why?week=2026-W50&amp;event=edu-9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kk | соңғы 1 жарияланған аптаның 1 іс-шарасының ешқайсысы сай келмейді
            ru | ни одно из мероприятий последних опубликованных недель: всего мероприятий – 1, недель – 1
            en | none of the 1 events of the latest published weeks
            """)
    void aFilterThatMatchesNothingIsSaidOnTheFormBeforeAndAfterItIsSaved(String language, String words) {
        server.enter(TV_KEY);
        var subscription = json(server.as(TV_KEY, "GET", "/api/outlets/tv/subscriptions", ""))
                .path("items")
                .get(0)
                .path("id")
                .asString();
        var page = "/outlets/tv/subscriptions/" + subscription + "?lang=" + language;

        assertThat(server.get(page).body()).contains(words);
        var form = List.of(
                "_csrf", SubscriptionServer.token(server.get(page)), "action", "try", "weekday", "3", "language", "KK");
        assertThat(server.post(page, form).body()).doesNotContain(words);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, қосылды, аптаның басқа күнінде, қазақша",
        "ru, добавлено, в другой день недели, на казахском",
        "en, added, on another day of the week, in Kazakh"
    })
    void thePageSaysItInEachLanguage(String language, String change, String unmet, String channel) {
        server.enter(TV_KEY);

        var told = server.get(PAGE + "?week=2026-W50&event=edu-1&lang=" + language);

        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        assertThat(told.body()).contains(change, unmet, channel).doesNotContain("??", "FILTERED");
    }
}
