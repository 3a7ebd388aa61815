package kz.mediagrid.platform.signing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import kz.mediagrid.platform.command.BootCommand;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * Makes a new signing key in a directory. Notifiers that read their keys from this directory sign with the new key
 * within seconds.
 */
public final class NewSigningKey {

    private NewSigningKey() {}

    /**
     * @param out receives a sentence with the id of the key that signs from now on
     * @param settings settings as arguments, in addition to those of the environment
     * @throws SigningKeyException if the key cannot be stored
     */
    public static void run(Path directory, Consumer<String> out, String... settings) {
        BootCommand.run(
                () -> {
                    var key = new SigningKeys(directory).make(Clock.systemUTC());
                    out.accept("Versions are signed with " + key.id() + " from now on.");
                },
                settings);
    }

    public static void main(String[] args) {
        var words = new DefaultApplicationArguments(args).getNonOptionArgs();
        if (words.size() != 1) {
            System.err.println("usage: NewSigningKey DIRECTORY");
            System.exit(2);
        }
        try {
            run(Path.of(words.get(0)), System.out::println, args);
        } catch (SigningKeyException refusal) {
            System.err.println("setup: " + refusal.getMessage());
            System.exit(1);
        }
    }
}
