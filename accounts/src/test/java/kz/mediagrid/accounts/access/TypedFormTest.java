package kz.mediagrid.accounts.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.accounts.testing.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;

/** A person's sign-in ends while a form is open, or the person changes the language of a page that answers a form. */
class TypedFormTest {

    private static final String TEXT = "Ждём <b> & \"ответ\"\nвторая строка";
    private static final Pattern FIELD = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");

    private static ServletWebServerApplicationContext context;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start() {
        context = (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(ProblemPageTest.Parts.class, Forms.class)
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

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
    }

    private void signIn(String key) {
        var made = context.getBean(SignIn.class).with(key, false).orElseThrow();
        var cookie = new HttpCookie(made.getName(), made.getValue());
        cookie.setPath("/");
        cookies.getCookieStore().add(address("/"), cookie);
    }

    private void signOut() {
        cookies.getCookieStore().removeAll();
    }

    private HttpResponse<String> open(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends fields as a browser does when a person presses a button of the page at {@code page}. */
    private HttpResponse<String> press(String page, String path, Map<String, String> fields) throws Exception {
        return send(page, path, fields, "navigate");
    }

    private HttpResponse<String> send(String page, String path, Map<String, String> fields, String mode)
            throws Exception {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Referer", address(page).toString())
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Mode", mode)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private Map<String, String> typed() throws Exception {
        var fields = new LinkedHashMap<>(Map.of(
                "note", TEXT, "name", "", "to.b", "true", "body", "dsm", "event", "2", "key", "old-key", "action",
                "send"));
        fields.put("_csrf", hidden(open("/form?state=open"), "_csrf"));
        fields.put("link.7", "Ещё строка");
        return fields;
    }

    private static String hidden(HttpResponse<String> page, String name) {
        return fields(page.body()).getOrDefault(name, "");
    }

    private static Map<String, String> fields(String html) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(html)
                .results()
                .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        return fields;
    }

    private static String main(HttpResponse<String> page) {
        var main = MAIN.matcher(page.body());
        assertThat(main.find()).as(page.body()).isTrue();
        return main.group();
    }

    /** Ends the sign-in, presses, and takes the fields of the error page with the button that goes on. */
    private Map<String, String> afterTheEnd(Map<String, String> typed) throws Exception {
        signOut();
        var ended = press("/form?state=open", "/form?lang=ru", typed);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(main(ended))
                .contains(
                        "Ваш сеанс закончился",
                        "Ждём &lt;b&gt; &amp; &quot;ответ&quot;\nвторая строка",
                        "target=\"_blank\"");
        var fields = fields(main(ended));
        fields.put("again", "yes");
        return fields;
    }

    private static void assertFilled(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(main(page))
                .contains(
                        "Пока ничего не отправлено",
                        "<p>state=open</p>",
                        "<details open=\"open\">",
                        "name=\"note\">first</textarea>")
                .contains("<textarea name=\"note\">\nЖдём &lt;b&gt; &amp; &quot;ответ&quot;\nвторая строка</textarea>")
                .contains("name=\"key\" value=\"old-key\"", "name=\"name\" value=\"\"")
                .contains("name=\"to.a\" value=\"true\">", "name=\"to.b\" value=\"true\" checked=\"checked\">")
                .contains("<option value=\"edu\">", "<option value=\"dsm\" selected=\"selected\">")
                .contains("name=\"link.7\">\nЕщё строка</textarea>");
    }

    @Test
    void theFormComesBackFilledAfterTheSamePersonSignedInAgainAndNothingIsSent() throws Exception {
        signIn(SignedIn.OPS_KEY);
        var again = afterTheEnd(typed());
        int sent = Forms.SENT.get();

        assertThat(main(press("/form", "/form?lang=kk", again))).contains("Сеансыңыз аяқталды");
        signIn(SignedIn.OPS_KEY);
        var shown = press("/form", "/form?lang=ru", again);

        assertFilled(shown);
        assertThat(Forms.SENT).hasValue(sent);
        var whole = fields(main(shown));
        whole.put("note", TEXT);
        assertThat(press("/form", "/form?lang=ru", whole).body()).contains("refused");
        assertThat(Forms.SENT).hasValue(sent + 1);
    }

    @Test
    void aFormOfAnEarlierSignInOfTheSamePersonComesBackAtOnce() throws Exception {
        signIn(SignedIn.OPS_KEY);
        var typed = typed();
        signIn(SignedIn.OPS_KEY);
        int sent = Forms.SENT.get();

        assertFilled(press("/form?state=open", "/form?lang=ru", typed));
        assertThat(send("/form", "/form", typed, "cors").statusCode())
                .as("a script")
                .isEqualTo(401);
        assertThat(Forms.SENT).hasValue(sent);
    }

    @Test
    void anotherPersonSeesNothingOfIt() throws Exception {
        signIn(SignedIn.OPS_KEY);
        var typed = typed();
        var again = afterTheEnd(typed);
        signIn(SignedIn.OTHER_OPS_KEY);
        int sent = Forms.SENT.get();

        for (var fields : List.of(typed, again)) {
            var answer = press("/form", "/form?lang=ru", fields);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("заполнил другой человек").doesNotContain("Ждём", "Ещё строка");
        }
        assertThat(Forms.SENT).hasValue(sent);
    }

    @Test
    void theChoiceOfALanguageOnAPageThatAnswersAFormKeepsWhatWasTyped() throws Exception {
        signIn(SignedIn.OPS_KEY);
        var refused = press("/form?state=open", "/form?lang=kk", typed());
        assertThat(refused.body()).contains("refused", "formaction=\"?lang=ru\"");
        int sent = Forms.SENT.get();
        var switching = fields(refused.body().replaceFirst("(?s).*</main>", ""));
        switching.put("again", "yes");

        assertFilled(press("/form", "/form?lang=ru", switching));
        assertThat(Forms.SENT).hasValue(sent);
    }

    @Test
    void aPageThatHasNoSuchFormAnyLongerShowsTheTexts() throws Exception {
        signIn(SignedIn.OPS_KEY);
        var typed = typed();
        signIn(SignedIn.OPS_KEY);

        var shown = main(press("/form?state=gone", "/form?lang=ru", typed));

        assertThat(shown).contains("Что вы ввели", "readonly>\nЖдём &lt;b&gt;", "readonly>\nЕщё строка");
    }

    /** A page with two forms, which refuses what it is sent. */
    @Controller
    static class Forms {

        static final AtomicInteger SENT = new AtomicInteger();

        @GetMapping("/form")
        ModelAndView open(@RequestParam Map<String, String> parameters) {
            parameters.remove("lang");
            return new ModelAndView(
                    "typed-form",
                    Map.of(
                            "open",
                            parameters.containsValue("gone")
                                    ? "gone"
                                    : "state=" + parameters.getOrDefault("state", "")
                                            + (parameters.size() > 1 ? parameters : "")));
        }

        @PostMapping("/form")
        ModelAndView send() {
            SENT.incrementAndGet();
            return new ModelAndView("typed-form", Map.of("open", "refused"));
        }
    }
}
