package kz.mediagrid.standalone.demo;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.standalone.CommonOptions;
import kz.mediagrid.standalone.EndOfProcess;
import kz.mediagrid.standalone.LogFile;
import kz.mediagrid.standalone.run.ClockStart;
import kz.mediagrid.standalone.run.MediaGrid;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.standalone.run.Settings;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
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
        var sample = SampleWeek.read(CommonOptions.samples());
        var stage = data == null ? Stage.temporary() : Stage.in(data);
        var settings = new Settings(
                stage.directory(),
                CommonOptions.registryHome(),
                options.ports(),
                Optional.of(new ClockStart(Play.BEGINS.toInstant(), false)));
        LogFile.in(settings.logs());
        var out = spec.commandLine().getOut();
        out.println("Starting the media-grid for a sample week …");
        out.flush();
        var mediaGrid = MediaGrid.start(settings);
        var ending = EndOfProcess.of(
                () -> {
                    mediaGrid.close();
                    stage.clear();
                },
                // The summary is to be the last line.
                exit ? new PrintWriter(Writer.nullWriter()) : out);
        var summary = play(settings, sample, out);
        var asExpected = summary.equals(Summary.expectedOf(sample));
        if (!asExpected) {
            out.println("This is not what should have happened: " + Summary.expectedOf(sample));
        }
        out.println(JsonMapper.builder().build().writeValueAsString(summary.withSeconds(secondsSince(began))));
        out.flush();
        return exit ? (asExpected ? 0 : 1) : stay(settings, ending, mediaGrid, out);
    }

    private static Summary play(Settings settings, SampleWeek sample, PrintWriter out) {
        var api = new Api(settings.ports().pagesAddress());
        try (var topics = new TopicContents(settings.ports())) {
            new Play(sample, api, Accounts.read(settings.accounts()), topics, out).perform();
            return new Tally(
                            topics.of(Topics.GRID_COMMANDS),
                            only(SubmissionOutcome.class, topics.of(Topics.SUBMISSION_OUTCOMES)),
                            only(MediaGridVersion.class, topics.of(Topics.MEDIA_GRIDS)))
                    .of(sample.week(), api.receipts());
        }
    }

    private static <T> List<T> only(Class<T> type, List<SpecificRecord> records) {
        return records.stream().map(type::cast).toList();
    }

    private static Integer stay(Settings settings, EndOfProcess ending, MediaGrid mediaGrid, PrintWriter out)
            throws Exception {
        var port = settings.ports().pages() == Ports.DEFAULT
                ? ""
                : " --port " + settings.ports().pages();
        out.println("It stays up for looking; Ctrl-C ends it.");
        out.println("  The grid:  ./media-grid grid 2026-W50" + port);
        out.println("  The API:   " + settings.ports().pagesAddress() + "/api/planned-events, with a key of "
                + settings.accounts());
        out.flush();
        return ending.await(mediaGrid.onFailure());
    }

    private static long secondsSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
