package kz.mediagrid.demo;

import kz.mediagrid.calendar.cli.MediaGridCommand;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.Standalone;

/** The main class of {@code ./media-grid}: the standalone media-grid, and the command that plays a week on it. */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) {
        Logging.once();
        MediaGridCommand.exitAfter(Standalone.with(new DemoCommand()), args);
    }
}
