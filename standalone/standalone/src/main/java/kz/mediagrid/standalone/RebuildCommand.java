package kz.mediagrid.standalone;

import java.util.Objects;
import java.util.concurrent.Callable;
import kz.mediagrid.obligations.topology.ObligationTopology;
import kz.mediagrid.platform.setup.ForgetState;
import kz.mediagrid.platform.streams.StateRefusedException;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.topics.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rebuild}: makes the next start rebuild the states of the aggregator and of the clock of obligations. */
@Command(
        name = "rebuild",
        description =
                "Deletes the states of the aggregator and of the clock of obligations, so that the next start rebuilds"
                        + " them from the log; the rebuild publishes no version again and writes no alert again. An upgrade"
                        + " that changes a topology needs this command. Run the command while media-grid is stopped: until"
                        + " it ends, a broker and a registry for these data run on the ports of --port.")
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
        Logging.in(Installation.commandLogs());
        try (var platform = EmbeddedPlatform.start(
                data.existing(), Installation.registryHome(), port.ports().platform())) {
            ForgetState.run(platform.bootstrapServers(), Service.GRID_AGGREGATOR.id());
            ForgetState.run(platform.bootstrapServers(), ObligationTopology.APPLICATION_ID);
        } catch (StateRefusedException e) {
            throw new PlatformFailure(Objects.requireNonNull(e.getMessage()), e);
        }
        var out = spec.commandLine().getOut();
        out.println("The states of the aggregator and of the clock of obligations are deleted. The next start rebuilds"
                + " them from the log; published versions and recorded obligations do not change.");
        out.flush();
        return 0;
    }
}
