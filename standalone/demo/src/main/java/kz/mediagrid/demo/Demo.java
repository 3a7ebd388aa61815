package kz.mediagrid.demo;

import kz.mediagrid.calendar.cli.MediaGridCommand;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.Standalone;

/**
 * The main class of {@code ./media-grid}. It adds the commands {@code demo} and {@code fill} to
 * the commands of the standalone media-grid.
 */
public final class Demo {

    private Demo() {}

    public static void main(String[] args) {
        Logging.once();
        MediaGridCommand.exitAfter(Standalone.with(new DemoCommand(), new FillCommand()), args);
    }
}
