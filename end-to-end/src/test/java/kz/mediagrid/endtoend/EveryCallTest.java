package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call of the APIs checks its method, its query parameters and its Idempotency-Key in the same way. */
@ExtendWith(WholeMediaGrid.class)
class EveryCallTest {

    private final Newsroom newsroom;

    EveryCallTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @Test
    void noCallTakesAParameterThatItDoesNotHave() {
        assertThat(ApiCall.all(newsroom)).hasSizeGreaterThan(35).allSatisfy(call -> {
            var answer = call.sent(newsroom, call.with("no-such=1"), "key-" + call.path());

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("detail")).contains("'no-such'");
            assertThat(call.query())
                    .allSatisfy(known -> assertThat(answer.text("detail")).contains(known));
        });
    }

    @Test
    void noCallTakesAParameterTwiceOrEmpty() {
        var listing = ApiCall.all(newsroom).stream()
                .filter(call -> !call.query().isEmpty())
                .toList();

        assertThat(listing)
                .hasSizeGreaterThan(4)
                .allSatisfy(call -> assertThat(call.query()).allSatisfy(name -> {
                    var twice = call.sent(newsroom, call.with(name + "=1&" + name + "=1"));
                    var empty = call.sent(newsroom, call.with(name + "="));

                    assertThat(twice.status()).isEqualTo(400);
                    assertThat(twice.text("detail")).isEqualTo("The parameter '" + name + "' occurs more than once.");
                    assertThat(empty.status()).isEqualTo(400);
                    assertThat(empty.text("detail")).isEqualTo("The parameter '" + name + "' is empty.");
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/grids?no-such=1",
                "/api/grids/2026-W50?version=1",
                "/api/grids/2026-W50/certificate?version=1",
                "/api/grids/2026-W50/versions/1?outlet=a&token=b",
                "/api/known-grids/2026-W50?day=2026-12-07",
                "/api/outlets?from=1",
                "/api/joint-notices?no-such",
                "/api/ops?x=y",
                "/api/ops/todo?x=y",
                "/api/obligations?no-such=1",
                "/api/obligations?kind=NO_SUCH",
                "/api/obligations?state=MET"
            })
    void noCallOfTheNotifierTakesAParameterOrAValueThatItDoesNotKnow(String address) {
        var answer =
                newsroom.toNotifier("GET", address).as(newsroom.key("OPS", "")).send();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }

    @Test
    void aPageIgnoresTheParametersOfOthers() {
        assertThat(status(newsroom.ports().notifier(), "GET", "/?utm_source=mail", "Accept: text/html"))
                .doesNotStartWith("HTTP/1.1 4");
    }

    @Test
    void noWriteTakesTwoKeys() {
        var writes = ApiCall.all(newsroom).stream().filter(ApiCall::hasKey).toList();

        assertThat(writes).hasSizeGreaterThan(20).allSatisfy(call -> {
            var answer = call.sent(newsroom, call.path(), "key-1", "key-2");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("detail")).isEqualTo("Only one header Idempotency-Key is allowed.");
        });
    }

    @Test
    void everyAddressSaysItsMethodsToWhoeverAsks() {
        assertThat(ApiCall.all(newsroom)).allSatisfy(call -> {
            var answer = newsroom.request("OPTIONS", call.path()).send();

            assertThat(answer.status()).isEqualTo(204);
            assertThat(List.of(answer.header("Allow").split(", "))).contains(call.method(), "OPTIONS");
        });
        assertThat(newsroom.request("OPTIONS", "/api/calendars").send().header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(newsroom.toNotifier("OPTIONS", "/api/outlets").send().header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(newsroom.request("OPTIONS", "/api/no-such").send().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"PATCH, /api/calendars", "CONNECT, 127.0.0.1:1", "NO-SUCH, /api/calendars", "NO-SUCH, /no-such"})
    void aMethodThatNoCallHasIsNotAllowed(String method, String path) {
        for (int port : List.of(newsroom.ports().pages(), newsroom.ports().notifier())) {
            assertThat(status(port, method, path, "Accept: */*")).startsWith("HTTP/1.1 405");
        }
    }

    /** The answer to a request that java.net.http does not send. */
    private static String status(int port, String method, String path, String header) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\nConnection: close\r\n\r\n"
                            .formatted(method, path, method.equals("CONNECT") ? path : "127.0.0.1", header)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the service does not answer", e);
        }
    }
}
