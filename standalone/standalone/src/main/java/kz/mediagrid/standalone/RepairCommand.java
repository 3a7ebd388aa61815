package kz.mediagrid.standalone;

import java.util.Objects;
import java.util.concurrent.Callable;
import kz.mediagrid.platform.setup.PlatformSetup;
import kz.mediagrid.platform.streams.StateRefusedException;
import kz.mediagrid.replay.LogRepair;
import kz.mediagrid.replay.RepairLog;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.platform.PlatformFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code repair}: repairs data that an earlier build damaged, and writes the repair to the log. */
@Command(
        name = "repair",
        description =
                "Repairs data that an earlier build damaged: decides the commands that it passed over, and accepts"
                        + " the versions whose commandsHash is wrong. Writes the repair to the topic grid-commands. The exit code"
                        + " is 1 if differences remain that it cannot repair; it then writes nothing. Run the command while"
                        + " media-grid is stopped.")
final class RepairCommand implements Callable<Integer> {

    private static final int REMAINS = 1;

    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.in(Installation.commandLogs());
        try (var platform = EmbeddedPlatform.start(
                data.existing(), Installation.registryHome(), port.ports().platform())) {
            // The earlier build did not register the schema of the repair.
            new PlatformSetup(platform.bootstrapServers(), platform.registryUrl(), 1).run();
            var repair = repair(platform);
            var out = spec.commandLine().getOut();
            repair.sentences().forEach(out::println);
            out.flush();
            return repair.remaining().isEmpty() ? 0 : REMAINS;
        } catch (StateRefusedException e) {
            throw new PlatformFailure(Objects.requireNonNull(e.getMessage()), e);
        }
    }

    private LogRepair repair(EmbeddedPlatform platform) {
        try (var progress = ProgressDisplay.of(spec.commandLine())) {
            return RepairLog.run(platform.bootstrapServers(), policy.policy(), progress::show);
        }
    }
}
