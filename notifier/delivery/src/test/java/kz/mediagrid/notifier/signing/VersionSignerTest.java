package kz.mediagrid.notifier.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.mediagrid.grid.chain.BrokenVersion;
import kz.mediagrid.grid.chain.Chains;
import kz.mediagrid.grid.testing.Chained;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.signing.PublicKeys;
import kz.mediagrid.platform.signing.SigningKeyException;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SigningKeyAnnounced;
import kz.mediagrid.schemas.VersionSigned;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.mock.MockProducerFactory;

class VersionSignerTest {

    private static final Instant NOW = Instant.parse("2026-12-04T07:00:01Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Chained week = new Chained();
    private final MediaGridVersion first =
            week.next(change(ChangeKind.ADDED, entry("edu-1", "2026-12-08").build()));
    private final MediaGridVersion second =
            week.next(change(ChangeKind.REMOVED, entry("edu-1", "2026-12-08").build()));

    private final List<SpecificRecord> topic = new ArrayList<>();
    private final Chains chains = new Chains(new HeapStores());
    private final Signatures signatures = new Signatures(new HeapStores());

    @TempDir
    private Path directory;

    private SigningKeys keys;
    private VersionSigner signer;

    @BeforeEach
    void aKeyWasMade() {
        keys = new SigningKeys(directory);
        keys.make(CLOCK);
        signer = signer(chains, signatures);
    }

    @Test
    void aVersionIsSignedAndItsKeyIsAnnouncedBefore() {
        chains.apply(0, first);

        signer.signDue();
        signer.signDue();

        assertThat(topic).hasSize(2);
        var key = (SigningKeyAnnounced) topic.get(0);
        var signed = (VersionSigned) topic.get(1);
        assertThat(key.getKeyId()).isEqualTo(keys.newest().id());
        assertThat(signed.getVersionHash()).isEqualTo(first.getVersionHash());
        assertThat(signed.getKeyId()).isEqualTo(key.getKeyId());
        assertThat(signed.getSignedAt()).isEqualTo(NOW);
        var message = ("media-grid:" + first.getVersionHash()).getBytes(US_ASCII);
        assertThat(PublicKeys.verify(key.getPublicKey(), message, signed.getSignature()))
                .isTrue();
    }

    @Test
    void whoeverTakesOverSignsWhatHasNoSignatureAlone() {
        chains.apply(0, first);
        signer.signDue();
        var seen = read(topic);
        var others = new Chains(new HeapStores());
        others.apply(0, first);
        others.apply(1, second);

        signer(others, seen).signDue();

        assertThat(topic).hasSize(3);
        assertThat(((VersionSigned) topic.get(2)).getVersion()).isEqualTo(2);
    }

    @Test
    void theSameSignatureAgainIsNotShownTwice() {
        chains.apply(0, first);
        signer.signDue();
        topic.add(topic.get(1));

        assertThat(read(topic).of(first)).hasSize(1);
    }

    @Test
    void aNewKeySignsFromNowOnAndTheOldOneStaysPublished() {
        chains.apply(0, first);
        signer.signDue();
        var old = keys.newest();
        var made = keys.make(Clock.offset(CLOCK, Duration.ofMinutes(1)));

        chains.apply(1, second);
        signer.signDue();

        var seen = read(topic);
        assertThat(seen.keys()).extracting(SigningKeyAnnounced::getKeyId).containsExactly(old.id(), made.id());
        assertThat(seen.of(first)).extracting(VersionSigned::getKeyId).containsExactly(old.id());
        assertThat(seen.of(second)).extracting(VersionSigned::getKeyId).containsExactly(made.id());
    }

    @Test
    void neitherABrokenVersionNorWhatFollowsItIsSigned() {
        chains.apply(0, MediaGridVersion.newBuilder(first).setEntryCount(2).build());
        chains.apply(1, second);

        signer.signDue();

        assertThat(topic).isEmpty();
        assertThat(chains.faults())
                .extracting(BrokenVersion::week, BrokenVersion::version)
                .containsExactly(tuple("2026-W50", 1));
    }

    @Test
    void whatCouldNotBeKeptIsSignedOnceItCan() throws Exception {
        chains.apply(0, first);
        var signing = Files.list(directory).toList().get(0);
        var away = directory.resolve("away");
        Files.move(signing, away);
        assertThatThrownBy(signer::signDue).isInstanceOf(SigningKeyException.class);

        Files.move(away, signing);
        signer.signDue();

        assertThat(topic).hasSize(2);
    }

    private VersionSigner signer(Chains chains, Signatures signatures) {
        return new VersionSigner(chains, signatures, keys, writer(topic::add), CLOCK);
    }

    /** Writes to a broker in memory, which acknowledges at once. */
    static AcknowledgedWriter writer(Consumer<SpecificRecord> topic) {
        var broker = new RecordTemplate<>(new MockProducerFactory<byte[], byte[]>(
                () -> new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer())));
        return new AcknowledgedWriter(broker, (name, record) -> {
            topic.accept(record);
            return new byte[0];
        });
    }

    private static Signatures read(List<SpecificRecord> topic) {
        var signatures = new Signatures(new HeapStores());
        topic.forEach(record -> signatures.apply(new FollowedRecord("", record, 0, NOW)));
        return signatures;
    }
}
