package kz.mediagrid.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.accounts.key.ApiKeys;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.topics.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class SignInEventsTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String KEY = "mgk_good";
    private static final String PERSON = "per-abcdefghijkl";

    private final ApiKeys keys = new ApiKeys(CLOCK);
    private final People people = new People(CLOCK);
    private final EndedSessions ended = new EndedSessions((id, record) -> {}, CLOCK);
    private final SignIn signIn =
            new SignIn(keys, people, ended, new byte[] {1, 2, 3}, new SecureRandom(), CLOCK, "sign-in");
    private final List<AccountEvent> events = new ArrayList<>();
    private final SignInController pages = new SignInController(
            signIn,
            keys,
            Menu.of(Service.PRODUCER_GATEWAY, null),
            new SignInEvents(events::add, CLOCK),
            Optional.empty(),
            Optional.empty());

    @BeforeEach
    void aKeyAndAPersonAreKnown() {
        keys.apply(
                Hashes.plain(KEY),
                ApiKey.newBuilder()
                        .setAccountId("acc-1")
                        .setRoles(List.of(Role.AGENCY))
                        .setAgencyCode("edu")
                        .setCreatedAt(NOW)
                        .build());
        people.apply(
                PERSON,
                Person.newBuilder()
                        .setPersonId(PERSON)
                        .setPost("баспасөз хатшысы")
                        .setOutletId("kaz-tv")
                        .setRoles(List.of(Role.MEDIA))
                        .setCreatedAt(NOW)
                        .build(),
                NOW);
    }

    private void enter(String key) {
        var token = new DefaultCsrfToken("X-CSRF", "_csrf", "token");
        pages.enter(key, "/", token, new MockHttpServletRequest("POST", "/sign-in"), new MockHttpServletResponse());
    }

    private void leave(Cookie... cookies) {
        var request = new MockHttpServletRequest("POST", "/sign-out");
        request.setCookies(cookies);
        pages.leave(request, new MockHttpServletResponse());
    }

    @Test
    void aSignInWithAKeyNamesTheKeyByItsIdAlone() {
        enter(" " + KEY + " ");

        assertThat(events)
                .containsExactly(new AccountEvent(
                        NOW,
                        AccountEventKind.SIGNED_IN_BY_KEY,
                        "acc-1",
                        null,
                        Hashes.plain(KEY).substring(0, 8),
                        "edu",
                        null));
    }

    @Test
    void aKeyThatOpensNothingIsNoSignIn() {
        enter("mgk_bad");

        assertThat(events).isEmpty();
    }

    @Test
    void aSignOutNamesThePersonWithThePost() {
        var cookie = new Cookie(
                "sign-in", signIn.person(PERSON, signIn.newSession(), false).getValue());

        leave(cookie);
        leave(cookie);
        leave();

        assertThat(events)
                .containsExactly(new AccountEvent(
                        NOW, AccountEventKind.SIGNED_OUT, PERSON, "баспасөз хатшысы", PERSON, null, "kaz-tv"));
    }

    @Test
    void aSignOutOfAKeyNamesTheKeyByItsId() {
        leave(new Cookie("sign-in", signIn.with(KEY, false).orElseThrow().getValue()));

        assertThat(events)
                .extracting(AccountEvent::getKind, AccountEvent::getSubjectId)
                .containsExactly(
                        tuple(AccountEventKind.SIGNED_OUT, Hashes.plain(KEY).substring(0, 8)));
    }
}
