package kz.mediagrid.standalone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import kz.mediagrid.standalone.platform.PlatformFailure;

/**
 * The secret that signs session cookies. It is created once and stored with the data, so that people stay signed in
 * after a restart.
 */
final class SignInSecret {

    private static final int BYTES = 32;

    private SignInSecret() {}

    /**
     * Reads the secret in the directory {@code data}, or creates it. Only the directory's owner can read the secret.
     *
     * @throws PlatformFailure if the secret can neither be read nor created
     */
    static String in(Path data, SecureRandom random) {
        var file = data.resolve("sign-in-secret");
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            var made = new byte[BYTES];
            random.nextBytes(made);
            var text = Base64.getEncoder().encodeToString(made);
            Files.writeString(file, text);
            return text;
        } catch (IOException e) {
            throw new PlatformFailure("The file %s cannot be read or made: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
