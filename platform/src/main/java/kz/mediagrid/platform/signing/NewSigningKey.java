package kz.mediagrid.platform.signing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import kz.mediagrid.platform.command.BootCommand;
import org.springframework.boot.DefaultApplicationArguments;

/**
 * Makes a new signing key in a directory. Notifiers that read their keys from this directory sign with the new key
 * within seconds. Another key signs versions than messages to webhooks.
 */
public final class NewSigningKey {

    private static final String WEBHOOKS = "webhooks";

    private NewSigningKey() {}

    /**
     * @param directory the directory of the keys that sign versions
     * @param isForWebhooks whether the new key signs messages to webhooks
     * @param out receives a sentence with the id of the key that signs from now on
     * @param settings settings as arguments, in addition to those of the environment
     * @throws SigningKeyException if the key cannot be stored
     */
    public static void run(Path directory, boolean isForWebhooks, Consumer<String> out, String... settings) {
        BootCommand.run(
                () -> {
                    var keys = new SigningKeys(directory);
                    var key = (isForWebhooks ? keys.ofWebhooks() : keys).make(Clock.systemUTC());
                    out.accept("%s are signed with %s from now on."
                            .formatted(isForWebhooks ? "Messages to webhooks" : "Versions", key.id()));
                },
                settings);
    }

    public static void main(String[] args) {
        var words = new DefaultApplicationArguments(args).getNonOptionArgs();
        boolean isForWebhooks = words.size() == 2 && words.get(1).equals(WEBHOOKS);
        if (words.size() != 1 && !isForWebhooks) {
            System.err.println("usage: NewSigningKey DIRECTORY [webhooks]");
            System.exit(2);
        }
        try {
            run(Path.of(words.get(0)), isForWebhooks, System.out::println, args);
        } catch (SigningKeyException refusal) {
            System.err.println("setup: " + refusal.getMessage());
            System.exit(1);
        }
    }
}
