package kz.mediagrid.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets the log file of this process, before the first log message opens the file. */
public final class Logging {

    private static final String PROPERTY = "media-grid.log";

    private Logging() {}

    /**
     * Sets up logging once for the whole process. One log file then also contains the messages of java.util.logging.
     */
    public static void once() {
        // Otherwise each of the three Spring contexts would set up logging
        // again; logback.xml beside this class does so once.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Logs to {@code media-grid.log} in {@code directory}. */
    public static void in(Path directory) {
        System.setProperty(PROPERTY, directory.resolve("media-grid.log").toString());
    }

    /** The log file of this process. */
    public static String file() {
        return System.getProperty(PROPERTY, "media-grid.log");
    }
}
