package kz.mediagrid.demo;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.mediagrid.demo.outlet.OutletsProcess;
import kz.mediagrid.demo.play.Accounts;
import kz.mediagrid.demo.play.Play;
import kz.mediagrid.demo.play.Play.JoinedOutlet;
import kz.mediagrid.demo.play.SampleWeek;
import kz.mediagrid.demo.tally.Summary;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.replay.BrokerReplay;
import kz.mediagrid.signin.invitation.LinkAddresses;
import kz.mediagrid.standalone.EndOfProcess;
import kz.mediagrid.standalone.Installation;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.PortOption;
import kz.mediagrid.standalone.ProgressDisplay;
import kz.mediagrid.standalone.run.ClockStart;
import kz.mediagrid.standalone.run.MediaGrid;
import kz.mediagrid.standalone.run.OpenParts;
import kz.mediagrid.standalone.run.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code demo}: plays the sample week on a clock of its own. Then the demo exits with a summary, or keeps running so
 * that users can try the media-grid.
 */
@Command(
        name = "demo",
        description = "Plays a sample week on a separate media-grid with its own clock. Then the demo keeps running"
                + " until Ctrl-C, so that you can open the pages.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private PortOption port = new PortOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "an empty directory for the data; a temporary directory unless given")
    private @Nullable Path data;

    @Option(names = "--exit", description = "exit after the week, with a JSON summary as the last line")
    private boolean exit;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long began = System.nanoTime();
        var ports = port.ports();
        var sample = SampleWeek.read(Installation.samples());
        var stage = data == null ? DemoDirectory.temporary() : DemoDirectory.in(data);
        // A temporary directory is deleted, but the logs must remain.
        var logs = data == null ? Installation.commandLogs() : Settings.logsIn(data);
        Logging.in(logs);
        var out = spec.commandLine().getOut();
        out.println("Starting the media-grid for a sample week …");
        out.flush();
        var parts = new OpenParts();
        parts.open(() -> stage);
        // The summary must be the last line.
        EndOfProcess.closes(parts, exit ? new PrintWriter(Writer.nullWriter()) : out);
        // The services send their mails to the process of the outlets, so it starts first.
        var outlets = parts.open(() -> OutletsProcess.start(logs.resolve("outlets.log")));
        var settings = new Settings(
                stage.directory(),
                logs,
                Installation.registryHome(),
                ports,
                Optional.of(new ClockStart(Play.BEGINS.toInstant(), false)),
                Optional.of(Play.GATHER),
                Optional.of(outlets.openMail()));
        MediaGrid mediaGrid;
        try (var progress = ProgressDisplay.of(spec.commandLine())) {
            mediaGrid = MediaGrid.start(settings, parts, progress::show);
        }
        Played played;
        try {
            played = play(settings, sample, outlets, out);
        } catch (RuntimeException e) {
            throw parts.explain(e);
        }
        var asExpected = played.summary().equals(sample.expected());
        if (!asExpected) {
            out.println("The result is not the expected one, which is: " + json(sample.expected()));
        }
        out.println(json(played.summary().withSeconds(secondsSince(began))));
        out.flush();
        if (exit) {
            return asExpected ? 0 : 1;
        }
        signpost(settings, sample, played.outlets(), out);
        return EndOfProcess.await(mediaGrid.onFailure());
    }

    /** Prints the calls and pages to go on with. The one-time links are made by one command, since each takes the log of links from the gateway. */
    private static void signpost(Settings settings, SampleWeek sample, List<JoinedOutlet> joined, PrintWriter out) {
        var accounts = Accounts.read(settings.accounts());
        var call = new SampleCall(settings.ports(), Installation.sampleEvent(), accounts.agency("edu"));
        var ofRoles = List.of("edu", SampleWeek.AUTHORISED_BODY, joined.get(0).id(), "ops");
        var ofBodies = List.of(sample.bodyOnPages(), sample.bodyThatAnswers());
        var ofOutlets = joined.stream().map(JoinedOutlet::id);
        var places = Stream.concat(Stream.concat(ofRoles.stream(), ofBodies.stream()), ofOutlets)
                .toList();
        var links = links(settings, places).iterator();
        var byRole = new EnumMap<Role, String>(Role.class);
        for (var role : Role.values()) {
            byRole.put(role, links.next());
        }
        var planning = new Signposts.BodyOnPages(sample.bodyOnPages(), links.next());
        var answering = new Signposts.BodyOnPages(sample.bodyThatAnswers(), links.next());
        var outlets = joined.stream()
                .map(outlet -> new Signposts.OutletOnPages(outlet, links.next()))
                .toList();
        new Signposts(settings, sample.week(), call, byRole, outlets, Play.GATHER).print(planning, answering, out);
    }

    private static List<String> links(Settings settings, List<String> places) {
        return LinkAddresses.of(
                settings.ports().bootstrapServers(),
                settings.ports().pagesAddress(),
                SampleWeek.AUTHORISED_BODY,
                places);
    }

    /** The results of a play. */
    private record Played(Summary summary, List<JoinedOutlet> outlets) {}

    private Played play(Settings settings, SampleWeek sample, OutletsProcess outlets, PrintWriter out) {
        try (var play = new Play(sample, settings, outlets, places -> links(settings, places), out)) {
            play.perform();
            var summary = play.count().withReplayed(replay(settings, out));
            if (!exit) {
                play.letTimeRun();
            }
            return new Played(summary, play.outlets());
        }
    }

    /**
     * The number of versions that the replay recomputes. If a version differs, the number is 0, and the difference is
     * printed to {@code out}.
     */
    private static int replay(Settings settings, PrintWriter out) {
        var replayed = BrokerReplay.of(settings.ports().bootstrapServers())
                .run(week -> true, finding -> out.println(finding.sentence() + "."));
        return replayed.findings() == 0 ? replayed.total() : 0;
    }

    private static String json(Summary summary) {
        return JsonMapper.builder().build().writeValueAsString(summary);
    }

    private static long secondsSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toSeconds();
    }
}
