package kz.mediagrid.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Locates the files of the media-grid that runs, in a checkout or in an unpacked release; the start script passes the
 * location of either.
 */
public final class Installation {

    private Installation() {}

    /** The folder of the checkout or of the release. */
    public static Path home() {
        return Path.of(System.getProperty("media-grid.home", "."))
                .toAbsolutePath()
                .normalize();
    }

    /** The unpacked distribution of the registry. */
    public static Path registryHome() {
        return isRelease() ? home().resolve("registry") : built().resolve("registry");
    }

    /** The options with which {@code ./media-grid} runs Java. */
    public static Path jvmOptions() {
        return home().resolve(isRelease() ? "jvm.options" : "standalone/standalone/jvm.options");
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
        return commandLogs().resolve("stages");
    }

    /** The folder for the log file of commands that have no data directory. */
    public static Path commandLogs() {
        return isRelease() ? home().resolve("work") : built();
    }

    /** The data directory that is used if the user names no directory. */
    static Path defaultData() {
        return home().resolve("data");
    }

    private static Path built() {
        return home().resolve("standalone/standalone/target");
    }

    private static boolean isRelease() {
        return !Files.exists(home().resolve("pom.xml"));
    }
}
