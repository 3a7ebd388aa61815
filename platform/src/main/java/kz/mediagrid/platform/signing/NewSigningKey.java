package kz.mediagrid.platform.signing;

import java.nio.file.Path;
import java.time.Clock;

/** Makes a new signing key in a directory; the notifiers that sign from there use it within seconds. */
public final class NewSigningKey {

    private NewSigningKey() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("usage: NewSigningKey DIRECTORY");
            System.exit(1);
        }
        try {
            var key = new SigningKeys(Path.of(args[0])).make(Clock.systemUTC());
            System.out.println("Versions are signed with " + key.id() + " from now on.");
        } catch (SigningKeyException refusal) {
            System.err.println("setup: " + refusal.getMessage());
            System.exit(1);
        }
    }
}
