package kz.mediagrid.standalone;

import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.cli.Usage;
import kz.mediagrid.standalone.run.ClockStart;
import kz.mediagrid.standalone.run.MediaGrid;
import kz.mediagrid.standalone.run.OpenParts;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.standalone.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code start}: runs the media-grid until it is stopped. */
@Command(
        name = "start",
        description = "Runs the media-grid until Ctrl-C: broker, registry, and the three services. Business time is"
                + " real time, unless --clock or a previous run with the same data moved it. Business time never"
                + " goes back.")
final class StartCommand implements Callable<Integer> {

    @Mixin
    private PortOption port = new PortOption();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--clock",
            paramLabel = "INSTANT",
            description = "the start of business time, which runs on from there, e.g. 2026-12-03T10:00:00+05:00")
    private @Nullable String clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var settings = new Settings(
                data.usable(),
                Installation.registryHome(),
                port.ports(),
                Usage.valid(spec, () -> Optional.ofNullable(clock).map(StartCommand::runningFrom)));
        Logging.in(settings.logs());
        out.println("Starting the media-grid …");
        out.flush();
        // Registered before the start, because a signal may come during the start.
        var parts = new OpenParts();
        EndOfProcess.closes(parts, out);
        MediaGrid mediaGrid;
        try (var progress = ProgressDisplay.of(spec.commandLine())) {
            mediaGrid = MediaGrid.start(settings, parts, progress::show);
        }
        tell(settings);
        return EndOfProcess.await(mediaGrid.onFailure());
    }

    private static String atPort(Ports ports) {
        return ports.pages() == Ports.DEFAULT ? "" : " --port " + ports.pages();
    }

    private void tell(Settings settings) {
        var out = spec.commandLine().getOut();
        var ports = settings.ports();
        out.println("  The grid   " + ports.notifierAddress() + "/");
        out.println("  For ops    " + ports.notifierAddress() + "/ops   (./media-grid sign-in ops" + atPort(ports)
                + " prints a link)");
        out.println("  API        " + ports.pagesAddress() + "/api/planned-events");
        out.println("  Outlets    " + ports.notifierAddress() + "/api/outlets");
        out.println("  API docs   " + ports.pagesAddress() + "/v3/api-docs");
        out.println("  Kafka      " + ports.bootstrapServers()
                + "   (read media-grids with isolation.level=read_committed)");
        out.println("  Registry   http://127.0.0.1:" + ports.registry());
        out.println("  Accounts   " + settings.accounts()
                + (Files.exists(settings.accounts())
                        ? ""
                        : "   (missing: ./media-grid keys issue" + atPort(ports) + " makes a key)"));
        out.println("  Logs       " + settings.logs());
        clockLine(settings).ifPresent(out::println);
        out.println("Ready. Ctrl-C ends everything.");
        out.flush();
    }

    private static Optional<String> clockLine(Settings settings) {
        return settings.clock()
                .map(start -> "  Clock      business time runs from " + AlmatyTime.write(start.instant()));
    }

    private static ClockStart runningFrom(String text) {
        return new ClockStart(instant(text), true);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'%s' is not an instant: write it as 2026-12-03T10:00:00+05:00.".formatted(text), e);
        }
    }
}
