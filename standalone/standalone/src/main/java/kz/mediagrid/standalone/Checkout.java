package kz.mediagrid.standalone;

import java.nio.file.Path;

/** The checkout that runs, and what lies where in it; the script tells which one it is. */
public final class Checkout {

    private Checkout() {}

    private static Path home() {
        return Path.of(System.getProperty("media-grid.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** Where the registry's distribution was unpacked by the build. */
    public static Path registryHome() {
        return home().resolve("standalone/standalone/target/registry");
    }

    /** The sample week that the demo plays. */
    public static Path samples() {
        return home().resolve("samples/week");
    }

    /** The event that a newcomer sends by hand. */
    public static Path sampleEvent() {
        return home().resolve("samples/one-event.json");
    }

    /** Where demos are played unless told. */
    public static Path stages() {
        return home().resolve("standalone/standalone/target/stages");
    }

    /** Where commands log that keep no data. */
    public static Path commandLogs() {
        return home().resolve("standalone/standalone/target");
    }

    /** Where data are kept unless told. */
    static Path defaultData() {
        return home().resolve("data");
    }
}
