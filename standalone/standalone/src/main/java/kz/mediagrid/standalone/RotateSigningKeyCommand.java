package kz.mediagrid.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.mediagrid.platform.signing.NewSigningKey;
import kz.mediagrid.standalone.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code rotate-signing-key}: makes a new key for signing versions; a running media-grid signs its next version with
 * the new key.
 */
@Command(
        name = "rotate-signing-key",
        description =
                "Makes a new key, which signs all versions from now on, also in a running media-grid. The public halves"
                        + " of earlier keys stay published.")
final class RotateSigningKeyCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", description = "the data directory; data in the checkout unless given")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.in(Checkout.commandLogs());
        var directory = data == null ? Checkout.defaultData() : data;
        var out = spec.commandLine().getOut();
        NewSigningKey.run(Settings.signingKeysIn(directory), out::println);
        out.flush();
        return 0;
    }
}
