package kz.mediagrid.standalone;

import java.nio.file.Path;

/** Where this process logs. It must be said before anything logs, since the log opens with the first line. */
public final class LogFile {

    private static final String PROPERTY = "media-grid.log";

    private LogFile() {}

    /** Logs to {@code media-grid.log} in {@code directory}. */
    public static void in(Path directory) {
        System.setProperty(PROPERTY, directory.resolve("media-grid.log").toString());
    }

    /** Where this process logs. */
    static String path() {
        return System.getProperty(PROPERTY, "media-grid.log");
    }
}
