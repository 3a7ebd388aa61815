package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.TV_KEY;
import static kz.mediagrid.notifier.subscription.SubscriptionServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.schemas.GridEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that poll too often, ask oddly, guess, or read slowly, get what is theirs or nothing. */
class HostilePollersTest {

    private static final int BURST = 40;
    private static final int EVENTS = 600;

    private static SubscriptionServer server;

    private static String calendar = "";
    private static String feed = "";

    @BeforeAll
    static void start() {
        server = SubscriptionServer.start(
                "--media-grid.limits.open-calls-per-second=1", "--media-grid.limits.open-call-burst=" + BURST);
        server.publish(IntStream.range(0, EVENTS)
                .mapToObj(event -> entry("edu-" + event, "2026-12-08").build())
                .toArray(GridEntry[]::new));
        server.enterTv();
        calendar = "/calendars/" + token("CALENDAR") + ".ics";
        feed = "/feeds/" + token("FEED") + ".atom";
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> addresses() {
        return Stream.of(calendar, feed);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void oneOfManyTagsIsRecognisedAndATagThatIsNoneIsPassedOver(String address) {
        var now = poll(address, "10.1.0.1");
        var tag = now.headers().firstValue("ETag").orElseThrow();
        var others = IntStream.range(0, 1_000).mapToObj(i -> "\"" + i + '"').collect(Collectors.joining(","));

        assertThat(poll(address, "10.1.0.1", "If-None-Match", others + "," + tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(poll(address, "10.1.0.1", "If-None-Match", "W/" + tag).statusCode())
                .isEqualTo(304);
        for (var none : new String[] {others, "\"", "W/", "W/\"x", ",,,", "\"x\" \"y\"", tag.replace("\"", ""), "é"}) {
            var whole = poll(address, "10.1.0.1", "If-None-Match", none);
            assertThat(whole.statusCode()).as(none).isEqualTo(200);
            assertThat(whole.body()).isEqualTo(now.body());
        }
        assertThat(poll(address, "10.1.0.1", "If-None-Match", others.repeat(20)).statusCode())
                .isEqualTo(431);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Wed, 32 Dec 2026 07:00:00 GMT",
                "Wed, 09 Dec 9999 07:00:00 GMT",
                "Thu, 01 Jan 1970 00:00:00 GMT",
                "-1"
            })
    void noTimeMakesASubscriptionUnchanged(String since) {
        for (var address : new String[] {calendar, feed}) {
            assertThat(poll(address, "10.1.0.2", "If-Modified-Since", since).statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void aHeadHasNoBodyAndARangeOrAWishForCompressionGetsTheWhole(String address) {
        var whole = poll(address, "10.1.0.3");

        var head = server.call("HEAD", address, "", "X-Forwarded-For", "10.1.0.3");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
        for (var odd : new String[][] {
            {"Range", "bytes=0-9"},
            {"Range", "bytes=5-1,-,9999999-"},
            {"Accept-Encoding", "gzip;q=1, *;q=0"},
            {"Accept", "image/png"}
        }) {
            var answer = poll(address, "10.1.0.3", odd);
            assertThat(answer.statusCode()).as(odd[1]).isEqualTo(200);
            assertThat(answer.body()).as(odd[1]).isEqualTo(whole.body());
        }
        assertThat(server.call("DELETE", address, "", "X-Forwarded-For", "10.1.0.3")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whoPollsWithoutAPauseIsToldToWaitAndNobodyElseIs(String address) {
        var network = address.equals(calendar) ? "10.1.0.4" : "10.1.0.5";
        var tag = poll(address, network).headers().firstValue("ETag").orElseThrow();

        var answers = new ArrayList<HttpResponse<String>>();
        for (int times = 0; times < 3 * BURST; times++) {
            answers.add(poll(address, network, "If-None-Match", tag));
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(304, 429);
        assertThat(answers.subList(0, BURST - 1)).allMatch(answer -> answer.statusCode() == 304);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 429)
                .hasSizeGreaterThan(BURST)
                .allSatisfy(answer -> {
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    assertThat(answer.headers().firstValue("Cache-Control"))
                            .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
                });
        assertThat(poll(address, "10.1.0.6").statusCode()).isEqualTo(200);
    }

    @Test
    void aGuessCostsAsMuchAsAPollAndIsAnsweredAlike() {
        var guesses = new ArrayList<HttpResponse<String>>();
        for (int times = 0; times < 3 * BURST; times++) {
            guesses.add(poll("/calendars/%043d.ics".formatted(times), "10.1.0.7"));
        }

        assertThat(guesses).extracting(HttpResponse::statusCode).containsOnly(404, 429);
        assertThat(guesses).filteredOn(answer -> answer.statusCode() == 429).hasSizeGreaterThan(BURST);
        assertThat(guesses.get(0).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(guesses.get(0).headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "%2e%2e%2fx", "%00", "a b", "x;y=z", "\u0442\u043e\u043a\u0435\u043d"})
    void aTokenThatIsNoneBreaksNothing(String token) {
        var path = "/calendars/" + token.replace(" ", "%20").replaceAll("[^\\x00-\\x7f]+", "%D1%82") + ".ics";

        assertThat(poll(path, "10.1.0.8").statusCode()).isBetween(400, 404);
    }

    /** The reader took the beginning, then the token is replaced: the answer goes on to its end, and the next poll gets nothing. */
    @Test
    void anAnswerThatIsHalfReadWhenItsTokenIsReplacedIsCompleteAndTheNextPollGetsNothing() throws Exception {
        var made = made("CALENDAR");
        var path = "/calendars/" + json(made).path("token").asString() + ".ics";
        var whole = poll(path, "10.1.0.9");
        try (var slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), whole.uri().getPort()));
            slow.getOutputStream()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: x\r\nX-Forwarded-For: 10.1.0.9\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var begun = slow.getInputStream().readNBytes(2_000);

            var replaced = server.as(
                    TV_KEY,
                    "POST",
                    "/api/outlets/tv/subscriptions/" + json(made).path("id").asString() + "/token",
                    "");
            assertThat(replaced.statusCode()).as(replaced.body()).isEqualTo(200);

            var tag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(poll(path, "10.1.0.9", "If-None-Match", tag).statusCode())
                    .isEqualTo(404);
            var text = new String(begun, StandardCharsets.UTF_8) + rest(slow);
            assertThat(text).endsWith(whole.body().substring(whole.body().length() - 5_000));
            assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(EVENTS + 1);
        }
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> made(String channel) {
        var made = server.as(
                TV_KEY,
                "POST",
                "/api/outlets/tv/subscriptions",
                "{\"channel\":\"" + channel + "\",\"language\":\"RU\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private static String token(String channel) {
        return json(made(channel)).path("token").asString();
    }

    /** A poll from a network, as the proxy names it. */
    private static HttpResponse<String> poll(String path, String network, String... headers) {
        var all = new ArrayList<>(List.of("X-Forwarded-For", network));
        all.addAll(List.of(headers));
        return server.get(path, all.toArray(String[]::new));
    }
}
