package kz.mediagrid.standalone;

import kz.mediagrid.calendar.cli.Usage;
import kz.mediagrid.standalone.run.Ports;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option {@code --port} of every command that runs a media-grid or reads from a running media-grid. */
public final class PortOption {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + Ports.DEFAULT,
            description = "port of the API; the next five loopback ports are used too; ${DEFAULT-VALUE} unless given")
    private int port;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec command;

    /** @throws picocli.CommandLine.ParameterException if {@link Ports} refuses the given port */
    public Ports ports() {
        return Usage.valid(command, () -> new Ports(port));
    }
}
