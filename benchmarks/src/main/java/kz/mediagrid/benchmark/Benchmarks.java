package kz.mediagrid.benchmark;

import kz.mediagrid.calendar.cli.MediaGridCommand;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.Standalone;

/** The main class of {@code ./media-grid bench}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) {
        Logging.once();
        MediaGridCommand.exitAfter(Standalone.with(new BenchCommand()), args);
    }
}
