package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A page says who may open what its reader may not, and where the reader may go instead. */
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String KEY = "mgk_ops";
    private static final Pattern NUMBER =
            Pattern.compile("(?:Сообщите службе поддержки номер |\"supportNumber\":\")([0-9]{4}-[0-9]{4})");

    private static ServletWebServerApplicationContext context;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(ProblemPageTest.Parts.class, Refusing.class)
                        .run(
                                "--server.port=0",
                                "--logging.level.root=error",
                                "--spring.main.banner-mode=off",
                                "--spring.web.resources.add-mappings=false",
                                "--spring.messages.fallback-to-system-locale=false",
                                "--spring.messages.basename=edge-templates/page/words,edge-templates/page/problems,accounts-templates/accounts/words");
    }

    @AfterAll
    static void end() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Кіруге рұқсат жоқ | Бұл бет Министрлік редакторларына арналған. | кезекші | Бастапқы бетіңізге өту",
                "ru | Нет доступа | Эта страница – для редакторов Министерства. | дежурный | Перейти на свою первую страницу",
                "en | No access | This page is for editors of the authorised body. | duty officer | Go to your first page"
            })
    void aPersonWithoutTheRoleIsToldWhoHasIt(String language, String title, String readers, String you, String home)
            throws Exception {
        for (var path : List.of("/editors-only", "/editors-only/7")) {
            var answer = get(path + "?lang=" + language, BROWSER);

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body())
                    .contains(
                            "<h1 class=\"govuk-heading-l\">" + title + "</h1>",
                            readers,
                            "<bdi>" + you + "</bdi></p>",
                            "<a class=\"govuk-link\" href=\"/ops?lang=" + language + "\">" + home + "</a>",
                            "<a class=\"govuk-link\" href=\"/sign-out?lang=" + language + "\"")
                    .doesNotContain("??", "<input", "error");
        }
    }

    @Test
    void severalRolesAreListedInWords() throws Exception {
        assertThat(get("/planners-only?lang=ru", BROWSER).body())
                .contains(
                        "Эта страница – для пресс-служб государственных органов, редакторов Министерства и редакций СМИ.");
    }

    @Test
    void whereTheRolesAreNoReasonThePageSaysThatTheAccountMayNot() throws Exception {
        var answer = get("/forbidden?lang=en", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("This page is not open to your account.")
                .doesNotContain("This page is for");
    }

    @Test
    void aProgramWithoutTheRoleIsGivenADocument() throws Exception {
        var answer = get("/editors-only", "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/forbidden");
    }

    @Test
    void anUnknownAddressIsNotFoundWithoutASignInToo() throws Exception {
        var page = anonymous("/no-such?lang=ru", BROWSER);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Такой страницы нет");

        for (var path : List.of("/no-such", "/api/no-such")) {
            var document = anonymous(path, "application/json");
            assertThat(document.statusCode()).isEqualTo(404);
            assertThat(document.body()).contains("/problems/not-found");
        }
    }

    @Test
    void aPageThatExistsAsksForASignIn() throws Exception {
        var answer = anonymous("/editors-only", BROWSER);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?next=%2Feditors-only");
    }

    @Test
    void whatWasTypedIsShownToWhoseSignInEndedMeanwhileAndToNobodyElse() throws Exception {
        var own = sent("/editors-only?lang=ru", "same-origin", "note=%D0%96%D0%B4%D1%91%D0%BC+%3Cb%3E&_csrf=abc");
        var forged = sent("/editors-only?lang=ru", "cross-site", "note=forged");
        var signIn = sent("/sign-in?lang=ru", "same-origin", "key=mgk_secret");

        assertThat(own.statusCode()).isEqualTo(401);
        assertThat(own.body())
                .contains("Что вы ввели", "Ждём &lt;b&gt;</textarea>")
                .doesNotContain("abc");
        assertThat(forged.statusCode()).isEqualTo(302);
        assertThat(signIn.body()).doesNotContain("mgk_secret");
    }

    private HttpResponse<String> sent(String path, String site, String form) throws Exception {
        var address = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", BROWSER)
                        .header("Sec-Fetch-Site", site)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/broken", "/torn", "/status/500"})
    void aFaultHasANumberForSupportWhichIsInTheLogToo(String path, CapturedOutput output) throws Exception {
        var page = NUMBER.matcher(get(path + "?lang=ru", BROWSER).body());
        var document = NUMBER.matcher(get(path, "application/json").body());

        assertThat(page.find()).isTrue();
        assertThat(document.find()).isTrue();
        assertThat(page.group()).startsWith("Сообщите службе поддержки номер ");
        assertThat(document.group()).startsWith("\"supportNumber\":\"");
        assertThat(output)
                .containsOnlyOnce("GET " + path + " broke, number " + page.group(1))
                .containsOnlyOnce("GET " + path + " broke, number " + document.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/busy", "/no-such"})
    void whatIsNoFaultHasNoNumber(String path) throws Exception {
        assertThat(get(path + "?lang=ru", BROWSER).body()).doesNotContainPattern(NUMBER);
        assertThat(get(path, "application/json").body()).doesNotContain("supportNumber");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 415, 429, 500, 503})
    void everyStatusHasAPageInWords(int status) throws Exception {
        for (var language : List.of("kk", "ru", "en")) {
            var answer = get("/status/" + status + "?lang=" + language, BROWSER);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains("<h1 class=\"govuk-heading-l\">").doesNotContain("??");
        }
    }

    private HttpResponse<String> anonymous(String path, String accept) throws Exception {
        var address = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
        return http.send(
                HttpRequest.newBuilder(address).header("Accept", accept).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        var address = URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
        var cookie = context.getBean(SignIn.class).with(KEY, false).orElseThrow();
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Accept", accept)
                        .header("Cookie", cookie.getName() + "=" + cookie.getValue())
                        .build(),
                BodyHandlers.ofString());
    }

    /** Pages that their controller refuses. */
    @Controller
    static class Refusing {

        @GetMapping("/forbidden")
        String forbidden() {
            throw ProblemKind.FORBIDDEN.because(ProblemText.of("account.lacks-role"));
        }

        @GetMapping("/status/{status}")
        void status(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status);
        }
    }
}
