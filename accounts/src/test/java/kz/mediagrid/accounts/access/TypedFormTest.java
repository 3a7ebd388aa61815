package kz.mediagrid.accounts.access;

import static kz.mediagrid.accounts.access.FormVisitor.fields;
import static kz.mediagrid.accounts.access.FormVisitor.hidden;
import static kz.mediagrid.accounts.access.FormVisitor.main;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.accounts.testing.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A person's sign-in ends while a form is open, or the person changes the language of a page that answers a form. */
class TypedFormTest {

    private static final String TEXT = "Ждём <b> & \"ответ\"\nвторая строка";

    private static ServletWebServerApplicationContext context;

    private final FormVisitor person = new FormVisitor(context);

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

    private Map<String, String> typed() throws Exception {
        var fields = new LinkedHashMap<>(Map.of(
                "note", TEXT, "name", "", "to.b", "true", "body", "dsm", "event", "2", "key", "old-key", "action",
                "send"));
        fields.put("_csrf", hidden(person.open("/form?state=open"), "_csrf"));
        fields.put("next", "3");
        fields.put("q", "поиск");
        fields.put("link.7", "Ещё строка");
        fields.put("link.8", "NATO");
        fields.put("materials.7.file", "4ba105cd");
        fields.put("materials.7.kind", "DATA");
        return fields;
    }

    /** Ends the sign-in, presses, and takes the fields of the error page with the button that goes on. */
    private Map<String, String> afterTheEnd(Map<String, String> typed) throws Exception {
        person.signOut();
        var ended = person.press("/form?state=open", "/form?lang=ru", typed);
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(main(ended))
                .contains(
                        "Ваш сеанс закончился",
                        "Ждём &lt;b&gt; &amp; &quot;ответ&quot;\nвторая строка",
                        "target=\"_blank\"")
                .as("the choices")
                .doesNotContain(">dsm<", ">DATA<", ">4ba105cd<")
                .as("the hidden fields")
                .doesNotContain(">поиск<", ">3<");
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
                .contains(
                        "<textarea name=\"note\" autofocus=\"autofocus\">\nЖдём &lt;b&gt; &amp; &quot;ответ&quot;\nвторая строка</textarea>")
                .contains("name=\"key\" value=\"old-key\"", "name=\"name\" value=\"\"")
                .contains("name=\"to.a\" value=\"true\">", "name=\"to.b\" value=\"true\" checked=\"checked\">")
                .contains("<option value=\"edu\">", "<option value=\"dsm\" selected=\"selected\">")
                .contains("name=\"link.7\">\nЕщё строка</textarea>", "name=\"link.8\">\nNATO</textarea>")
                .contains("name=\"materials.7.file\" value=\"4ba105cd\"", "name=\"materials.7.kind\" value=\"DATA\"");
    }

    @Test
    void theFormComesBackFilledAfterTheSamePersonSignedInAgainAndNothingIsSent() throws Exception {
        person.signIn(SignedIn.OPS_KEY);
        var again = afterTheEnd(typed());
        int sent = Forms.SENT.get();

        assertThat(main(person.press("/form", "/form?lang=kk", again))).contains("Сеансыңыз аяқталды");
        person.signIn(SignedIn.OPS_KEY);
        var shown = person.press("/form", "/form?lang=ru", again);

        assertFilled(shown);
        assertThat(Forms.SENT).hasValue(sent);
        var whole = fields(main(shown));
        whole.put("note", TEXT);
        assertThat(person.press("/form", "/form?lang=ru", whole).body()).contains("refused");
        assertThat(Forms.SENT).hasValue(sent + 1);
    }

    @Test
    void aFormOfAnEarlierSignInOfTheSamePersonComesBackAtOnce() throws Exception {
        person.signIn(SignedIn.OPS_KEY);
        var typed = typed();
        person.signIn(SignedIn.OPS_KEY);
        int sent = Forms.SENT.get();

        assertFilled(person.press("/form?state=open", "/form?lang=ru", typed));
        assertThat(person.send("/form", "/form", typed, "cors").statusCode())
                .as("a script")
                .isEqualTo(401);
        assertThat(Forms.SENT).hasValue(sent);
    }

