package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.notifier.grid.ManyEntries;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.MediaGridVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A week of more entries than one page shows, on the page and as JSON. Wednesday, 9 December, is today. */
@TestInstance(Lifecycle.PER_CLASS)
class LargeWeekPageTest {

    private static final int DAYS = 6;
    private static final Pattern ENTRY = Pattern.compile("id=\"(edu-[0-9]{5})\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"(/grids/2026-W50\\?[^\"]+)\"");

    private final List<MediaGridVersion> parts = ManyEntries.parts(entries());
    private final int onADay = (entries() + DAYS - 1) / DAYS;
    private final int pagesOfADay = (onADay + LargeWeek.ON_A_PAGE - 1) / LargeWeek.ON_A_PAGE;

    private PageServer server;

    /** How many entries version 1 has: several slices of 500, and several pages of a day of which the last is not full. */
    int entries() {
        return 1_300;
    }

    @BeforeAll
    void publish() {
        server = PageServer.start();
        publishFirst(server);
        firstIsPublished(server);
        var removed = entry(ManyEntries.idOf(0), "2026-12-07").build();
        server.part(PublishedGrids.class)
                .apply(at(parts.size(), part("2026-W50", 2, 1, 1, change(ChangeKind.REMOVED, removed))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    /** As they are read from the topic: nothing is shared among the entries, and the heap holds each in full. */
    void publishFirst(PageServer started) {
        var grids = started.part(PublishedGrids.class);
        for (int number = 0; number < parts.size(); number++) {
            grids.apply(at(number, ManyEntries.asRead(parts.get(number))));
        }
    }

    /** For who measures what comes next. */
    void firstIsPublished(PageServer published) {}

    PageServer server() {
        return server;
    }

    @Test
    void itBeginsWithTodayAndSaysHowManyTheOtherDaysHave() {
        var page = server.get("/?lang=en").body().replaceAll("\\s+", " ");

        assertThat(page)
                .contains(
                        "A large week: %,d events".formatted(entries() - 1),
                        "Shown: 1–100; events on this day: %,d".formatted(onADay),
                        "9 December")
                .contains(
                        "href=\"/grids/2026-W50?day=2026-12-07&amp;lang=en\"",
                        "aria-label=\"7 December, events: %,d\"".formatted(onADay - 1))
                .contains("aria-current=\"page\" aria-label=\"9 December, events: %,d\"".formatted(onADay))
                .doesNotContain("href=\"/grids/2026-W50?day=2026-12-13\"", "<script>");
        assertThat(entriesOn(page)).hasSize(LargeWeek.ON_A_PAGE).first().isEqualTo(ManyEntries.idOf(2 * onADay));
    }

    @Test
    void theCalendarOfTheWeekHasEveryEntryOnce() {
        var calendar = server.get("/grids/2026-W50.ics?lang=ru").body();

        assertThat(calendar.lines().filter(line -> line.startsWith("UID:")))
                .hasSize(entries() - 1)
                .doesNotHaveDuplicates();
        assertThat(calendar).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void whoGoesOnFromPageToPageMeetsEveryEntryOnce() {
        var met = new ArrayList<String>();
        var address = "/grids/2026-W50?lang=ru";
        var pages = 0;
        for (var next = address; next != null; pages++) {
            var page = server.get(next).body();
            met.addAll(entriesOn(page));
            var link = NEXT.matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }

        assertThat(pages).isEqualTo(DAYS * pagesOfADay);
        assertThat(met)
                .hasSize(entries() - 1)
                .doesNotContain(ManyEntries.idOf(0))
                .first()
                .isEqualTo(ManyEntries.idOf(2 * onADay));
        assertThat(new HashSet<>(met)).hasSize(entries() - 1);
    }

    @Test
    void itsTextIsTheWholeOfOneDay() {
        var today = server.get("/grids/2026-W50/text?lang=ru").body();

        assertThat(today).contains("9 ДЕКАБРЯ, СРЕДА").doesNotContain("10 ДЕКАБРЯ");
        assertThat(today.lines().filter(line -> line.matches("[0-9]{2}:[0-9]{2} .*")))
                .hasSize(onADay);
        assertThat(server.get("/grids/2026-W50?lang=ru").body())
                .contains("/text?version=2&amp;day=2026-12-09")
                .doesNotContain("/text?version=2&amp;lang");
    }

    @Test
    void anOlderVersionIsReadOnInThatVersion() {
        var page = server.get("/grids/2026-W50?version=1&day=2026-12-07").body();

        assertThat(entriesOn(page)).first().isEqualTo(ManyEntries.idOf(0));
        assertThat(page).contains("href=\"/grids/2026-W50?version=1&amp;day=2026-12-07&amp;page=2\"");
    }

    @Test
    void whoLooksBackReadsOnAtThatInstant() {
        var page = server.get("/grids/2026-W50?asOf=2026-12-04T12:05%2B05:00&day=2026-12-07")
                .body();

        assertThat(entriesOn(page)).first().isEqualTo(ManyEntries.idOf(0));
        var next = NEXT.matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).contains("asOf=2026-12-04T12");
        var second = server.get(next.group(1).replace("&amp;", "&")).body();
        assertThat(entriesOn(second)).first().isEqualTo(ManyEntries.idOf(LargeWeek.ON_A_PAGE));
    }

    @Test
    void aSearchSaysHowManyItFoundAndKeepsItsDay() {
        var page = server.get("/grids/2026-W50?lang=en&q=edu-&day=2026-12-10&since=1")
                .body();

        assertThat(page.replaceAll("\\s+", " "))
                .contains(
                        "Events found: %1$,d of %1$,d.".formatted(entries() - 1),
                        "Shown: 1–100; events on this day: %,d".formatted(onADay),
                        "value=\"2026-12-10\" selected=\"selected\"")
                .doesNotContain("Events shown:");
        assertThat(entriesOn(page)).hasSize(LargeWeek.ON_A_PAGE);
        var next = NEXT.matcher(page);
        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).contains("since=1", "q=edu-", "day=2026-12-10", "page=2");
        assertThat(server.get("/grids/2026-W50?lang=en&day=2026-12-10").body())
                .contains("value=\"2026-12-10\" selected=\"selected\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void aDayWithoutEntriesSaysSo(String language) {
        var page = server.get("/grids/2026-W50?day=2026-12-13&lang=" + language);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .containsAnyOf("Бұл күні іс-шара жоқ.", "В этот день мероприятий нет.", "No events on this day.")
                .doesNotContain("??");
        assertThat(entriesOn(page.body())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "day=2026-12-14",
                "day=someday",
                "day=2026-12-09&page=0",
                "day=2026-12-09&page=-1",
                "page=99999999999",
                "day=2026-12-13&page=2"
            })
    void aDayOrAPageThatIsNotThereIsNotFound(String query) {
        isNotFound(query);
    }

    @Test
    void thereIsNoPageAfterTheLast() {
        assertThat(server.get("/grids/2026-W50?day=2026-12-09&page=" + pagesOfADay)
                        .statusCode())
                .isEqualTo(200);
        isNotFound("day=2026-12-09&page=" + (pagesOfADay + 1));
    }

    private void isNotFound(String query) {
        var page = server.get("/grids/2026-W50?lang=en&" + query);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("This week has no such day or page.");
    }

    @Test
    void asJsonItComesWholeOrSliceBySlice() {
        var whole = json("/api/grids/2026-W50/versions/1");
        var met = new ArrayList<JsonNode>();
        var address = "/api/grids/2026-W50/versions/1?limit=500";
        for (var next = address; next != null; ) {
            var slice = json(next);
            assertThat(slice.path("stateHash")).isEqualTo(whole.path("stateHash"));
            assertThat(slice.path("entryCount").asInt()).isEqualTo(entries());
            slice.path("entries").forEach(met::add);
            next = slice.has("next") ? address + "&after=" + slice.path("next").asString() : null;
        }

        assertThat(whole.path("entries")).hasSize(entries());
        assertThat(met).isEqualTo(whole.path("entries").valueStream().toList());
    }

    @Test
    void asJsonADayIsReadAlone() {
        var met = new ArrayList<String>();
        var address = "/api/grids/2026-W50?day=2026-12-12";
        for (var next = address; next != null; ) {
            var slice = json(next);
            slice.path("entries").forEach(one -> {
                assertThat(one.path("date").asString()).isEqualTo("2026-12-12");
                met.add(one.path("eventId").asString());
            });
            next = slice.has("next") ? address + "&after=" + slice.path("next").asString() : null;
        }

        assertThat(met)
                .isEqualTo(IntStream.range(5 * onADay, entries())
                        .mapToObj(ManyEntries::idOf)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 -5", "-1 2", "1 2147483647", "1 99999999999", "1", "1 x"})
    void aPlaceThatNoSliceGaveIsRefused(String place) {
        var after = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));

        assertThat(server.get("/api/grids/2026-W50/versions/1?after=" + after).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aSliceIsNotTakenForTheWholeNorForAnother() {
        var tags = Stream.of("", "?limit=10", "?limit=11", "?day=2026-12-12", "?day=2026-12-11")
                .map(asked -> server.get("/api/grids/2026-W50/versions/1" + asked)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow())
                .toList();

        assertThat(tags).doesNotHaveDuplicates();
    }

    private static List<String> entriesOn(String page) {
        return ENTRY.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private JsonNode json(String address) {
        var answer = server.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }
}
