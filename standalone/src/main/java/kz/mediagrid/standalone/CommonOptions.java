package kz.mediagrid.standalone;

import java.nio.file.Path;
import kz.mediagrid.standalone.run.Ports;
import picocli.CommandLine.Option;

/** The options that every command which runs the media-grid takes. */
public final class CommonOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + Ports.DEFAULT,
            description = "first of six loopback ports, the one of the pages (${DEFAULT-VALUE})")
    private int port;

    public Ports ports() {
        return new Ports(port);
    }

    /** Where the registry's distribution was unpacked by the build; the script tells. */
    public static Path registryHome() {
        return home().resolve("standalone/target/registry");
    }

    /** The checkout that runs; the script tells. */
    static Path home() {
        return Path.of(System.getProperty("media-grid.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The sample week that the demo plays. */
    public static Path samples() {
        return home().resolve("samples/week");
    }

    /** Where demos are played unless told. */
    public static Path stages() {
        return home().resolve("standalone/target/stages");
    }

    /** Where commands log that run nothing. */
    static Path commandLogs() {
        return home().resolve("standalone/target");
    }

    /** Where data are kept unless told. */
    static Path defaultData() {
        return home().resolve("data");
    }
}
