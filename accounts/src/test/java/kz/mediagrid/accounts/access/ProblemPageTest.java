package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.accounts.testing.SignedIn;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.topics.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** What goes wrong is told a person on a page in the reader's language, and a program in a problem document. */
class ProblemPageTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static ServletWebServerApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(Parts.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=error",
                                "--spring.main.banner-mode=off",
                                "--spring.web.resources.add-mappings=false",
                                "--spring.messages.fallback-to-system-locale=false",
                                "--spring.messages.basename=edge-templates/page/words,edge-templates/page/problems,accounts-templates/accounts/words,accounts-templates/accounts/problems");
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/broken?lang=kk, 500, Біздің тараптан қате болды",
        "/broken?lang=ru, 500, Произошла ошибка на нашей стороне",
        "/broken?lang=en, 500, Something went wrong on our side",
        "/torn?lang=ru, 500, Произошла ошибка на нашей стороне",
        "/busy?lang=ru, 503, Страница временно недоступна",
        "/no-such?lang=ru, 404, Такой страницы нет",
        "/unmapped?lang=ru, 404, Такой страницы нет",
        "//busy?lang=ru, 400, Запрос непонятен"
    })
    void aBrowserIsShownAPage(String path, int status, String words) throws Exception {
        var answer = get(path, BROWSER);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body())
                .contains("<h1 class=\"govuk-heading-l\">" + words + "</h1>", "mg-masthead")
                .containsPattern("\\(<bdi>(кезекші|дежурный|duty officer)</bdi>\\)")
                .doesNotContain("acc-ops", "/problems/", "??", "A secret of the code");
    }

    @Test
    void whenToTryAgainIsSaidToABrowserToo() throws Exception {
        assertThat(get("/busy", BROWSER).headers().firstValue("Retry-After")).contains("7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json"})
    void aProgramIsGivenADocument(String accept) throws Exception {
        for (var path : List.of("/broken", "/busy", "/no-such", "/unmapped")) {
            var answer = get(path, accept);

            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("/problems/", "\"instance\":\"" + path + "\"");
        }
    }

    @Test
    void aProgramIsToldThatItsBodyCameTooSlowly() throws Exception {
        assertThat(get("/slow", "application/json").body()).contains("\"status\":408", "/problems/too-slow");
    }

    @Test
    void theApiGivesItsDocumentToWhoeverAsks() throws Exception {
        assertThat(get("/api/broken", BROWSER).headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @ParameterizedTest(name = "{0} is answered in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | kk | Қазір қолжетімсіз | Кемінде бір әріп немесе цифр болуы тиіс.",
                "de, ru-RU;q=0.8, en;q=0.5 | ru | Сейчас недоступно | Нужна хотя бы одна буква или цифра.",
                "aa,ab,ae,af,ak,am,an,ar,as,av,ay,ru | ru | Сейчас недоступно | Нужна хотя бы одна буква или цифра.",
                "ru;q=0 | en | Not available now | This must have at least one letter or digit.",
                "en-GB | en | Not available now | This must have at least one letter or digit.",
                "de | en | Not available now | This must have at least one letter or digit."
            })
    void aDocumentIsInTheLanguageThatTheCallAccepts(String accepted, String language, String title, String fault)
            throws Exception {
        var answer = get("/busy", "application/json", "Accept-Language", accepted);

        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"/problems/unavailable\"",
                        "\"title\":\"" + title + "\"",
                        "\"detail\":\"" + fault + "\"",
                        "\"errors\":[{",
                        "\"pointer\":\"/name\"");
    }

    @Test
    void aDocumentIsInEnglishIfTheCallAcceptsNoLanguage() throws Exception {
        var answer = get("/no-such", "application/json");

        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(answer.body())
                .contains("\"title\":\"Not found\"", "\"detail\":\"Nothing is at this address.\"")
                .doesNotContain("errors", "receipt");
    }

    @ParameterizedTest
    @EnumSource
    void theTypeOfADocumentIsTheAddressOfItsPage(ProblemKind kind) throws Exception {
        for (var language : List.of("kk", "ru", "en")) {
            var words = texts(language);

            var answer = get(kind.type() + "?lang=" + language, BROWSER);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(text(answer))
                    .contains(
                            "<h1 class=\"govuk-heading-l\">" + words.getString("problem.title." + kind) + "</h1>",
                            words.getString("problem.do." + kind),
                            ">" + kind.status().value() + "</code>",
                            kind.type() + "</code>")
                    .doesNotContain("??");
        }
    }

    @Test
    void theListOfTypesLeadsToEachPage() throws Exception {
        var list = get("/problems?lang=en", BROWSER);

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(ProblemKind.values())
                .allSatisfy(kind -> assertThat(text(list))
                        .contains(
                                "href=\"" + kind.type() + "?lang=en\"",
                                texts("en").getString("problem.do." + kind)));
    }

    @Test
    void anUnknownTypeHasNoPage() throws Exception {
        assertThat(get("/problems/no-such", BROWSER).statusCode()).isEqualTo(404);
        assertThat(get("/problems/KEY_REUSED", "application/json").body()).contains("\"type\":\"/problems/not-found\"");
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                "edge-templates/page/problems",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String text(HttpResponse<String> page) {
        return HtmlUtils.htmlUnescape(page.body().replaceAll("</?span[^>]*>", ""));
    }

    private HttpResponse<String> get(String path, String accept, String... headers) throws Exception {
        var address = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
        var cookie = context.getBean(SignIn.class).with(SignedIn.OPS_KEY, false).orElseThrow();
        var request = HttpRequest.newBuilder(address)
                .header("Accept", accept)
                .header("Cookie", cookie.getName() + "=" + cookie.getValue());
        return http.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    /** As it has no stereotype, no other test scans it. */
    @EnableAutoConfiguration
    @Import({SignedIn.class, Failing.class})
    static class Parts {

        @Bean
        Routes routes() {
            return Routes.of(
                    Routes.route("GET", "/broken", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/api/broken", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/torn", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/actuator/health"),
                    Routes.route("GET", "/actuator/health/{*group}"),
                    Routes.route("GET", "/actuator/info", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/busy", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/problems"),
                    Routes.route("GET", "/problems/{kind}"),
                    Routes.route("GET", "/slow", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/unmapped", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/editors-only", Scope.WATCH, Role.AUTHORISED_BODY),
                    Routes.form("/editors-only", Scope.EDIT, Role.AUTHORISED_BODY),
                    Routes.route("GET", "/editors-only/{id}", Scope.WATCH, Role.AUTHORISED_BODY),
                    Routes.route("GET", "/planners-only", Scope.WATCH, Role.AUTHORISED_BODY, Role.MEDIA, Role.AGENCY),
                    Routes.route("GET", "/forbidden", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/status/{status}", Scope.WATCH, Role.OPS),
                    Routes.route("POST", "/api/things", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/form", Scope.WATCH, Role.OPS),
                    Routes.form("/form", Scope.WATCH, Role.OPS),
                    Routes.route("GET", "/sign-in/mail"),
                    Routes.form("/sign-in/mail"),
                    Routes.form("/sign-in"));
        }

        @Bean
        Menu menu() {
            return Menu.of(Service.NOTIFIER, "http://127.0.0.1:8080");
        }

        @Bean
        BusinessClock businessClock() {
            return new BusinessClock(Clock.systemUTC());
        }

        @Bean
        Calendars calendars() {
            return new Calendars();
        }
    }

    /** Pages that fail: in the controller, in the template, and for a while. */
    @Controller
    static class Failing {

        @GetMapping({"/broken", "/api/broken"})
        String broken() {
            throw new IllegalStateException("A secret of the code");
        }

        @GetMapping("/torn")
        String torn() {
            return "page/texts-of-nothing";
        }

        @GetMapping("/slow")
        String slow() throws IOException {
            throw new IOException(new TimeoutException("as Jetty reports a body that does not come"));
        }

        @GetMapping("/busy")
        String busy() {
            throw ProblemKind.UNAVAILABLE
                    .at(Place.WHOLE.field("name"), ProblemText.of("text.no-letter"))
                    .retryAfter(Duration.ofSeconds(7), new TimeoutException("not yet"));
        }
    }
}
