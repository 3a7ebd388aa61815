package kz.mediagrid.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.mediagrid.platform.setup.ForgetState;
import kz.mediagrid.platform.streams.StateRefusedException;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rebuild}: makes the next start rebuild the aggregator's state from the log. */
@Command(
        name = "rebuild",
        description = "Deletes the aggregator's state, so that the next start rebuilds it from the log; no version is"
                + " published again. Needed in an upgrade that changes the aggregator's topology. Run it while"
                + " media-grid is stopped.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private PortOption port = new PortOption();

    @Option(names = "--data", paramLabel = "DIR", description = "the data directory; data in the checkout unless given")
    private @Nullable Path data;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.in(Checkout.commandLogs());
        var directory = data == null ? Checkout.defaultData() : data;
        if (!Files.isDirectory(directory)) {
            throw new PlatformFailure("There are no data in %s: give the directory with --data.".formatted(directory));
        }
        try (var platform = EmbeddedPlatform.start(
                directory, Checkout.registryHome(), port.ports().platform())) {
            ForgetState.run(platform.bootstrapServers(), Service.GRID_AGGREGATOR.id());
        } catch (StateRefusedException e) {
            throw new PlatformFailure(Objects.requireNonNull(e.getMessage()), e);
        }
        var out = spec.commandLine().getOut();
        out.println("The aggregator's state is deleted. The next start rebuilds it from the log; published versions"
                + " do not change.");
        out.flush();
        return 0;
    }
}
