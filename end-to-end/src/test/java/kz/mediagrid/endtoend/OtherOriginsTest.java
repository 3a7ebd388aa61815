package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of other sites read the public grid and the descriptions of the APIs, and nothing else; none of them uses a key. */
@ExtendWith(WholeMediaGrid.class)
class OtherOriginsTest {

    private static final String ALLOW = "Access-Control-Allow-Origin";
    private static final String SITE = "https://news.example.kz";

    private static final Set<String> OF_BOTH = Set.of("/problems", "/problems/{kind}", "/v3/api-docs");

    private static final Set<String> OF_NOTIFIER = Set.of(
            "/.well-known/media-grid-keys.json",
            "/api/grids",
            "/api/grids/{week}",
            "/api/grids/{week}/versions/{version}",
            "/feeds/events.atom",
            "/feeds/versions.atom",
            "/grids/{week}.ics",
            "/grids/{week}/days/{day}.ics",
            "/grids/{week}/events/{event}.ics",
            "/grids/{week}/text");

    private final Newsroom newsroom;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    OtherOriginsTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @ParameterizedTest
    @EnumSource
    void noOtherAddressAllowsAnotherOrigin(EveryPageTest.Door door) {
        var allowed = new TreeSet<String>();

        door.routes.table().forEach(route -> {
            var path = route.path().getPatternString();
            var address = door.address(newsroom) + concrete(path);
            boolean read = route.method().equals("GET") && allows(sent("GET", address));
            if (read || allows(preflight(address, route.method(), ""))) {
                allowed.add(path);
            }
            if (!route.method().equals("GET")) {
                assertThat(allows(sent(route.method(), address))).as(address).isFalse();
            }
        });

        var expected = new TreeSet<>(OF_BOTH);
        if (door == EveryPageTest.Door.NOTIFIER) {
            expected.addAll(OF_NOTIFIER);
        }
        assertThat(allowed).isEqualTo(expected);
    }

    @Test
    void aScriptOfAnotherSiteReadsTheHeadersAndMayAskForANewerVersion() {
        var address = newsroom.ports().notifierAddress() + "/api/grids";
        var answer = sent("GET", address);
        var asked = preflight(address, "GET", "if-none-match");

        assertThat(answer.headers().firstValue(ALLOW)).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers")).contains("ETag, Link, Retry-After");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue(ALLOW)).contains("*");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).contains("GET,HEAD");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).contains("if-none-match");
        assertThat(asked.headers().firstValue("Access-Control-Max-Age")).contains("86400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization", "grid-key", "idempotency-key"})
    void noScriptOfAnotherSiteUsesAKey(String header) {
        var asked = preflight(newsroom.ports().notifierAddress() + "/api/grids", "GET", header);

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(allows(asked)).isFalse();
    }

    private HttpResponse<String> sent(String method, String address) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .method(method, BodyPublishers.noBody())
                .header("Origin", SITE));
    }

    private HttpResponse<String> preflight(String address, String method, String header) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", SITE)
                .header("Access-Control-Request-Method", method);
        return send(header.isEmpty() ? request : request.header("Access-Control-Request-Headers", header));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
    }

    private static boolean allows(HttpResponse<String> answer) {
        return answer.headers().map().keySet().stream().anyMatch(name -> name.startsWith("access-control-allow"));
    }

    private static String concrete(String path) {
        return path.replace("{week}", "2026-W50")
                .replace("{version}", "1")
                .replace("{day}", "2026-12-09")
                .replace("{kind}", "gone")
                .replaceAll("\\{[^}]+}", "edu");
    }
}
