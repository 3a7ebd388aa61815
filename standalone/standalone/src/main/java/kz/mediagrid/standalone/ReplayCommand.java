package kz.mediagrid.standalone;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.cli.Usage;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.replay.BrokerReplay;
import kz.mediagrid.replay.Finding;
import kz.mediagrid.replay.Replay;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.platform.PlatformFailure;
import kz.mediagrid.standalone.run.OpenParts;
import kz.mediagrid.standalone.run.Ports;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code replay}: recomputes every published version from the records of {@code grid-commands} alone, and compares the
 * result with the published version. Exits with 0 if all versions agree, with 1 if a version differs, and with 2 if the
 * replay fails.
 */
@Command(
        name = "replay",
        exitCodeOnExecutionException = ReplayCommand.NOT_MADE,
        description = "Recomputes every published version from the records of the topic grid-commands alone, and"
                + " compares the result with the published version. The exit code is 0 if all versions agree, 1 if a"
                + " version differs, 2 if the replay is not possible.")
final class ReplayCommand implements Callable<Integer> {

    static final int DIFFERS = 1;
    static final int NOT_MADE = 2;

    private static final int ANSWER_TIMEOUT_MILLIS = 10_000;

    @Mixin
    private PortOption port = new PortOption();

    @Parameters(
            paramLabel = "WEEK",
            arity = "0..1",
            description = "a week, like 2026-W50; only the versions of this week are compared")
    private @Nullable String week;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "replays the data of a stopped media-grid; until the replay ends, a broker and a registry for these"
                            + " data run on the ports of --port")
    private @Nullable Path data;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description = "the broker of another installation; not together with --data")
    private @Nullable String bootstrap;

    @Mixin
    private PolicyOptions policy = new PolicyOptions();

    @Option(names = "--json", description = "prints JSON objects, one per line: the differences, then a summary")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.in(Installation.commandLogs());
        var telling = telling(spec.commandLine().getOut());
        Replay.Result result;
        try (var progress = ProgressDisplay.of(spec.commandLine())) {
            result = replay(Usage.valid(spec, this::chosen), new Telling(telling, progress));
        }
        if (week != null && result.total() == 0 && result.findings() == 0) {
            throw new PlatformFailure("No version of %s has been published yet.".formatted(week));
        }
        telling.end(result);
        return result.findings() == 0 ? 0 : DIFFERS;
    }

    private ReplayTelling telling(PrintWriter out) {
        return json
                ? new ReplayTelling.Json(out)
                : new ReplayTelling.Words(out, data == null ? broker() : data.toString());
    }

    private Predicate<String> chosen() {
        if (week == null) {
            return any -> true;
        }
        return GridWeek.parse(week).toString()::equals;
    }

    private Replay.Result replay(Predicate<String> weeks, Telling telling) {
        if (bootstrap != null && data != null) {
            throw new ParameterException(spec.commandLine(), "--bootstrap and --data cannot be given together.");
        }
        if (data != null) {
            return replayStopped(data, port.ports(), weeks, telling);
        }
        if (bootstrap == null) {
            RunningTopics.requireRunning(port.ports());
        }
        try {
            return replay(broker(), weeks, telling);
        } catch (TimeoutException e) {
            throw new PlatformFailure("The broker at %s does not answer.".formatted(broker()), e);
        }
    }

    private String broker() {
        return bootstrap == null ? port.ports().bootstrapServers() : bootstrap;
    }

    private Replay.Result replayStopped(Path directory, Ports ports, Predicate<String> weeks, Telling telling) {
        // Without this check, the platform would create a new data directory when it starts.
        if (!Files.isDirectory(directory.resolve("broker"))) {
            throw new PlatformFailure("There are no data of a media-grid in %s.".formatted(directory));
        }
        var parts = new OpenParts();
        // Ctrl-C must not leave the registry running.
        EndOfProcess.closes(parts, new PrintWriter(PrintWriter.nullWriter()));
        try (parts) {
            parts.open(() -> EmbeddedPlatform.start(directory, Installation.registryHome(), ports.platform()));
            return replay(ports.bootstrapServers(), weeks, telling);
        }
    }

    private Replay.Result replay(String broker, Predicate<String> weeks, Telling telling) {
        // A Kafka client would retry for a minute.
        var client = Map.<String, Object>of(
                "bootstrap.servers", broker,
                "request.timeout.ms", ANSWER_TIMEOUT_MILLIS,
                "default.api.timeout.ms", ANSWER_TIMEOUT_MILLIS);
        return new BrokerReplay(client, policy.policy()).run(weeks, telling::found, telling::read);
    }

    /** Tells the differences and, between them, the progress. */
    private record Telling(ReplayTelling findings, ProgressDisplay progress) {

        void found(Finding finding) {
            progress.erase();
            findings.accept(finding);
        }

        void read(Progress commands) {
            progress.show("Replaying the commands", commands);
        }
    }
}
