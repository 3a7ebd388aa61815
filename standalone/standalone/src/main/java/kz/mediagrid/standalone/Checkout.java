package kz.mediagrid.standalone;

import java.nio.file.Path;

/** Locates files in the checkout from which the process runs; the start script passes the location of the checkout. */
public final class Checkout {

    private Checkout() {}

    /** The folder of the checkout. */
    public static Path home() {
        return Path.of(System.getProperty("media-grid.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The unpacked distribution of the registry. */
    public static Path registryHome() {
        return home().resolve("standalone/standalone/target/registry");
    }

    /** The options with which {@code ./media-grid} runs Java. */
    public static Path jvmOptions() {
        return home().resolve("standalone/standalone/jvm.options");
    }

    /** The folder of the sample week that the demo plays. */
    public static Path samples() {
        return home().resolve("samples/week");
    }

    /** The file of the event that a new user sends by hand. */
    public static Path sampleEvent() {
        return home().resolve("samples/one-event.json");
    }

    /** The folder in which each demo creates its data directory, unless the user names a directory. */
    public static Path stages() {
        return home().resolve("standalone/standalone/target/stages");
    }

    /** The folder for the log file of commands that have no data directory. */
    public static Path commandLogs() {
        return home().resolve("standalone/standalone/target");
    }

    /** The data directory that is used if the user names no directory. */
    static Path defaultData() {
        return home().resolve("data");
    }
}
