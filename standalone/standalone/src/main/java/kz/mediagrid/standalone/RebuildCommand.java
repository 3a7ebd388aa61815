package kz.mediagrid.standalone;

import java.util.Objects;
import java.util.concurrent.Callable;
import kz.mediagrid.platform.setup.ForgetState;
import kz.mediagrid.platform.streams.StateRefusedException;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.topics.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rebuild}: makes the next start rebuild the aggregator's state from the log. */
@Command(
        name = "rebuild",
        description = "Deletes the aggregator's state, so that the next start rebuilds it from the log; no version is"
                + " published again. An upgrade that changes the aggregator's topology needs this command. Run the"
                + " command while media-grid is stopped.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.in(Checkout.commandLogs());
        try (var platform = EmbeddedPlatform.start(
                data.existing(), Checkout.registryHome(), port.ports().platform())) {
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
