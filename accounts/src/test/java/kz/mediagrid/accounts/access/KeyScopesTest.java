package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyScope;
import kz.mediagrid.schemas.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key opens what its scopes name of what its roles may do, and nothing after it expired. */
class KeyScopesTest {

    private static final Instant EXPIRY = Instant.parse("2027-03-01T00:00:00Z");

    private static KeyServer server;

    @BeforeAll
    static void start() {
        server = new KeyServer();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    private static void known(String key, Instant expiresAt, KeyScope... scopes) {
        server.bean(ApiKeys.class)
                .apply(
                        Hashes.plain(key),
                        ApiKey.newBuilder()
                                .setAccountId("acc-" + key)
                                .setRoles(List.of(Role.AGENCY))
                                .setAgencyCode("edu")
                                .setScopes(List.of(scopes))
                                .setCreatedAt(Instant.parse("2026-12-01T05:00:00Z"))
                                .setExpiresAt(expiresAt)
                                .build());
    }

    private static int status(String method, String key) throws Exception {
        return server.call(method, "Authorization", "Bearer " + key).statusCode();
    }

    @Test
    void aKeyThatOnlyReadsCannotSubmit() throws Exception {
        known("reads", null, KeyScope.READ_OWN);
        known("submits", null, KeyScope.SUBMIT);

        assertThat(status("GET", "reads")).isEqualTo(200);
        assertThat(status("POST", "reads")).isEqualTo(403);
        assertThat(status("GET", "submits")).isEqualTo(403);
        assertThat(status("POST", "submits")).isEqualTo(200);
    }

    @Test
    void aKeyWithoutScopesOpensAllThatItsRolesMayDo() throws Exception {
        known("all", null);

        assertThat(status("GET", "all")).isEqualTo(200);
        assertThat(status("POST", "all")).isEqualTo(200);
        assertThat(status("PUT", "all")).isEqualTo(403);
    }

    @Test
    void aKeyThatIsRevokedWhileTheBodyArrivesOpensNothing() throws Exception {
        known("running", null);

        assertThat(server.send("running", "text", () -> {}).body()).isEqualTo("[\"text\"]");
        var revoked =
                server.send("running", "text", () -> server.bean(ApiKeys.class).apply(Hashes.plain("running"), null));

        assertThat(revoked.statusCode()).as(revoked.body()).isEqualTo(401);
    }

    @Test
    void aScopeThatThisBuildDoesNotKnowOpensNothing() throws Exception {
        known("newer", null, KeyScope.UNKNOWN);

        assertThat(status("GET", "newer")).isEqualTo(403);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kk | Бұл API кілтінде бұған қажетті SUBMIT аясы жоқ.",
                "ru | У этого ключа API нет области действия SUBMIT, которая для этого нужна.",
                "en | This API key lacks the scope SUBMIT, which this call needs."
            })
    void theRefusalNamesTheMissingScope(String language, String sentence) throws Exception {
        known("reads", null, KeyScope.READ_OWN);

        var refused = server.call("POST", "Authorization", "Bearer reads", "Accept-Language", language);

        assertThat(refused.body()).contains("/problems/forbidden", sentence);
    }

    @Test
    void whereTheRolesAreMissingNoScopeIsNamed() throws Exception {
        known("edits", null, KeyScope.READ_OWN);

        assertThat(server.call("PUT", "Authorization", "Bearer edits").body())
                .contains("The roles of this account do not allow this call.");
    }

    @Test
    void anExpiredKeyIsRefusedAsAnUnknownOneAtOnceAndEndsTheSignIn() throws Exception {
        known("expires", EXPIRY);
        var clock = server.bean(KeyServer.SetClock.class);
        clock.set(EXPIRY.minusMillis(1));
        var cookie = server.bean(SignIn.class).with("expires", false).orElseThrow();
        var signedIn = new String[] {"Cookie", cookie.getName() + "=" + cookie.getValue()};
        assertThat(status("GET", "expires")).isEqualTo(200);
        assertThat(server.call("GET", signedIn).statusCode()).isEqualTo(200);

        clock.set(EXPIRY);

        var refused = server.call("GET", "Authorization", "Bearer expires");
        var unknown = server.call("GET", "Authorization", "Bearer nobodys");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo(unknown.body());
        assertThat(server.call("GET", signedIn).statusCode()).isEqualTo(401);
        assertThat(server.bean(SignIn.class).with("expires", false)).isEmpty();
        clock.set(EXPIRY.minus(Duration.ofDays(80)));
    }

    @Test
    void noScopeLimitsAPersonSoAKeyWithScopesSignsNobodyIn() {
        known("reads", null, KeyScope.READ_OWN);
        var signIn = server.bean(SignIn.class);

        assertThat(signIn.with("reads", false)).isEmpty();
        assertThat(signIn.isForProgram("reads")).isTrue();
        assertThat(signIn.isForProgram("nobodys")).isFalse();
    }
}
