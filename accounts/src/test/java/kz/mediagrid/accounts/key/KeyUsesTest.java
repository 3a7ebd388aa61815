package kz.mediagrid.accounts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.schemas.KeyUsed;
import kz.mediagrid.schemas.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyUsesTest {

    private static final Instant START = Instant.parse("2026-12-03T05:00:00Z");
    private static final String HASH = Hashes.plain("mgk_one");

    private Instant now = START;
    private final ApiKeys keys = new ApiKeys(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("uses are instants");
        }
    });

    private record Written(String hash, Instant lastUsedAt) {}

    private final List<Written> topic = new ArrayList<>();
    private final BiConsumer<String, KeyUsed> writer = (hash, use) -> topic.add(new Written(hash, use.getLastUsedAt()));

    @BeforeEach
    void twoKeysAreKnown() {
        for (var key : List.of("mgk_one", "mgk_two")) {
            keys.apply(
                    Hashes.plain(key),
                    ApiKey.newBuilder()
                            .setAccountId("acc-" + key)
                            .setRoles(List.of(Role.OPS))
                            .setCreatedAt(START)
                            .setExpiresAt(START.plus(Duration.ofHours(12)))
                            .build());
        }
    }

    private void useAt(Duration after) {
        now = START.plus(after);
        keys.accountOf("mgk_one");
    }

    private void lookAt(Duration after) {
        now = START.plus(after);
        keys.uses().writeDue(writer);
    }

    @Test
    void aUseIsWrittenAndThenAtMostOneAnHour() {
        useAt(Duration.ZERO);
        lookAt(Duration.ofSeconds(5));
        useAt(Duration.ofMinutes(20));
        useAt(Duration.ofMinutes(40));
        lookAt(Duration.ofMinutes(59));
        assertThat(topic).containsExactly(new Written(HASH, START));

        lookAt(Duration.ofMinutes(61));
        lookAt(Duration.ofMinutes(180));

        assertThat(topic)
                .containsExactly(new Written(HASH, START), new Written(HASH, START.plus(Duration.ofMinutes(40))));
    }

    @Test
    void eachKeyHasItsOwnHour() {
        useAt(Duration.ZERO);
        lookAt(Duration.ofSeconds(5));
        keys.accountOf("mgk_two");
        lookAt(Duration.ofSeconds(10));

        assertThat(topic).extracting(Written::hash).containsExactly(HASH, Hashes.plain("mgk_two"));
    }

    @Test
    void whatTheLogDidNotTakeIsWrittenLaterAndNoCallFails() {
        useAt(Duration.ZERO);
        assertThatThrownBy(() -> keys.uses().writeDue((hash, use) -> {
                    throw new IllegalStateException("no broker");
                }))
                .hasMessage("no broker");
        useAt(Duration.ofSeconds(7));

        lookAt(Duration.ofSeconds(10));

        assertThat(topic).containsExactly(new Written(HASH, START.plus(Duration.ofSeconds(7))));
    }

    @Test
    void aKeyThatOpensNothingIsNotUsed() {
        keys.accountOf("mgk_nobodys");
        keys.apply(Hashes.plain("mgk_two"), null);
        keys.accountOf("mgk_two");
        useAt(Duration.ofHours(12));

        lookAt(Duration.ofHours(12));

        assertThat(topic).isEmpty();
    }
}
