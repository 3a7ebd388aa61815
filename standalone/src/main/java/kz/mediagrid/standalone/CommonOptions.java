package kz.mediagrid.standalone;

import kz.mediagrid.standalone.run.Ports;
import picocli.CommandLine.Option;

/** The options that every command which runs the media-grid takes. */
public final class CommonOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + Ports.DEFAULT,
            description = "first of six loopback ports, the one of the API (${DEFAULT-VALUE})")
    private int port;

    @SuppressWarnings("UnusedVariable") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "say this")
    private boolean help;

    public Ports ports() {
        return new Ports(port);
    }
}
