package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every query parameter of the APIs refuses a value that it does not know, and says what it allows. */
@ExtendWith(WholeMediaGrid.class)
class EveryParameterTest {

    private final Newsroom newsroom;

    EveryParameterTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such", "0x10", "-1", "yes", "%20", "2026-W60", "bat-1"})
    void noCallTakesAValueThatItDoesNotKnow(String value) {
        // An upload takes any name for its file.
        var listing = ApiCall.all(newsroom).stream()
                .filter(call -> call.method().equals("GET") && !call.query().isEmpty())
                .toList();

        assertThat(listing)
                .hasSizeGreaterThan(4)
                .allSatisfy(call -> assertThat(call.query()).allSatisfy(name -> {
                    var answer = call.sent(newsroom, call.with(name, value));

                    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
                    assertThat(answer.text("detail")).contains("'" + name + "'").doesNotContain("cannot be read");
                    assertThat(call.allowed(name))
                            .allSatisfy(
                                    allowed -> assertThat(answer.text("detail")).contains(allowed));
                }));
    }

    @Test
    void aWeekBeyondTheCalendarIsNoValueOfAParameter() {
        for (var path : List.of("/api/planned-events", "/api/clashes")) {
            var answer = newsroom.request("GET", path + "?week=2099-W01")
                    .as(newsroom.editorKey())
                    .send();

            assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
            assertThat(answer.text("detail")).contains("'week'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/grids/2026-W50?asOf=no-such",
                "/api/grids/2026-W50?day=2026-12-01",
                "/api/grids/2026-W50?limit=no-such",
                "/api/grids/2026-W50?after=no-such",
                "/api/grids/2026-W50/versions/1?day=no-such",
                "/api/grids/2026-W50/versions/1?limit=-1",
                "/api/grids/2026-W50/versions/1?after=no-such",
                "/api/known-grids/2026-W50?asOf=no-such",
                "/api/obligations?body=no-such",
                "/api/obligations?kind=no-such",
                "/api/obligations?state=no-such",
                "/api/obligations?after=no-such",
                "/api/obligations?limit=501"
            })
    void theNotifierNamesTheParameterWhoseValueItDoesNotKnow(String address) {
        var answer =
                newsroom.toNotifier("GET", address).as(newsroom.key("OPS", "")).send();

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.text("detail")).contains(address.replaceAll(".*\\?|=.*", ""));
    }
}