    @Test
    void aFormWithAFileComesBackWithEverythingElse() throws Exception {
        person.signIn(SignedIn.OPS_KEY);
        var typed = typed();
        person.signOut();
        int sent = Forms.SENT.get();

        var ended = person.attach("/form?state=open", "/form?lang=ru", typed, "file");
        assertThat(ended.statusCode()).isEqualTo(401);
        var again = fields(main(ended));
        again.put("again", "yes");
        person.signIn(SignedIn.OPS_KEY);
        assertFilled(person.press("/form", "/form?lang=ru", again));

        person.signIn(SignedIn.OPS_KEY);
        assertFilled(person.attach("/form?state=open", "/form?lang=ru", typed, "file"));
        assertThat(Forms.SENT).hasValue(sent);
    }

    @Test
    void anotherPersonSeesNothingOfIt() throws Exception {
        person.signIn(SignedIn.OPS_KEY);
        var typed = typed();
        var again = afterTheEnd(typed);
        person.signIn(SignedIn.OTHER_OPS_KEY);
        int sent = Forms.SENT.get();

        for (var fields : List.of(typed, again)) {
            var answer = person.press("/form", "/form?lang=ru", fields);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("заполнил другой человек").doesNotContain("Ждём", "Ещё строка");
        }
        assertThat(Forms.SENT).hasValue(sent);
    }

    @Test
    void theChoiceOfALanguageOnAPageThatAnswersAFormKeepsWhatWasTyped() throws Exception {
        person.signIn(SignedIn.OPS_KEY);
        var refused = person.press("/form?state=open", "/form?lang=kk", typed());
        assertThat(refused.body()).contains("refused", "formaction=\"?lang=ru\"");
        int sent = Forms.SENT.get();
        var switching = fields(refused.body().replaceFirst("(?s).*</main>", ""));
        switching.put("again", "yes");

        assertFilled(person.press("/form", "/form?lang=ru", switching));
        assertThat(Forms.SENT).hasValue(sent);
    }

    @Test
    void aPageThatHasNoSuchFormAnyLongerShowsTheTexts() throws Exception {
        person.signIn(SignedIn.OPS_KEY);
        var typed = typed();
        person.signIn(SignedIn.OPS_KEY);

        var shown = main(person.press("/form?state=gone", "/form?lang=ru", typed));

        assertThat(shown)
                .contains("Что вы ввели", "readonly>\nЖдём &lt;b&gt;", "readonly>\nЕщё строка")
                .doesNotContain(">\ndsm<", ">\nDATA<");
    }

    @Test
    void aFormForAnybodyComesBackFilledWithoutItsToken() throws Exception {
        var fields = Map.of("email", "a@b", "_csrf", "lost");

        var late = person.press("/sign-in/mail", "/sign-in/mail?lang=ru", fields);

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(main(late)).contains("была открыта слишком долго", "value=\"a@b\"");
        var again = fields(main(late));
        again.put("email", "a@b");
        assertThat(person.press("/sign-in/mail", "/sign-in/mail", again).body()).isEqualTo("asked by a@b");
    }

    @Test
    void aKeyIsNotShownAgain() throws Exception {
        var late = person.press("/sign-in", "/sign-in?lang=ru", Map.of("key", "mgk_1", "_csrf", "lost"));

        assertThat(late.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?expired=true&lang=ru"));
        assertThat(late.body()).doesNotContain("mgk_1");
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

        @GetMapping("/sign-in/mail")
        ModelAndView ask(CsrfToken token) {
            token.getToken();
            return new ModelAndView("open-form");
        }

        @PostMapping("/sign-in/mail")
        ResponseEntity<String> asked(@RequestParam String email) {
            return ResponseEntity.ok("asked by " + email);
        }

        @PostMapping("/form")
        ModelAndView send() {
            SENT.incrementAndGet();
            return new ModelAndView("typed-form", Map.of("open", "refused"));
        }
    }
}
