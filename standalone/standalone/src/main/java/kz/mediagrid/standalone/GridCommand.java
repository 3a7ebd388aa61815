package kz.mediagrid.standalone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.cli.Usage;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.grid.known.AsOfWeek;
import kz.mediagrid.notifier.grid.AsOf;
import kz.mediagrid.notifier.grid.GridJson;
import kz.mediagrid.notifier.grid.MediaGridsTopic;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.notifier.grid.SignaturesTopic;
import kz.mediagrid.notifier.known.AsOfJson;
import kz.mediagrid.notifier.known.AsOfReplay;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code grid}: prints one week's grid as the media see it, read from the topic of a running media-grid. */
@Command(
        name = "grid",
        description = "Prints a week's grid in JSON, as the media see it. The command reads the grid from the topic of"
                + " a running media-grid: the newest version, or the version that --version or --as-of selects.")
final class GridCommand implements Callable<Integer> {

    private static final String SHAPE =
            "write it as 2026-12-04T12:00:00+05:00, or as 2026-12-04T12:00 by the clocks of Almaty";

    @Mixin
    private PortOption port = new PortOption();

    @Parameters(paramLabel = "WEEK", description = "a week, like 2026-W50")
    private String week = "";

    @Option(names = "--version", paramLabel = "N", description = "version number; the newest version unless given")
    private @Nullable Integer version;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "the grid as the media saw it at this instant, e.g. 2026-12-04T12:00:00+05:00")
    private @Nullable String asOf;

    @Option(
            names = "--known",
            description = "only with --as-of: all events of the week, even unpublished ones, as known at that instant")
    private boolean known;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Logging.in(Installation.commandLogs());
        var asked = Usage.valid(spec, () -> GridWeek.parse(week));
        var then = Usage.valid(spec, this::then);
        print(known ? AsOfJson.of(knownAt(asked, then.orElseThrow())) : seen(asked, then));
        return 0;
    }

    // Written as a stream, because a large week as one string would need twice the memory.
    private void print(Map<String, Object> values) {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        var out = spec.commandLine().getOut();
        json.writeValue(out, values);
        out.println();
    }

    private AsOfWeek.Known knownAt(GridWeek week, AsOf asOf) {
        var ports = port.ports();
        try (var topics = RunningTopics.of(ports)) {
            var client = Map.<String, Object>of("bootstrap.servers", ports.bootstrapServers());
            return new AsOfReplay(client, topics.reader(), WeekPolicy.standard()).at(week, asOf);
        }
    }

    /** The grid with its signatures, as the notifier shows it. */
    private Map<String, Object> seen(GridWeek week, Optional<AsOf> then) {
        try (var topics = RunningTopics.of(port.ports())) {
            var versions = new MediaGridsTopic(topics.consumer(), topics.reader()).versionsOf(week.toString());
            var grid = choose(then, versions);
            return GridJson.of(grid, SignaturesTopic.of(grid.header(), topics.consumer(), topics.reader()));
        }
    }

    private Optional<AsOf> then() {
        if (version != null && asOf != null) {
            throw new IllegalArgumentException("Give either --version or --as-of, not both.");
        }
        if (known && asOf == null) {
            throw new IllegalArgumentException("--known needs an instant: give it with --as-of.");
        }
        return Optional.ofNullable(asOf).map(GridCommand::instant);
    }

    private static AsOf instant(String text) {
        return AsOf.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("'%s' is not an instant: %s.".formatted(text, SHAPE)));
    }

    private PlatformFailure nothingAt(AsOf then, PublishedGrid first) {
        return new PlatformFailure("No version of %s was published yet at %s; version 1 was published at %s."
                .formatted(
                        week,
                        LocalTimes.write(then.at()),
                        LocalTimes.write(first.header().getPublishedAt())));
    }

    private PublishedGrid choose(Optional<AsOf> then, List<PublishedGrid> versions) {
        if (versions.isEmpty()) {
            throw new PlatformFailure("No version of %s has been published yet.".formatted(week));
        }
        if (then.isPresent()) {
            return then.get().seen(versions).orElseThrow(() -> nothingAt(then.get(), versions.get(0)));
        }
        var newest = versions.get(versions.size() - 1);
        if (version == null) {
            return newest;
        }
        return PublishedGrid.numbered(versions, version)
                .orElseThrow(() -> new PlatformFailure("%s has no version %d; its newest version is %d."
                        .formatted(week, version, newest.header().getVersion())));
    }
}
