package kz.mediagrid.standalone;

import java.util.concurrent.Callable;
import kz.mediagrid.platform.signing.NewSigningKey;
import kz.mediagrid.standalone.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code rotate-signing-key}: makes a new key for signing versions, or messages to webhooks. A running media-grid signs its
 * next version or message with the new key.
 */
@Command(
        name = "rotate-signing-key",
        description =
                "Makes a new key, which signs all versions from now on. A running media-grid uses the new key, too. The"
                        + " public keys of earlier signing keys stay published.")
final class RotateSigningKeyCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--webhooks", description = "Makes the key that signs the messages to webhooks, and no other.")
    private boolean isForWebhooks;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.in(Installation.commandLogs());
        var out = spec.commandLine().getOut();
        NewSigningKey.run(Settings.signingKeysIn(data.existing()), isForWebhooks, out::println);
        out.flush();
        return 0;
    }
}
