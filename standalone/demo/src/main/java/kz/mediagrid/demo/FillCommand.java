package kz.mediagrid.demo;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.cli.Usage;
import kz.mediagrid.demo.years.SampleYears;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.standalone.Installation;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.PortOption;
import kz.mediagrid.standalone.ProgressDisplay;
import kz.mediagrid.standalone.RunningTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fill}: writes years of sample commands to the log of a running media-grid. */
@Command(
        name = "fill",
        description =
                "Writes years of sample data to the logs of a running media-grid: 26,000 events and 50 versions of"
                        + " each week a year, and 1,000 outlets to which nothing is sent. The services then make their states from"
                        + " these records. A repeat of the command changes nothing. The command refuses a media-grid that has an outlet,"
                        + " because the outlet would receive the sample versions. Sample data cannot be removed again.")
final class FillCommand implements Callable<Integer> {

    private static final int WEEKS_OF_YEAR = 52;

    @Mixin
    private PortOption port = new PortOption();

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "1",
            description = "years of 52 weeks; ${DEFAULT-VALUE} unless given")
    private int years = 1;

    @Option(
            names = "--from",
            paramLabel = "WEEK",
            defaultValue = "2026-W01",
            description = "the first week; ${DEFAULT-VALUE} unless given")
    private String from = "2026-W01";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.in(Installation.commandLogs());
        var first = Usage.valid(spec, this::first);
        var ports = port.ports();
        RunningTopics.requireRunning(ports);
        var out = spec.commandLine().getOut();
        var weeks = years * WEEKS_OF_YEAR;
        var written = new AtomicInteger();
        long commands;
        try (var progress = ProgressDisplay.of(spec.commandLine())) {
            commands = new SampleYears(ports.bootstrapServers())
                    .write(
                            first,
                            weeks,
                            week -> progress.show(
                                    "Writing sample weeks", new Progress(written.incrementAndGet(), weeks)));
        }
        out.printf("%,d commands are on the log; the media-grid decides them now.%n", commands);
        out.flush();
        return 0;
    }

    private GridWeek first() {
        var first = GridWeek.parse(from);
        var calendar = WorkingCalendar.kazakhstan();
        if (years < 1
                || first.monday().isBefore(calendar.firstDay())
                || first.monday().plusWeeks((long) years * WEEKS_OF_YEAR).isAfter(calendar.lastDay())) {
            throw new IllegalArgumentException(
                    "The sample weeks must lie between %s and %s, the days of the calendar: give other --years or --from."
                            .formatted(calendar.firstDay(), calendar.lastDay()));
        }
        return first;
    }
}
