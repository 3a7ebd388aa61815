package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.page.ForeignFeeds.ReadEntry;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Feeds of the published versions, and their links on the page. */
class FeedPageTest {

    private PageServer server;

    @BeforeEach
    void start() {
        server = PageServer.start();
        publish(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static void publish(PageServer server) {
        var grids = server.part(PublishedGrids.class);
        grids.apply(at(
                0,
                first(
                        "2026-W50",
                        entry("edu-1", "2026-12-09")
                                .setTitle(text("Ашылу", "<b>Открытие</b> & \u202Eшколы\u0007"))
                                .build(),
                        entry("edu-2", "2026-12-10").build())));
        grids.apply(at(
                1,
                part(
                        "2026-W50",
                        2,
                        1,
                        1,
                        change(
                                ChangeKind.CANCELLED,
                                entry("edu-2", "2026-12-10")
                                        .setStanding(EntryStanding.CANCELLED)
                                        .setPublicReason(text("Себебі", "Карантин"))
                                        .setChangedVersion(2)
                                        .build()))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Медиа-грид: версии   | 7–13 декабря 2026 года, версия 2   | Отменено: Открытие edu-2
            kk | Медиа-грид: нұсқалар | 2026 жылғы 7–13 желтоқсан, 2-нұсқа | Ашылу edu-2
            en | Media-grid: versions | 7–13 December 2026, version 2      | Cancelled: Открытие edu-2 (in Russian)
            """)
    void anEntryOfAVersionSaysWhatItChanged(String language, String feed, String version, String change) {
        var answer = server.get("/feeds/versions.atom?lang=" + language);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(language);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).isEqualToIgnoringCase("application/atom+xml;charset=UTF-8"));
        assertThat(answer.body())
                .contains(
                        "<title>" + feed + "</title>",
                        "<title>" + version + "</title>",
                        change,
                        "rel=\"self\" type=\"application/atom+xml\" href=\"http://127.0.0.1/feeds/versions.atom?lang="
                                + language + "\"",
                        "href=\"http://127.0.0.1/grids/2026-W50?version=2\"",
                        "<updated>2026-12-04T07:10:00Z</updated>");
        assertThat(all("<entry>", answer.body())).hasSize(2);
    }

    @Test
    void anEntryOfAChangedEventIsTheNewestFirstAndTextsStayTexts() {
        var body = server.get("/feeds/events.atom?lang=ru").body();

        assertThat(all("<entry><id>[^<]*</id><title>([^<]*)<", body))
                .containsExactly(
                        "Отменено: Открытие edu-2",
                        "Новое мероприятие: &lt;b&gt;Открытие&lt;/b&gt; &amp; школы",
                        "Новое мероприятие: Открытие edu-2");
        assertThat(body)
                .contains("Причина: — → Карантин", "href=\"http://127.0.0.1/grids/2026-W50/events/edu-2\"")
                .doesNotContain("<b>", "\u202E", "\u0007");
    }

    /** The signs that HTML, XML and screens could take for their own are in the texts of the published week. */
    @ParameterizedTest
    @CsvSource({"versions, kk", "versions, ru", "versions, en", "events, kk", "events, ru", "events, en"})
    void readersThatNobodyHereWroteHaveTheSameEntries(String feed, String language) throws Exception {
        var body = server.get("/feeds/" + feed + ".atom?lang=" + language).body();

        var read = ForeignFeeds.byRome(body);

        assertThat(read).isEqualTo(ForeignFeeds.byRssReader(body)).isEqualTo(entries(body));
    }

    /** The entries that the parser of the JDK reads. */
    private static List<ReadEntry> entries(String body) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        var feed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(body)));
        var entries = feed.getElementsByTagName("entry");
        return IntStream.range(0, entries.getLength())
                .mapToObj(at -> (Element) entries.item(at))
                .map(entry -> new ReadEntry(
                        child(entry, "id").getTextContent(),
                        child(entry, "title").getTextContent(),
                        Instant.parse(child(entry, "published").getTextContent()),
                        Instant.parse(child(entry, "updated").getTextContent()),
                        child(entry, "link").getAttribute("href"),
                        child(entry, "content").getTextContent()))
                .toList();
    }

    private static Element child(Element of, String name) {
        return (Element) of.getElementsByTagName(name).item(0);
    }

    @Test
    void aReaderWhoHasTheFeedReceivesNothingUntilTheNextVersionAndIdsStay() {
        var before = server.get("/feeds/events.atom?lang=ru");
        var tag = before.headers().firstValue("ETag").orElseThrow();
        assertThat(server.get("/feeds/events.atom?lang=ru", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);

        server.part(PublishedGrids.class)
                .apply(at(
                        2,
                        part(
                                "2026-W50",
                                3,
                                1,
                                1,
                                change(
                                        ChangeKind.REMOVED,
                                        entry("edu-1", "2026-12-09").build()))));
        var after = server.get("/feeds/events.atom?lang=ru", "If-None-Match", tag);

        assertThat(after.statusCode()).isEqualTo(200);
        var ids = all("<id>([^<]*)<", after.body());
        assertThat(ids).hasSize(5).doesNotHaveDuplicates().containsAll(all("<id>([^<]*)<", before.body()));
        assertThat(after.body()).contains("Исключено из медиа-грида: &lt;b&gt;Открытие");
    }

    @Test
    void theHundredNewestEntriesAreInTheFeed() {
        var entries = IntStream.range(0, 120)
                .mapToObj(at ->
                        entry("edu-m" + at, "2026-12-14").setWeek("2026-W51").build())
                .toArray(GridEntry[]::new);
        server.part(PublishedGrids.class).apply(at(2, first("2026-W51", entries)));

        assertThat(all("<entry>", server.get("/feeds/events.atom?lang=ru").body()))
                .hasSize(100);
        assertThat(server.get("/feeds/versions.atom?lang=ru").body()).contains("Остальные мероприятия: 100");
    }

    @Test
    void onlyWhoMayReadTheGridReadsItsFeedsAndThePageLeadsToThem() {
        assertThat(server.get("/grids/2026-W50?lang=ru").body())
                .contains("лента новостей (Atom)</a>")
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Медиа-грид: версии\" "
                        + "href=\"/feeds/versions.atom?lang=ru\"")
                .containsOnlyOnce("<title>");
        try (var closed = PageServer.start("--media-grid.grid-page=signed-in")) {
            publish(closed);
            for (var feed : List.of("/feeds/versions.atom", "/feeds/events.atom")) {
                assertThat(closed.get(feed).statusCode()).isEqualTo(302);
                assertThat(closed.get(feed, "Authorization", "Bearer " + PageServer.OPS_KEY)
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static List<String> all(String pattern, String body) {
        return Pattern.compile(pattern)
                .matcher(body)
                .results()
                .map(found -> found.group(found.groupCount()))
                .toList();
    }
}
