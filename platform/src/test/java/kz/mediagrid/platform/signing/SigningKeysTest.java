package kz.mediagrid.platform.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);
    private static final byte[] MESSAGE = "media-grid:00".getBytes(US_ASCII);

    @TempDir
    private Path data;

    /** RFC 8037, appendix A.3. */
    @Test
    void aKeyIsCalledByItsThumbprint() {
        assertThat(PublicKeys.idOf("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
                .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void aSignatureIsCheckedWithThePublicHalfAlone() {
        var key = "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw";
        var signature = "kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA";

        assertThat(PublicKeys.verify(key, new byte[] {0x72}, signature)).isTrue();
        assertThat(PublicKeys.verify(key, new byte[] {0x73}, signature)).isFalse();
        assertThat(PublicKeys.verify("AAAA", new byte[] {0x72}, signature)).isFalse();
    }

    @Test
    void theSetupMakesOneAndLeavesItWhereItIs() throws IOException {
        var keys = new SigningKeys(data.resolve("signing"));

        keys.makeWhereNoneIs(NOW);
        var made = keys.newest();
        keys.makeWhereNoneIs(NOW);

        assertThat(keys.newest().id()).isEqualTo(made.id());
        assertThat(PublicKeys.verify(made.publicKey(), MESSAGE, keys.newest().sign(MESSAGE)))
                .isTrue();
        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
    }

    @Test
    void theNewestSigns() {
        var keys = new SigningKeys(data.resolve("signing"));
        keys.make(NOW);

        var second = keys.make(Clock.offset(NOW, Duration.ofMillis(1)));

        assertThat(keys.newest().id()).isEqualTo(second.id());
    }

    @Test
    void theNewestOfThoseThatAreWantedIsFound() {
        var keys = new SigningKeys(data.resolve("signing"));
        var first = keys.make(NOW);
        var second = keys.make(Clock.offset(NOW, Duration.ofMillis(1)));

        assertThat(keys.newest(any -> true)).map(SigningKey::id).contains(second.id());
        assertThat(keys.newest(first.id()::equals)).map(SigningKey::id).contains(first.id());
        assertThat(keys.newest(none -> false)).isEmpty();
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        var keys = new SigningKeys(data.resolve("signing"));
        keys.make(NOW);
        Files.setPosixFilePermissions(files().get(0), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(keys::newest).isInstanceOf(SigningKeyException.class).hasMessageContaining("chmod 600");
    }

    @Test
    void whatIsNoKeyIsNamed() throws IOException {
        var keys = new SigningKeys(data.resolve("signing"));
        keys.make(NOW);
        Files.writeString(files().get(0), "no key");

        assertThatThrownBy(keys::newest)
                .isInstanceOf(SigningKeyException.class)
                .hasMessageContaining(files().get(0) + " cannot be read as a signing key");
    }

    @Test
    void halvesOfTwoKeysAreNoKey() throws IOException {
        var keys = new SigningKeys(data.resolve("signing"));
        keys.make(NOW);
        keys.make(Clock.offset(NOW, Duration.ofMillis(1)));
        var first = Files.readString(files().get(0));
        var second = Files.readString(files().get(1));
        Files.writeString(
                files().get(1),
                first.substring(0, first.indexOf("-----BEGIN PUBLIC"))
                        + second.substring(second.indexOf("-----BEGIN PUBLIC")));

        assertThatThrownBy(keys::newest).hasMessageContaining("do not match");
    }

    @Test
    void withoutAKeyOneIsToldToRunTheSetup() throws IOException {
        Files.createDirectories(data.resolve("signing"));

        assertThatThrownBy(() -> new SigningKeys(data.resolve("signing")).newest())
                .hasMessageContaining("run the setup");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(data.resolve("signing"))) {
            return files.sorted().toList();
        }
    }
}
