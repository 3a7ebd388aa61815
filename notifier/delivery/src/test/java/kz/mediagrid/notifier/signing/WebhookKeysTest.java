package kz.mediagrid.notifier.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.signing.SigningKey;
import kz.mediagrid.platform.signing.SigningKeyException;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.schemas.SigningKeyUse;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookKeysTest {

    @TempDir
    private Path directory;

    private Instant now = Instant.parse("2026-12-04T07:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final List<SpecificRecord> topic = new ArrayList<>();
    private final Signatures signatures = new Signatures(new HeapStores());
    private final KeyAnnouncements announcements =
            new KeyAnnouncements(signatures, VersionSignerTest.writer(topic::add), clock);

    @Test
    void withoutAKeyNothingIsAnnouncedAndNothingSigned() {
        var keys = webhookKeys();

        keys.announceDue(announcements);

        assertThat(topic).isEmpty();
        assertThat(keys.present()).isEmpty();
    }

    @Test
    void aKeySignsOnceItIsAnnouncedAndIsMarkedInThePublishedSet() {
        var made = made();
        assertThat(webhookKeys().present()).isEmpty();

        var keys = webhookKeys();
        keys.announceDue(announcements);

        assertThat(keys.present()).map(SigningKey::id).contains(made.id());
        assertThat(topic).hasSize(1);
        assertThat(signatures.keyObjects()).singleElement().satisfies(key -> {
            assertThat(key.kid()).isEqualTo(made.id());
            assertThat(key.signs()).isEqualTo("webhooks");
        });
        assertThat(signatures.knows(made.id(), SigningKeyUse.VERSIONS)).isFalse();
    }

    @Test
    void aNewKeySignsWithinSecondsAndTheOldOneStaysPublished() {
        var old = made();
        var keys = webhookKeys();
        keys.announceDue(announcements);
        assertThat(keys.present()).map(SigningKey::id).contains(old.id());

        now = now.plus(Duration.ofSeconds(5));
        var next = made();
        keys.announceDue(announcements);
        keys.announceDue(announcements);

        assertThat(keys.present()).map(SigningKey::id).contains(next.id());
        assertThat(signatures.keys()).extracting(key -> key.getKeyId()).containsExactly(old.id(), next.id());
        assertThat(topic).hasSize(2);
    }

    @Test
    void aKeyThatOthersMayReadStopsNoMessageAndIsReported() throws Exception {
        made();
        var keys = webhookKeys();
        keys.announceDue(announcements);
        now = now.plus(Duration.ofSeconds(5));
        try (var files = Files.list(directory.resolve("webhooks"))) {
            Files.setPosixFilePermissions(
                    files.findFirst().orElseThrow(), PosixFilePermissions.fromString("rw-r--r--"));
        }

        assertThat(keys.present()).isEmpty();
        assertThatThrownBy(() -> keys.announceDue(announcements))
                .isInstanceOf(SigningKeyException.class)
                .hasMessageContaining("Other users can access the signing key");
    }

    private WebhookKeys webhookKeys() {
        return new WebhookKeys(new SigningKeys(directory).ofWebhooks(), signatures, clock);
    }

    private SigningKey made() {
        return new SigningKeys(directory).ofWebhooks().make(clock);
    }
}
