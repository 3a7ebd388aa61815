package kz.mediagrid.signin.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Two gateways, A and B, and one issuer. */
@ExtendWith(OutputCaptureExtension.class)
class IssuerSignInTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final String METADATA = "/.well-known/openid-configuration";

    private static GatewayServer.Log log;
    private static IssuerServer issuer;
    private static GatewayServer a;
    private static GatewayServer b;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        log = new GatewayServer.Log();
        issuer = new IssuerServer();
        a = GatewayServer.with(issuer, log);
        b = GatewayServer.with(issuer, log);
    }

    @AfterAll
    static void end() {
        a.close();
        b.close();
        issuer.close();
    }

    @BeforeEach
    void onePersonIsInvited() {
        log.people.all().forEach(person -> log.people.apply(person.getPersonId(), null, NOW));
        log.events.clear();
        enter("per-ann000000001", "Ann@edu.kz", null);
        issuer.says("ann", "ann@edu.kz", true);
    }

    @AfterEach
    void theIssuerWorks() {
        issuer.startAgain();
        log.set(NOW);
    }

    private static void enter(String id, String email, @Nullable Instant revokedAt) {
        log.people.apply(
                id,
                Person.newBuilder()
                        .setPersonId(id)
                        .setEmail(email)
                        .setRoles(List.of(Role.AGENCY))
                        .setAgencyCode("edu")
                        .setCreatedAt(NOW)
                        .setRevokedAt(revokedAt)
                        .build(),
                NOW);
    }

    private String begin() {
        return a.address() + "/sign-in/issuer?next=%2Fme%3Fx%3D1&lang=ru";
    }

    /** Signs in at the issuer as {@code user}, and shows the page at the end of the way. */
    private HttpResponse<String> enterAs(String user) throws IOException, InterruptedException {
        return browser.page(browser.answer(begin(), user));
    }

    private String me() throws IOException, InterruptedException {
        return browser.get(b.address() + "/me").body();
    }

    private static Person person(String id) {
        return log.people.find(id).orElseThrow();
    }

    @Test
    void aSignInThatBeganAtOneGatewayEndsAtAnotherAndReturnsToThePageInItsLanguage() throws Exception {
        var answer = browser.answer(begin(), "ann");

        var entered = browser.get(answer.replace(a.address(), b.address()));

        assertThat(Browser.target(entered)).isEqualTo(b.address() + "/me?x=1&lang=ru");
        assertThat(entered.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(me()).isEqualTo("per-ann000000001");
        assertThat(person("per-ann000000001").getFirstSignInAt()).isEqualTo(NOW);
        assertThat(person("per-ann000000001").getIssuerSubject()).isEqualTo(issuer.address() + " ann");
        assertThat(log.events)
                .singleElement()
                .returns(AccountEventKind.SIGNED_IN_BY_ISSUER, AccountEvent::getKind)
                .returns("per-ann000000001", AccountEvent::getSubjectId);
        assertThat(browser.cookies()).extracting("name").contains("sign-in").doesNotContain("media-grid-issuer");
    }

    @Test
    void theSignInPageOffersTheIssuerAndKeepsThePageThatWasWanted() throws Exception {
        var page = browser.get(a.address() + "/sign-in?next=/me&lang=en").body();

        assertThat(page).contains("Sign in with eGov", "/sign-in/issuer?next=/me&amp;lang=en");
    }

    @Test
    void withoutAnIssuerNothingOfItIsThere() throws Exception {
        try (var alone = new GatewayServer(log)) {
            assertThat(browser.get(alone.address() + "/sign-in?refusal=down").statusCode())
                    .isEqualTo(200);
            assertThat(browser.get(alone.address() + "/sign-in").body()).doesNotContain("/sign-in/issuer");
            assertThat(browser.get(alone.address() + "/sign-in/issuer").statusCode())
                    .isEqualTo(404);
            assertThat(browser.get(alone.address() + "/sign-in/issuer/back?code=1")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void afterTheFirstSignInTheIssuersIdDecidesAndNotTheMailAddress() throws Exception {
        enter("per-bob000000001", "bob@edu.kz", null);
        enterAs("ann");
        issuer.says("ann", "bob@edu.kz", false);

        new Browser().page(new Browser().answer(begin(), "ann"));
        var again = new Browser();
        again.page(again.answer(begin(), "ann"));

        assertThat(again.get(b.address() + "/me").body()).isEqualTo("per-ann000000001");
        assertThat(person("per-bob000000001").getIssuerSubject()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stranger | x@edu.kz   | true  | никто не приглашён",
                "gone     | gone@edu.kz| true  | доступ отозван",
                "two      | two@edu.kz | true  | приглашено несколько",
                "ann      | ann@edu.kz | false | не подтверждает ваш адрес",
                "kelvin   | \u212A@edu.kz | true  | никто не приглашён",
                "other    | ann@edu.kz | true  | раньше входил другой человек"
            })
    void aPersonWhomTheIssuerKnowsIsRefusedHere(String user, String email, boolean verified, String text)
            throws Exception {
        enter("per-gone00000001", "gone@edu.kz", NOW);
        enter("per-two000000001", "two@edu.kz", null);
        enter("per-two000000002", "two@edu.kz", null);
        enter("per-k00000000001", "k@edu.kz", null);
        if (user.equals("other")) {
            enterAs("ann");
        }
        var another = new Browser();
        issuer.says(user, email, verified);

        var page = another.page(another.answer(begin(), user));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains(text, "lang=\"ru\"", "/sign-in/issuer?next=/me?x%3D1&amp;lang=ru");
        assertThat(page.uri().toString()).doesNotContain("code");
        assertThat(another.get(b.address() + "/me").body()).isEqualTo("nobody");
    }

    @Test
    void aPersonWhoseAccessIsRevokedAfterTheTieIsRefusedUntilInvitedAgain() throws Exception {
        enterAs("ann");
        var revoked =
                Person.newBuilder(person("per-ann000000001")).setRevokedAt(NOW).build();
        log.people.apply("per-ann000000001", revoked, NOW);

        assertThat(new Browser().get(begin()).statusCode()).isEqualTo(302);
        var second = new Browser();
        assertThat(second.page(second.answer(begin(), "ann")).body()).contains("доступ отозван");

        enter("per-ann000000002", "ann@edu.kz", null);
        var third = new Browser();
        third.page(third.answer(begin(), "ann"));
        assertThat(third.get(b.address() + "/me").body()).isEqualTo("per-ann000000002");
    }

    @Test
    void anAnswerWithoutItsBeginningIsRefused() throws Exception {
        var answer = browser.answer(begin(), "ann");
        var stranger = new Browser();

        assertThat(stranger.page(answer).statusCode()).isEqualTo(422);
        var forged = browser.page(answer.replaceAll("state=[^&]*", "state=x"));
        assertThat(forged.body()).contains("начат не здесь", "lang=\"ru\"");
        assertThat(me()).isEqualTo("nobody");
        // The forged answer did not end the sign-in that was under way.
        browser.page(answer);
        assertThat(me()).isEqualTo("per-ann000000001");
    }

    @Test
    void anAnswerIsOfNoUseLaterOrTwice() throws Exception {
        var late = browser.answer(begin(), "ann");
        log.set(NOW.plus(Duration.ofMinutes(10)));
        assertThat(browser.page(late).statusCode()).isEqualTo(422);
        log.set(NOW);

        var once = new Browser();
        var answer = once.answer(begin(), "ann");
        var kept = once.cookies();
        once.page(answer);
        assertThat(once.page(answer).statusCode()).isEqualTo(422);
        var copied = new Browser();
        kept.forEach(cookie -> copied.add(cookie, a.address()));
        assertThat(copied.page(answer).statusCode()).isEqualTo(422);
        assertThat(copied.get(b.address() + "/me").body()).isEqualTo("nobody");
    }

    @Test
    void aPersonMayDecline() throws Exception {
        var answer = browser.answer(begin(), "ann").replaceAll("code=[^&]*", "error=access_denied");

        var page = browser.page(answer);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("не подтвердили вход");
    }

    @Test
    void whileTheIssuerIsDownAGatewayStartsAndSaysSo(CapturedOutput output) throws Exception {
        issuer.stop(METADATA);
        try (var started = GatewayServer.with(issuer, log)) {
            var page = browser.page(started.address() + "/sign-in/issuer?lang=en");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("does not answer");
            issuer.startAgain();
            browser.page(browser.answer(started.address() + "/sign-in/issuer?next=/me", "ann"));
            assertThat(me()).isEqualTo("per-ann000000001");
        }
        assertThat(output.toString())
                .contains("The issuer signed nobody in: its metadata cannot be read")
                .doesNotContain(" ERROR ", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {METADATA, "/oauth2/token", "/oauth2/jwks", "/userinfo"})
    void anIssuerThatGoesDownMeanwhileIsNoFaultOfTheGateway(String path, CapturedOutput output) throws Exception {
        var answer = browser.answer(begin(), "ann");
        issuer.stop(path);
        try (var restarted = GatewayServer.with(issuer, log)) {
            var page = browser.page(answer.replace(a.address(), restarted.address()));

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("не отвечает", "lang=\"ru\"");
        }
        assertThat(me()).isEqualTo("nobody");
        assertThat(output.toString())
                .contains("The issuer signed nobody in")
                .doesNotContain(" ERROR ", "\tat ", IssuerServer.SECRET, answer.replaceAll(".*code=|&.*", ""));
    }
}
