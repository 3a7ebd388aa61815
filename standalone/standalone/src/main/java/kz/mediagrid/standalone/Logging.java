package kz.mediagrid.standalone;

import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sets the log file of this process. */
public final class Logging {

    private static final String PROPERTY = "media-grid.log";

    /** Whether the process was started with a log file, so that no command chooses another. */
    private static final boolean IS_GIVEN = System.getProperty(PROPERTY) != null;

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

    /** Logs to {@code media-grid.log} in {@code directory}, unless the process was started with a log file. */
    public static void in(Path directory) {
        if (IS_GIVEN) {
            return;
        }
        System.setProperty(PROPERTY, directory.resolve("media-grid.log").toString());
        // Logback has begun without a file: the calendar library logs as soon as Java reads a time zone.
        var logback = (LoggerContext) LoggerFactory.getILoggerFactory();
        logback.reset();
        try {
            new ContextInitializer(logback).autoConfig();
        } catch (JoranException e) {
            throw new IllegalStateException("logback.xml cannot be read", e);
        }
    }

    /** The log file of this process; opened among those of the commands, if no directory was chosen yet. */
    public static String file() {
        if (System.getProperty(PROPERTY) == null) {
            in(Installation.commandLogs());
        }
        return requireNonNull(System.getProperty(PROPERTY));
    }
}
