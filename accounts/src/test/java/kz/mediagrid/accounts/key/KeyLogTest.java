package kz.mediagrid.accounts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.schemas.ApiKey;
import org.junit.jupiter.api.Test;

class KeyLogTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-12-03T05:00:00Z"), ZoneOffset.UTC);

    private final ApiKeys view = new ApiKeys(Clock.systemUTC());
    private final List<String> written = new ArrayList<>();
    private final Map<String, ApiKey> topic = new LinkedHashMap<>();
    private final KeyLog log = open();

    /** As each operator opens it. */
    private KeyLog open() {
        var present = new KeyTopic(() -> topic, () -> Set.of("edu", "mam"), (hash, key) -> {
            written.add(hash);
            topic.put(hash, key);
            view.apply(hash, key);
        });
        return new KeyLog(present, new SecureRandom(), NOW);
    }

    @Test
    void aNewAccountHasTheRolesThatItIsGivenAndAnIdThatTellsNothing() {
        var made = log.issue(new Grant(List.of(Role.AGENCY, Role.AUTHORISED_BODY), "edu", null));

        var account = view.accountOf(made.key()).orElseThrow();
        assertThat(account.roles()).containsExactlyInAnyOrder(Role.AGENCY, Role.AUTHORISED_BODY);
        assertThat(account.agency()).isEqualTo("edu");
        assertThat(account.id()).matches("acc-[A-Za-z0-9_-]{12}").isEqualTo(made.account());
        assertThat(written).containsExactly(made.hash());
    }

    @Test
    void aBodyThatTheDirectoryLacksIsRefused() {
        assertThatThrownBy(() -> log.issue(new Grant(List.of(Role.AGENCY), "ude", null)))
                .isInstanceOf(KeyRefusedException.class)
                .hasMessage("The directory has no body 'ude'.");
        assertThat(written).isEmpty();
    }

    @Test
    void anAccountCanHaveTwoKeys() {
        var first = log.issue(new Grant(List.of(Role.MEDIA), null, "kaz-tv"));

        var second = log.issue(first.account());

        assertThat(second.key()).isNotEqualTo(first.key());
        assertThat(view.accountOf(second.key()))
                .isEqualTo(view.accountOf(first.key()))
                .isPresent();
    }

    @Test
    void aRotationTellsTheNewKeyBeforeItRevokesTheOldOnes() {
        var first = log.issue(new Grant(List.of(Role.OPS), null, null));
        var second = log.issue(first.account());
        var told = new ArrayList<String>();

        var revoked = log.rotate(first.account(), made -> {
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
        var first = log.issue(new Grant(List.of(Role.OPS), null, null));
        var other = log.issue(new Grant(List.of(Role.OPS), null, null));
        var rotating = open();
        var meanwhile = log.issue(first.account());

        var revoked = rotating.rotate(first.account(), made -> {});

        assertThat(revoked).extracting(KeyLog.Entry::hash).containsExactlyInAnyOrder(first.hash(), meanwhile.hash());
        assertThat(view.accountOf(meanwhile.key())).isEmpty();
        assertThat(view.accountOf(other.key())).isPresent();
    }

    @Test
    void ofTwoRotationsAtOnceTheNewestKeyStays() {
        var first = log.issue(new Grant(List.of(Role.OPS), null, null));
        var another = open();
        var told = new ArrayList<String>();

        log.rotate(first.account(), made -> {
            told.add(made.key());
            another.rotate(first.account(), newest -> told.add(newest.key()));
        });

        assertThat(told).hasSize(2);
        assertThat(view.accountOf(first.key())).isEmpty();
        assertThat(view.accountOf(told.get(0))).isEmpty();
        assertThat(view.accountOf(told.get(1))).isPresent();
    }

    @Test
    void aKeyIsRevokedByItsIdAndAnAccountWithAllItsKeys() {
        var first = log.issue(new Grant(List.of(Role.OPS), null, null));
        var second = log.issue(first.account());

        assertThat(log.revoke(first.hash().substring(0, 8))).hasSize(1);
        assertThat(view.accountOf(first.key())).isEmpty();
        assertThat(view.accountOf(second.key())).isPresent();

        assertThat(log.revoke(first.account())).extracting(KeyLog.Entry::hash).containsExactly(second.hash());
        assertThat(view.accountOf(second.key())).isEmpty();
        assertThat(log.revoke(first.account())).isEmpty();
        assertThat(log.all()).hasSize(2).noneMatch(KeyLog.Entry::isValid);
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
    void anAccountThatNobodyHasIsRefused() {
        assertThatThrownBy(() -> log.issue("acc-nobody")).hasMessageContaining("There is no account 'acc-nobody'");
        assertThatThrownBy(() -> log.rotate("acc-nobody", made -> {})).hasMessageContaining("acc-nobody");
        assertThatThrownBy(() -> log.revoke("0123456")).hasMessageContaining("There is no account or key '0123456'");
        assertThat(written).isEmpty();
    }
}
