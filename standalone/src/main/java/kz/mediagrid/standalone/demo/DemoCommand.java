package kz.mediagrid.standalone.demo;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.standalone.Checkout;
import kz.mediagrid.standalone.CommonOptions;
import kz.mediagrid.standalone.EndOfProcess;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.run.ClockStart;
import kz.mediagrid.standalone.run.MediaGrid;
import kz.mediagrid.standalone.run.OpenParts;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.standalone.run.Settings;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo}: plays the sample week on a clock of its own, then stays up for looking, or ends with a summary. */
@Command(name = "demo", description = "Play a sample week in about a minute.")
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--data", paramLabel = "DIR", description = "an empty directory to play in (a temporary one)")
    private @Nullable Path data;

    @Option(names = "--exit", description = "end after the play, with a JSON summary as the last line")
    private boolean exit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        var sample = SampleWeek.read(Checkout.samples());
        var stage = data == null ? Stage.temporary() : Stage.in(data);
        var settings = new Settings(
                stage.directory(),
                Checkout.registryHome(),
                options.ports(),
                Optional.of(new ClockStart(Play.BEGINS.toInstant(), false)));
        // A temporary stage is cleared away; what was logged should be there afterwards.
        Logging.in(data == null ? Checkout.commandLogs() : settings.logs());
        var out = spec.commandLine().getOut();
        out.println("Starting the media-grid for a sample week …");
        out.flush();
        var parts = new OpenParts();
        parts.open(() -> stage);
        // The summary is to be the last line.
        EndOfProcess.closes(parts, exit ? new PrintWriter(Writer.nullWriter()) : out);
        var mediaGrid = MediaGrid.start(settings, parts);
        Summary summary;
        try {
            summary = play(settings, sample, out, !exit);
        } catch (RuntimeException e) {
            throw parts.explain(e);
        }
        var asExpected = summary.equals(Summary.expectedOf(sample));
        if (!asExpected) {
            out.println("This is not what should have happened: " + Summary.expectedOf(sample));
        }
        out.println(JsonMapper.builder().build().writeValueAsString(summary.withSeconds(secondsSince(began))));
        out.flush();
        return exit ? (asExpected ? 0 : 1) : stay(settings, mediaGrid, out);
    }

    private static Summary play(Settings settings, SampleWeek sample, PrintWriter out, boolean goOn) {
        var api = new Api(settings.ports().pagesAddress());
        try (var topics = new TopicContents(settings.ports())) {
            var play = new Play(sample, api, Accounts.read(settings.accounts()), topics, out);
            play.perform();
            var tally = new Tally(
                    topics.of(Topics.GRID_COMMANDS),
                    topics.of(Topics.SUBMISSION_OUTCOMES, SubmissionOutcome.class),
                    topics.of(Topics.MEDIA_GRIDS, MediaGridVersion.class));
            for (var service : Service.values()) {
                Topics.named(Topics.deadLetters(service).name())
                        .ifPresent(letters -> tally.putAside(topics.of(letters)));
            }
            var summary = tally.of(sample.week(), api.receipts());
            if (goOn) {
                play.letTimeRun();
            }
            return summary;
        }
    }

    private static Integer stay(Settings settings, MediaGrid mediaGrid, PrintWriter out) throws Exception {
        var port = settings.ports().pages() == Ports.DEFAULT
                ? ""
                : " --port " + settings.ports().pages();
        out.println("It stays up for looking, and time runs on from here; Ctrl-C ends it.");
        out.println("  The grid:  ./media-grid grid 2026-W50" + port);
        out.println("  A call:    KEY=$(grep -A1 '\"edu\"' " + settings.accounts() + " | grep -o 'mgk_[^\"]*')");
        out.println("             curl -i " + settings.ports().pagesAddress()
                + "/api/planned-events -H \"Authorization: Bearer $KEY\" -H \"Idempotency-Key: my-first\" \\");
        out.println("               -H \"Prefer: wait=5\" -H \"Content-Type: application/json\""
                + " --data @samples/one-event.json");
        out.flush();
        return EndOfProcess.await(mediaGrid.onFailure());
    }

    private static long secondsSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
