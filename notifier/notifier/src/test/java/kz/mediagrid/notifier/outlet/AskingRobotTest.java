package kz.mediagrid.notifier.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.mediagrid.accounts.testing.ServedPages;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that ask for the media-grid without end, with the addresses of others, or with texts that are none. */
class AskingRobotTest {

    private static final String ADDRESS = "aigerim@elarna.example";

    private static OutletPageServer server;

    @BeforeAll
    static void start() {
        server = OutletPageServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nobodyAsks() {
        server.removeOutlets();
        server.part(OutletPageServer.Hours.class).pass();
        server.leave();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, сіздің желіңізден 5 өтінім келді",
        "ru, За час из вашей сети пришло 5 заявок",
        "en, 5 applications came from your network"
    })
    void afterFiveInAnHourANetworkIsToldToWaitAndKeepsWhatIsTyped(String language, String said) {
        for (int number = 0; number < 5; number++) {
            var form = form(Map.of("mail", number + ADDRESS));
            assertThat(server.post("/receive", form).statusCode()).isEqualTo(303);
            assertThat(server.post("/receive", form).statusCode()).as("repeat").isEqualTo(303);
        }

        var refused = server.post("/receive?lang=" + language, form(Map.of()));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(server.part(RefusedCalls.class).count(RefusingLimit.APPLICATIONS_OF_NETWORK))
                .isPositive();
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("3600");
        assertThat(refused.body()).contains(said, ADDRESS, "https://8.8.8.8/hook", "Еларна");
        assertThat(outlets().asking()).hasSize(5);
        server.part(OutletPageServer.Hours.class).pass();
        assertThat(server.post("/receive", form(Map.of())).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({"kk, жауап күтіп тұр", "ru, 'которые ждут ответа: 3'", "en, 3 applications with this mail address wait"
    })
    void withOneMailAddressThreeWaitAndTheFourthIsToldAtItsField(String language, String said) {
        IntStream.range(0, 3).forEach(number -> server.post("/receive", form(Map.of())));

        var refused = server.post("/receive?lang=" + language, form(Map.of("mail", ADDRESS.toUpperCase())));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(said, "href=\"#mail\"", ADDRESS.toUpperCase());
        assertThat(outlets().asking()).hasSize(3);
        assertThat(server.post("/receive", form(Map.of("mail", "b" + ADDRESS))).statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'neil@tv.example", "desk@xn--80ak6aa92e.xn--p1ai", "desk@xn--d1acufc.example"})
    void anApostropheAndAHostInPunycodeAreOfAMailAddress(String mail) {
        assertThat(server.post("/receive", form(Map.of("mail", mail))).statusCode())
                .isEqualTo(303);
        assertThat(outlets().asking().get(0).getApplication().getMailAddress()).isEqualTo(mail);
    }

    /** The answer would tell anybody which names are inside, and a look-up that hangs would hold a thread. */
    @Test
    void noNameOfAHostIsLookedUpForAnybody() {
        var asked = server.post("/receive", form(Map.of("webhookUrl", "https://localhost/hook")));

        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/x",
                "https://127.1/x",
                "https://2130706433/x",
                "https://[::1]/x",
                "https://[::ffff:10.0.0.1]/x",
                "https://169.254.169.254/latest",
                "https://a:b@8.8.8.8/",
                "javascript:alert(1)",
                "https://8.8.8.8:22/"
            })
    void anAddressInsideIsStillRefused(String address) {
        assertThat(server.post("/receive", form(Map.of("webhookUrl", address))).statusCode())
                .isEqualTo(422);
        assertThat(outlets().asking()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\nc@d.example",
                "a@b.example, c@d.example",
                "a@b.example;c@d.example",
                "<a@b.example>",
                "a@b.example\u202e",
                "'a@b.example",
                "a@b.xn--",
                "a@b.xn--a-"
            })
    void severalAddressesOrAHeaderAreNoMailAddress(String mail) {
        var refused = server.post("/receive", form(Map.of("mail", mail)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(outlets().asking()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Еларна\r\nBcc: c@d.example", "Еларна\u0000", "Ела\u202eрна", "\u200b"})
    void aNameWithLinesOrHiddenCharactersIsRefused(String name) {
        var refused = server.post("/receive", form(Map.of("name.kk", name, "name.ru", "Еларна")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(outlets().asking()).isEmpty();
    }

    @Test
    void markupInANameIsShownAsText() {
        var name = "<img src=x onerror=alert(1)>Еларна";
        server.post("/receive", form(Map.of("name.kk", name)));
        var id = outlets().asking().get(0).getOutletId();
        server.enter(SignedIn.EDITOR_KEY);

        for (var page : List.of("/outlets", "/outlets/applications/" + id)) {
            assertThat(server.get(page).body())
                    .contains("&lt;img src=x onerror=alert(1)&gt;Еларна")
                    .doesNotContain("<img src=x");
        }
    }

    private static Map<String, String> form(Map<String, String> typed) {
        HttpResponse<String> page = server.get("/receive");
        var form = new HashMap<>(Map.of(
                "name.kk",
                "Еларна",
                "mail",
                ADDRESS,
                "MAIL",
                "true",
                "webhookUrl",
                "https://8.8.8.8/hook",
                "key",
                ServedPages.hidden(page, "key").get(0),
                "_csrf",
                ServedPages.token(page)));
        form.putAll(typed);
        return form;
    }

    private static Outlets outlets() {
        return server.part(Outlets.class);
    }
}
