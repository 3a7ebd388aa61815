package kz.mediagrid.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInSecretTest {

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path data;

    @Test
    void itIsTheSameAtTheNextStart() {
        var first = SignInSecret.in(data, random);

        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(SignInSecret.in(data, random)).isEqualTo(first);
    }

    @Test
    void otherDataHaveAnother(@TempDir Path others) {
        assertThat(SignInSecret.in(others, random)).isNotEqualTo(SignInSecret.in(data, random));
    }

    @Test
    void whereItCannotBeReadTheFileIsNamed() throws Exception {
        var file = Files.createDirectory(data.resolve("sign-in-secret"));

        assertThatThrownBy(() -> SignInSecret.in(data, random))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining(file.toString());
    }
}
