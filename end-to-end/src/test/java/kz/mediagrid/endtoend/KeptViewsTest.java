package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.standalone.Logging;
import kz.mediagrid.standalone.run.ClockStart;
import kz.mediagrid.standalone.run.MediaGrid;
import kz.mediagrid.standalone.run.Settings;
import kz.mediagrid.state.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.springframework.util.FileSystemUtils;

/** Views that were kept over a stop are the same as views that are made again from the topics. */
@Execution(CONCURRENT)
class KeptViewsTest {

    private static final String WEEK = "2026-W50";
    private static final String OTHER_WEEK = "2026-W51";

    /** All kept stores, except those of the versions that nobody has signed yet, which depend on the time of the stop. */
    private static final Map<String, List<String>> STORES = Map.of(
            "producer-gateway",
            List.of(
                    "planned-events",
                    "planned-event-lists",
                    "event-history",
                    "event-history-newest",
                    "event-history-decisions",
                    "submissions",
                    "submission-keys",
                    "submission-progress",
                    "week-declarations",
                    "published-versions",
                    "published-entries",
                    "published-entry-hashes",
                    "file-uses",
                    "file-entries",
                    "audit-of-grid"),
            "notifier",
            List.of(
                    "filed-counts",
                    "filed-events",
                    "filed-forms",
                    "grid-versions",
                    "grid-sizes",
                    "grid-order",
                    "grid-titles",
                    "grid-changes",
                    "grid-shown",
                    "grid-event-weeks",
                    "ops-versions",
                    "chain-entry-hashes",
                    "chain-lasts",
                    "version-log"));

    /** Nobody decides on an event, declares a week or uploads a file here. */
    private static final Set<String> EMPTY =
            Set.of("event-history-decisions", "week-declarations", "file-uses", "file-entries");

    private final Path data = WholeMediaGrid.newDirectory("kept-views");
    private final Settings settings = new Settings(
            data,
            WholeMediaGrid.registryHome(),
            WholeMediaGrid.freePorts(),
            Optional.of(new ClockStart(WholeMediaGrid.BEGINS.toInstant(), false)));

    @Test
    void theyAreTheSameAsViewsThatAreMadeAgain() throws IOException {
        Logging.once();
        run(newsroom -> new EditorClient(newsroom).publish(WEEK, "2026-12-08"));
        assertThat(keptFiles()).hasSize(2);
        var shown = run(newsroom -> {
            assertThat(keptFiles()).isEmpty();
            var editor = new EditorClient(newsroom);
            editor.publish(WEEK, "2026-12-09");
            editor.publish(OTHER_WEEK, "2026-12-15");
            awaitSigned(newsroom, WEEK);
            awaitSigned(newsroom, OTHER_WEEK);
        });
        var kept = contents();

        for (var file : keptFiles()) {
            Files.delete(file);
        }
        var shownAgain = run(newsroom -> {});

        assertThat(shownAgain).isEqualTo(shown);
        assertThat(contents()).isEqualTo(kept);
        assertThat(run(newsroom -> {})).isEqualTo(shown);
        assertThat(contents()).isEqualTo(kept);
    }

    /** Work with a media-grid. */
    private interface Work {
        void with(Newsroom newsroom) throws IOException;
    }

    /** Starts the media-grid, works with it and stops it. Returns what it shows after the work. */
    private List<String> run(Work work) throws IOException {
        try (var mediaGrid = MediaGrid.start(settings);
                var newsroom = new Newsroom(settings.ports(), settings.accounts())) {
            work.with(newsroom);
            return Stream.of(WEEK, OTHER_WEEK)
                    .flatMap(week -> Stream.of(
                            newsroom.toNotifier("GET", "/api/grids/" + week)
                                    .send()
                                    .body()
                                    .toString(),
                            newsroom.request("GET", "/api/planned-events?week=" + week)
                                    .as(newsroom.editorKey())
                                    .send()
                                    .body()
                                    .toString()))
                    .toList();
        }
    }

    /** A version is signed a moment after it is published. */
    private static void awaitSigned(Newsroom newsroom, String week) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> newsroom.toNotifier("GET", "/api/grids/" + week)
                                .send()
                                .body()
                                .path("signatures")
                                .size()
                        > 0);
    }

    private List<Path> keptFiles() throws IOException {
        return files(".kept");
    }

    private List<Path> files(String end) throws IOException {
        try (var all = Files.walk(data)) {
            return all.filter(path -> path.toString().endsWith(end)).toList();
        }
    }

    /** The content of the stores: each value in hexadecimal, by service, store and key. */
    private Map<String, String> contents() throws IOException {
        var contents = new TreeMap<String, String>();
        for (var directory : files(".kept-views")) {
            var service = directory.getFileName().toString().replace(".kept-views", "");
            // The stores delete their directory.
            var copy = WholeMediaGrid.newDirectory("copy-of-views");
            FileSystemUtils.copyRecursively(directory, copy);
            try (var stores = new DiskStores(copy)) {
                for (var name : Objects.requireNonNull(STORES.get(service))) {
                    stores.of(new Kept<>(name, byte[].class)).range("", null, (key, value) -> {
                        contents.put(
                                service + " " + name + " " + key, HexFormat.of().formatHex(value));
                        return true;
                    });
                }
            }
        }
        STORES.forEach((service, names) -> names.stream()
                .filter(name -> !EMPTY.contains(name))
                .forEach(name -> assertThat(contents.keySet())
                        .as("keys of %s %s", service, name)
                        .anyMatch(key -> key.startsWith(service + " " + name + " "))));
        return contents;
    }
}
