package kz.mediagrid.notifier.page;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.SigningKeyUse;
import kz.mediagrid.schemas.VersionSigned;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GridJsonApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = PageServer.start();
        var grids = server.part(PublishedGrids.class);
        grids.apply(at(0, first("2026-W49")));
        grids.apply(at(1, first("2026-W50", entry("edu-1", "2026-12-09").build())));
        grids.apply(at(
                2,
                part(
                        "2026-W50",
                        2,
                        1,
                        1,
                        change(ChangeKind.REMOVED, entry("edu-1", "2026-12-09").build()))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theWeeksAreListedWithTheirNewestVersion() {
        var weeks = json(server.get("/api/grids")).path("weeks");

        assertThat(weeks.valueStream().map(week -> week.path("week").asString()))
                .containsExactly("2026-W50", "2026-W49");
        assertThat(weeks.get(0).path("version").asInt()).isEqualTo(2);
        assertThat(weeks.get(0).path("entryCount").asInt()).isZero();
    }

    @Test
    void aVersionIsWhatTheGridCommandPrints() {
        var grid = server.part(PublishedGrids.class)
                .numbered(GridWeek.parse("2026-W50"), 1)
                .orElseThrow();

        assertThat(json(server.get("/api/grids/2026-W50/versions/1")))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(GridJson.of(grid, List.of()))));
        assertThat(json(server.get("/api/grids/2026-W50")).path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void whoHasAVersionIsNotSentItAgain() {
        var tag = server.get("/api/grids/2026-W50").headers().firstValue("ETag").orElseThrow();

        var again = server.get("/api/grids/2026-W50", "If-None-Match", tag);
        var other = server.get("/api/grids/2026-W50/versions/1", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
    }

    /** Version 1 was published at 12:00 in Almaty, version 2 ten minutes later. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-04T12:00:00%2B05:00, 1",
        "2026-12-04T07:00:00Z, 1",
        "2026-12-04T12:00:00+05:00, 1",
        "2026-12-04T12:00, 1",
        "2026-12-04T12:09:59.999, 1",
        "2026-12-04T12:10, 2",
        "2030-01-01T00:00, 2"
    })
    void asOfAnInstantItIsWhatTheMediaSaw(String instant, int version) {
        var answer = server.get("/api/grids/2026-W50?asOf=" + instant);

        assertThat(json(answer).path("version").asInt()).isEqualTo(version);
    }

    /** Version 2 came out between two slices of an instant that is still ahead. */
    @Test
    void whatFollowsASliceIsOfTheVersionThatWasBegunWith() {
        var ofVersion1 = Cursor.of(1, 0);

        var answer = json(server.get("/api/grids/2026-W50?asOf=2030-01-01T00:00&after=" + ofVersion1));

        assertThat(answer.path("version").asInt()).isEqualTo(1);
        assertThat(server.get("/api/grids/2026-W50?asOf=2026-12-04T12:00&after=" + Cursor.of(2, 0))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void ofATimeBeforeVersion1ItIsSaidWhenThatWas() {
        assertThat(json(server.get("/api/grids/2026-W50?asOf=2026-12-04T11:59"))
                        .path("detail")
                        .asString())
                .isEqualTo("No version of 2026-W50 was published yet at 2026-12-04T11:59:00+05:00; version 1 was"
                        + " published at 2026-12-04T12:00:00+05:00.");
    }

    @Test
    void theKeysAndTheSignaturesAreThere() {
        var signatures = server.part(Signatures.class);
        signatures.apply(record(new SigningKeyAnnounced("key-1", "eA", PageServer.NOW, SigningKeyUse.VERSIONS)));
        signatures.apply(record(new VersionSigned("2026-W49", 1, "h", "key-1", "c2ln", PageServer.NOW)));

        assertThat(json(server.get("/.well-known/media-grid-keys.json"))).isEqualTo(JSON.readTree("""
                        {"keys":[{"kty":"OKP","crv":"Ed25519","kid":"key-1","use":"sig","alg":"EdDSA","signs":"versions","x":"eA"}]}"""));
        assertThat(json(server.get("/api/grids/2026-W49")).path("signatures")).isEqualTo(JSON.readTree("""
                        [{"keyId":"key-1","signature":"c2ln","signedAt":"2026-12-09T08:30:00+05:00"}]"""));
    }

    @Test
    void whoHasAVersionUnsignedIsSentItOnceItIsSigned() {
        var unsigned =
                server.get("/api/grids/2026-W50").headers().firstValue("ETag").orElseThrow();

        server.part(Signatures.class)
                .apply(record(new VersionSigned("2026-W50", 2, "h", "key-1", "c2ln", PageServer.NOW)));

        assertThat(server.get("/api/grids/2026-W50", "If-None-Match", unsigned).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNumberedVersionIsKeptByCachesOnceItCannotChange() {
        var version = "/api/grids/2026-W50/versions/1";
        try (var own = PageServer.start()) {
            own.part(PublishedGrids.class)
                    .apply(at(0, first("2026-W50", entry("edu-1", "2026-12-09").build())));

            assertThat(caching(own, version)).as("nobody signed it").isEqualTo("no-cache");
            own.part(Signatures.class).apply(signed("key-1", PageServer.NOW.minus(Duration.ofHours(1))));
            assertThat(caching(own, version)).isEqualTo("max-age=31536000, public, immutable");
            own.part(Signatures.class).apply(signed("key-2", PageServer.NOW));
            assertThat(caching(own, version)).as("another may sign it, too").isEqualTo("no-cache");

            assertThat(caching(own, version + "?limit=1")).isEqualTo("max-age=31536000, public, immutable");
            assertThat(caching(own, "/api/grids/2026-W50")).isEqualTo("no-cache");
            assertThat(caching(own, "/api/grids/2026-W50?limit=1")).isEqualTo("no-cache");
        }
    }

    private static FollowedRecord signed(String key, Instant at) {
        return record(new VersionSigned("2026-W50", 1, "h", key, "c2ln", at));
    }

    private static String caching(PageServer server, String address) {
        return server.get(address).headers().firstValue("Cache-Control").orElseThrow();
    }

    @Test
    void anAnswerThatHasNotChangedSaysToo() {
        var slice = "/api/grids/2026-W50/versions/1?limit=1";
        var tag = server.get(slice).headers().firstValue("ETag").orElseThrow();

        var same = server.get(slice, "If-None-Match", tag);

        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(same.headers().firstValue("ETag")).contains(tag);
    }

    private static FollowedRecord record(SpecificRecord said) {
        return new FollowedRecord("", said, 0, PageServer.NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/grids/2026-W60, 400, malformed",
        "/api/grids/today, 400, malformed",
        "/api/grids/2026-W52, 404, not-found",
        "/api/grids/2026-W50/versions/3, 404, not-found",
        "/api/grids/2026-W50?asOf=yesterday, 400, malformed",
        "/api/grids/2026-W50?asOf=, 400, malformed",
        "/api/grids/2026-W50?asOf=2026-12-04T11:59:59%2B05:00, 404, not-found",
        "/api/grids/2026-W52?asOf=2026-12-04T12:00:00%2B05:00, 404, not-found",
        "/api/grids/2026-W50/versions/first, 400, malformed",
        "/api/grids/2026-W50/versions/99999999999, 400, malformed"
    })
    void whatIsNotThereIsAProblem(String address, int status, String kind) {
        var answer = server.get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("type").asString()).isEqualTo("/problems/" + kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | kk | Табылмады | 2026-W50 аптасының 3-нұсқасы жоқ.",
                "ru | ru | Не найдено | У недели 2026-W50 нет версии 3.",
                "en | en | Not found | 2026-W50 has no version 3.",
                "de | en | Not found | 2026-W50 has no version 3.",
            })
    void aProblemIsToldInTheLanguageThatTheCallAccepts(String accepted, String language, String title, String detail) {
        var answer = server.get("/api/grids/2026-W50/versions/3", "Accept-Language", accepted);

        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(json(answer).path("title").asString()).isEqualTo(title);
        assertThat(json(answer).path("detail").asString()).isEqualTo(detail);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
