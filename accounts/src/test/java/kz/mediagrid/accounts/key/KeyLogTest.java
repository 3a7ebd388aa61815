package kz.mediagrid.accounts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.schemas.AccountEvent;
import kz.mediagrid.schemas.AccountEventKind;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyScope;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class KeyLogTest {

    private static final Instant AT = Instant.parse("2026-12-03T05:00:00Z");
    private static final Clock NOW = Clock.fixed(AT, ZoneOffset.UTC);

    private final ApiKeys view = new ApiKeys(NOW);
    private final List<String> written = new ArrayList<>();
    private final List<AccountEvent> events = new ArrayList<>();
    private final Map<String, ApiKey> topic = new LinkedHashMap<>();
    private final KeyLog log = open();

    /** As each operator opens it. */
    private KeyLog open() {
        return at(NOW);
    }

    private KeyLog at(Clock clock) {
        var log = new RevisionLog() {
            @Override
            public <T> T decide(Function<Records, T> decision) {
                var stored = new ArrayList<Runnable>();
                var decided = decision.apply((to, key, record) -> stored.add(() -> store(key, record)));
                stored.forEach(Runnable::run);
                return decided;
            }
        };
        var present = new KeyTopic(() -> topic, () -> Set.of("edu", "mam"), () -> Set.of("kaz-tv"), Map::of, log);
        return new KeyLog(present, new SecureRandom(), clock);
    }

    private void store(String hash, SpecificRecord record) {
        if (record instanceof AccountEvent event) {
            events.add(event);
            return;
        }
        var key = (ApiKey) record;
        written.add(hash);
        topic.put(hash, key);
        view.apply(hash, key);
    }

    private IssuedAccount issued(Role role, String body, String outlet) {
        return log.issue(new Grant(List.of(role), body, outlet), KeyDetails.NONE);
    }

    @Test
    void aNewAccountHasTheRolesThatItIsGivenAndAnIdThatTellsNothing() {
        var made = log.issue(new Grant(List.of(Role.AGENCY, Role.AUTHORISED_BODY), "edu", null), KeyDetails.NONE);

        var account = view.accountOf(made.key()).orElseThrow();
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.AGENCY, Role.AUTHORISED_BODY);
        assertThat(account.agency()).isEqualTo("edu");
        assertThat(account.id()).matches("acc-[A-Za-z0-9_-]{12}").isEqualTo(made.account());
        assertThat(written).containsExactly(made.hash());
    }

    @Test
    void whatAnOperatorDoesWithKeysIsOnTheLogWithoutAnActor() {
        var first = issued(Role.AGENCY, "edu", null);
        var told = new ArrayList<IssuedAccount>();
        log.rotate(first.account(), Duration.ZERO, told::add);
        log.revoke(first.account());

        var second = told.get(0).hash();
        assertThat(events)
                .containsExactly(
                        event(AccountEventKind.KEY_ISSUED, first.hash()),
                        event(AccountEventKind.KEY_ISSUED, second),
                        event(AccountEventKind.KEY_ROTATED, first.hash()),
                        event(AccountEventKind.KEY_REVOKED, second));
    }

    private static AccountEvent event(AccountEventKind kind, String hash) {
        return new AccountEvent(AT, kind, null, null, hash.substring(0, 8), "edu", null);
    }

    @Test
    void aBodyThatTheDirectoryLacksIsRefused() {
        assertThatThrownBy(() -> issued(Role.AGENCY, "ude", null))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessage("The directory has no body 'ude'.");
        assertThat(written).isEmpty();
    }

    @Test
    void anOutletThatNobodyEnteredIsRefused() {
        assertThatThrownBy(() -> issued(Role.MEDIA, null, "kaz-tw"))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessage("There is no outlet 'kaz-tw'.");
        assertThat(written).isEmpty();
    }

    @Test
    void aKeyHasTheDetailsThatItIsGivenAndItsSuccessorHasThemToo() {
        var expiry = AT.plus(Duration.ofDays(90));
        var details = new KeyDetails("portal", List.of(Scope.SUBMIT, Scope.READ_OWN), "acc-maker", expiry);
        var first = log.issue(new Grant(List.of(Role.AGENCY), "edu", null), details);
        assertThat(view.accountOf(first.key()).orElseThrow().scopes())
                .containsExactlyInAnyOrder(Scope.SUBMIT, Scope.READ_OWN);
        var later = AT.plus(Duration.ofDays(30));
        var told = new ArrayList<IssuedAccount>();

        at(Clock.fixed(later, ZoneOffset.UTC)).rotate(first.account(), Duration.ZERO, told::add);

        var successor = topic.get(told.get(0).hash());
        assertThat(successor.getName()).isEqualTo("portal");
        assertThat(successor.getOwner()).isEqualTo("acc-maker");
        assertThat(successor.getExpiresAt()).isEqualTo(later.plus(Duration.ofDays(90)));
        assertThat(view.accountOf(told.get(0).key()).orElseThrow().scopes())
                .containsExactlyInAnyOrder(Scope.SUBMIT, Scope.READ_OWN);
    }

    @Test
    void withAnOverlapTheFormerKeysStayValidUntilItsEndButNoLongerThanTheyWere() {
        var first = issued(Role.OPS, null, null);
        var soon = AT.plus(Duration.ofHours(3));
        var brief = log.issue(first.account(), new KeyDetails(null, List.of(), null, soon));
        var dead = log.issue(first.account(), KeyDetails.NONE);
        log.revoke(dead.hash());

        var ended = log.rotate(first.account(), Duration.ofHours(24), made -> {});

        assertThat(ended).extracting(KeyLog.Entry::hash).containsExactlyInAnyOrder(first.hash(), brief.hash());
        assertThat(topic.get(first.hash()).getExpiresAt()).isEqualTo(AT.plus(Duration.ofHours(24)));
        assertThat(topic.get(first.hash()).getRevokedAt()).isNull();
        assertThat(topic.get(brief.hash()).getExpiresAt()).isEqualTo(soon);
        assertThat(topic.get(dead.hash()).getExpiresAt()).isNull();
        assertThat(view.accountOf(first.key())).isPresent();
    }

    @Test
    void anAccountCanHaveTwoKeys() {
        var first = issued(Role.MEDIA, null, "kaz-tv");

        var second = log.issue(first.account(), KeyDetails.NONE);

        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(view.accountOf(second.key()))
                .isEqualTo(view.accountOf(first.key()))
                .isPresent();
    }

    @Test
    void aRotationTellsTheNewKeyBeforeItRevokesTheOldOnes() {
        var first = issued(Role.OPS, null, null);
        var second = log.issue(first.account(), KeyDetails.NONE);
        var told = new ArrayList<String>();

        var revoked = log.rotate(first.account(), Duration.ZERO, made -> {
            assertThat(view.accountOf(first.key())).isPresent();
            told.add(made.key());
        });

        assertThat(revoked).extracting(KeyLog.Entry::hash).containsExactlyInAnyOrder(first.hash(), second.hash());
        assertThat(view.accountOf(first.key())).isEmpty();
        assertThat(view.accountOf(second.key())).isEmpty();
        assertThat(told)
                .singleElement()
                .satisfies(key -> assertThat(view.accountOf(key).orElseThrow())
                        .extracting(account -> account.id())
                        .isEqualTo(first.account()));
    }

    @Test
    void aRotationRevokesAKeyThatAnotherOperatorMadeMeanwhile() {
        var first = issued(Role.OPS, null, null);
        var other = issued(Role.OPS, null, null);
        var rotating = open();
        var meanwhile = log.issue(first.account(), KeyDetails.NONE);

        var revoked = rotating.rotate(first.account(), Duration.ZERO, made -> {});

        assertThat(revoked).extracting(KeyLog.Entry::hash).containsExactlyInAnyOrder(first.hash(), meanwhile.hash());
        assertThat(view.accountOf(meanwhile.key())).isEmpty();
        assertThat(view.accountOf(other.key())).isPresent();
    }

    @Test
    void ofTwoRotationsAtOnceTheNewestKeyStays() {
        var first = issued(Role.OPS, null, null);
        var another = open();
        var told = new ArrayList<String>();

        log.rotate(first.account(), Duration.ZERO, made -> {
            told.add(made.key());
            another.rotate(first.account(), Duration.ZERO, newest -> told.add(newest.key()));
        });

        assertThat(told).hasSize(2);
        assertThat(view.accountOf(first.key())).isEmpty();
        assertThat(view.accountOf(told.get(0))).isEmpty();
        assertThat(view.accountOf(told.get(1))).isPresent();
    }

    @Test
    void aKeyIsRevokedByItsIdAndAnAccountWithAllItsKeys() {
        var first = issued(Role.OPS, null, null);
        var second = log.issue(first.account(), KeyDetails.NONE);

        assertThat(log.revoke(first.hash().substring(0, 8))).hasSize(1);
        assertThat(view.accountOf(first.key())).isEmpty();
        assertThat(view.accountOf(second.key())).isPresent();

        assertThat(log.revoke(first.account())).extracting(KeyLog.Entry::hash).containsExactly(second.hash());
        assertThat(view.accountOf(second.key())).isEmpty();
        assertThat(log.revoke(first.account())).isEmpty();
        assertThat(log.all()).hasSize(2).noneMatch(one -> one.isValidAt(AT));
    }

    @Test
    void aKeyOfScopesThatThisBuildDoesNotKnowHasNoSuccessorWithAllScopes() {
        var first = issued(Role.OPS, null, null);
        topic.put(
                first.hash(),
                ApiKey.newBuilder(topic.get(first.hash()))
                        .setScopes(List.of(KeyScope.UNKNOWN))
                        .build());

        assertThatThrownBy(() -> log.rotate(first.account(), Duration.ZERO, made -> {}))
                .hasMessageContaining("A newer build");
        assertThat(topic).hasSize(1);
    }

    @Test
    void digitsThatBeginTwoHashesRevokeNothing() {
        var key = ApiKey.newBuilder()
                .setAccountId("acc-a")
                .setCreatedAt(NOW.instant())
                .build();
        topic.put("0123456789" + "a".repeat(54), key);
        topic.put("0123456789" + "b".repeat(54), key);

        assertThatThrownBy(() -> open().revoke("0123456789")).hasMessageContaining("2 keys begin with 0123456789");
        assertThat(written).isEmpty();
        assertThat(open().revoke("0123456789b")).hasSize(1);
    }

    @Test
    void aRotationOpensNoAccountWhoseKeysWereRevoked() {
        var first = issued(Role.OPS, null, null);
        log.revoke(first.account());

        assertThatThrownBy(() -> log.rotate(first.account(), Duration.ZERO, made -> {}))
                .hasMessage("The account '%s' has no valid key to rotate: ./media-grid keys issue %s makes one."
                        .formatted(first.account(), first.account()));
        assertThat(topic).containsOnlyKeys(first.hash());
    }

    @Test
    void anAccountThatNobodyHasIsRefused() {
        assertThatThrownBy(() -> log.issue("acc-nobody", KeyDetails.NONE))
                .hasMessageContaining("There is no account 'acc-nobody'");
        assertThatThrownBy(() -> log.rotate("acc-nobody", Duration.ZERO, made -> {}))
                .hasMessageContaining("acc-nobody");
        assertThatThrownBy(() -> log.revoke("0123456")).hasMessageContaining("There is no account or key '0123456'");
        assertThat(written).isEmpty();
    }
}
