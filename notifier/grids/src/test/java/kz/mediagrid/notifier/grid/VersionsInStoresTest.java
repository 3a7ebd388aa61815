package kz.mediagrid.notifier.grid;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static kz.mediagrid.notifier.grid.OnTopic.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions in stores on disk are the same as versions that are assembled on the heap. */
class VersionsInStoresTest {

    private static final List<String> WEEKS = List.of("2026-W50", "2026-W51");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyVersionIsWhatItsChangesMakeInWhateverOrderVersionsAreRead(int seed) {
        var random = new Random(seed);
        var parts = parts(random);
        try (var stores = DiskStores.create()) {
            var grids = new PublishedGrids(stores);
            for (int offset = 0; offset < parts.size(); offset++) {
                grids.apply(at(offset, parts.get(offset)));
            }

            var assembled = new ArrayList<PublishedGrid>();
            WEEKS.forEach(week -> assembled.addAll(PublishedGrid.versions(
                    parts.stream().filter(part -> part.getWeek().equals(week)).toList())));
            Collections.shuffle(assembled, random);
            for (var expected : assembled) {
                var week = GridWeek.parse(expected.header().getWeek());
                var grid = grids.numbered(week, expected.version()).orElseThrow();
                assertThat(grid.changes()).isEqualTo(expected.changes());
                assertThat(grid.entries()).hasSize(expected.entries().size()).isEqualTo(expected.entries());
                assertThat(grids.listed(grid, 2))
                        .isEqualTo(expected.changes().stream()
                                .limit(2)
                                .map(change -> listed(change, expected, assembled))
                                .toList());
                assertThat(grid.header().getStateHash())
                        .isEqualTo(expected.header().getStateHash());
            }
            for (var week : WEEKS) {
                var versions = grids.versionsOf(GridWeek.parse(week));
                var first = versions.get(0).entries();
                for (var grid : versions) {
                    assertThat(grids.removedUntil(grid)).isEqualTo((int) first.stream()
                            .filter(entry -> grid.entries().stream()
                                    .noneMatch(other -> other.getEventId().equals(entry.getEventId())))
                            .count());
                }
            }
        }
    }

    @Test
    void theHeapHoldsFewEntriesHoweverManyVersionsAreRead() {
        var entries = 2_000;
        try (var stores = DiskStores.create()) {
            var versions = new StoredVersions(stores);
            var assembled = new AssembledEntries(versions);
            for (int week = 1; week <= 30; week++) {
                var name = "2026-W%02d".formatted(week);
                var added = IntStream.range(0, entries)
                        .mapToObj(number -> change(
                                ChangeKind.ADDED,
                                entry("edu-" + number, "2026-12-08").build()))
                        .toArray(GridChange[]::new);
                var part = part(name, 1, 1, 1, added);
                versions.add(part, 0);
                versions.complete(part, 0);

                assertThat(assembled.of(name, 1)).hasSize(entries);
                assertThat(assembled.count()).isBetween(entries, AssembledEntries.HELD);
            }
        }
    }

    @Test
    void anEntryThatTwoVersionsShareIsOnTheHeapOnce() {
        try (var stores = DiskStores.create()) {
            var grids = new PublishedGrids(stores);
            var opening = entry("edu-1", "2026-12-08").build();
            var vote = entry("minfin-1", "2026-12-09").build();
            grids.apply(at(
                    0, part("2026-W50", 1, 1, 1, change(ChangeKind.ADDED, opening), change(ChangeKind.ADDED, vote))));
            var revised = entry("edu-1", "2026-12-08").setRevision(2).build();
            grids.apply(at(1, part("2026-W50", 2, 1, 1, change(ChangeKind.REVISED, revised))));

            var versions = grids.versionsOf(GridWeek.parse("2026-W50"));

            var second = versions.get(1).entries();
            var first = versions.get(0).entries();
            assertThat(second.get(1)).isSameAs(first.get(1)).isEqualTo(vote);
            assertThat(second.get(0)).isEqualTo(revised);
            assertThat(first.get(0)).isEqualTo(opening);
        }
    }

    /** The change as a page lists it, with the title that the event had last. */
    private static ListedChange listed(GridChange change, PublishedGrid grid, List<PublishedGrid> all) {
        var title = all.stream()
                .filter(other -> other.header().getWeek().equals(grid.header().getWeek()))
                .filter(other -> other.version() <= grid.version())
                .sorted(Comparator.comparing(PublishedGrid::version))
                .flatMap(other -> other.changes().stream())
                .filter(other -> other.getEventId().equals(change.getEventId()) && other.getEntry() != null)
                .reduce((earlier, later) -> later)
                .map(other -> other.getEntry().getTitle())
                .orElse(null);
        return new ListedChange(
                change.getKind(), change.getEventId(), change.getChangedFields(), change.getEntry() == null, title);
    }

    private static List<MediaGridVersion> parts(Random random) {
        var parts = new ArrayList<MediaGridVersion>();
        var versions = new HashMap<String, Integer>();
        var present = new HashMap<String, List<String>>();
        for (int number = 0; number < 60; number++) {
            var week = WEEKS.get(random.nextInt(WEEKS.size()));
            int version = versions.merge(week, 1, Integer::sum);
            var changes = changes(random, version, present.computeIfAbsent(week, any -> new ArrayList<>()));
            int count = Math.max(1, Math.min(3, changes.size()));
            for (int part = 0; part < count; part++) {
                var from = changes.size() * part / count;
                var to = changes.size() * (part + 1) / count;
                parts.add(part(
                        week,
                        version,
                        part + 1,
                        count,
                        changes.subList(from, to).toArray(GridChange[]::new)));
            }
        }
        return parts;
    }

    private static List<GridChange> changes(Random random, int version, List<String> present) {
        Map<String, GridChange> changes = new HashMap<>();
        for (int number = random.nextInt(6); number > 0; number--) {
            var id = "edu-" + random.nextInt(12);
            var date = "2026-12-%02d".formatted(7 + random.nextInt(7));
            var entry = entry(id, date)
                    .setRevision(version)
                    .setTitle(text("тақырып " + version, "тема " + version))
                    .build();
            var kind = !present.contains(id)
                    ? ChangeKind.ADDED
                    : random.nextInt(3) == 0 ? ChangeKind.REMOVED : ChangeKind.REVISED;
            changes.put(id, change(kind, entry));
        }
        changes.forEach((id, change) -> {
            present.remove(id);
            if (change.getKind() != ChangeKind.REMOVED) {
                present.add(id);
            }
        });
        return List.copyOf(changes.values());
    }
}
