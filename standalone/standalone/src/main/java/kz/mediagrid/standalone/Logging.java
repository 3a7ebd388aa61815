package kz.mediagrid.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where this process logs. It must be said before anything logs, since the log opens with the first line. */
public final class Logging {

    private static final String PROPERTY = "media-grid.log";

    private Logging() {}

    /** Sets logging up once for the whole process: one log, also of those who write to java.util.logging. */
    public static void once() {
        // Three contexts would each set logging up anew; logback.xml beside this class does it once for all.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Logs to {@code media-grid.log} in {@code directory}. */
    public static void in(Path directory) {
        System.setProperty(PROPERTY, directory.resolve("media-grid.log").toString());
    }

    /** Where this process logs. */
    public static String file() {
        return System.getProperty(PROPERTY, "media-grid.log");
    }
}
