package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.policy;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** A large version takes several ticks, with commands in between, and is the same as if it were made at once. */
class VersionsInPiecesTest {

    /** The entries of one piece. */
    private static final int AT_ONCE = 1;

    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Property(tries = 100)
    @ManyTries
    void commandsBetweenThePiecesOfAVersionFindItMadeAndLeaveItUnchanged(@ForAll("histories") List<Step> history) {
        try (var grid = new Aggregator(Histories.START, List.of(), AT_ONCE)) {
            var play = new HistoryPlay(new LeftInPress(grid));
            history.forEach(play::play);
            play.check();
            checkRebuild(grid, play.sent());
        }
    }

    /** The state is made again in pieces too, and only the table of the last version is written again. */
    private static void checkRebuild(Aggregator grid, List<SpecificRecord> sent) {
        var headers = grid.versions().stream()
                .filter(part -> part.getPart() == 1)
                .map(VersionHeaders::of)
                .toList();
        try (var rebuilt = new Aggregator(grid.clock.now, headers, AT_ONCE)) {
            sent.forEach(rebuilt::send);
            rebuilt.look();

            assertThat(rebuilt.versions()).isEmpty();
            assertThat(rebuilt.outcomes()).isEqualTo(grid.outcomes());
            assertThat(rebuilt.steps()).isEqualTo(grid.steps());
            assertThat(rebuilt.entryTable().values()).containsExactlyInAnyOrderElementsOf(tableOfLast(headers, grid));
        }
    }

    /** The entries that a rebuild writes again: those that the last version changed, if it was made in pieces. */
    private static List<GridEntry> tableOfLast(List<MediaGridVersion> headers, Aggregator grid) {
        if (headers.isEmpty()) {
            return List.of();
        }
        var last = headers.get(headers.size() - 1);
        var changes = grid.versions().stream()
                .filter(part -> part.getWeek().equals(last.getWeek()) && part.getVersion() == last.getVersion())
                .flatMap(part -> part.getChanges().stream())
                .toList();
        // The table of a small version was written in the version's own transaction.
        return changes.size() <= AT_ONCE
                ? List.of()
                : changes.stream()
                        .map(GridChange::getEntry)
                        .filter(Objects::nonNull)
                        .toList();
    }

    @Test
    void fourWeeksThatAreDueAtOnceArePublishedOneInATick() {
        try (var grid = new Aggregator(Histories.START)) {
            for (var day : List.of("2026-12-03", "2026-12-10", "2026-12-17", "2026-12-24")) {
                grid.send(submit("fin-" + day, on("Budget vote", day), Histories.START));
            }
            grid.clock.now = FRIDAY_NOON.plus(Duration.ofDays(21));

            for (var published = 1; published <= 4; published++) {
                grid.tick();

                assertThat(grid.versions()).hasSize(published);
            }
        }
    }

    @Test
    void weeksThatChangedTogetherArePublishedOneInATickAsOfTheSameInstant() {
        try (var grid = new Aggregator(Histories.START)) {
            grid.send(submit("fin-1", on("Budget vote", "2026-12-03"), Histories.START));
            grid.send(submit("fin-2", on("Budget vote", "2026-12-10"), Histories.START));
            grid.send(order("2026-W49", Histories.START));
            grid.send(order("2026-W50", Histories.START));
            grid.send(policy(stamp("maidd", Histories.START), "strict", EditorialPolicy.EXCLUDE_UNLESS_INCLUDED));
            grid.clock.now = Histories.START.plus(Aggregator.GATHER);

            grid.tick();
            assertThat(grid.versions()).hasSize(3);
            var late = grid.send(submit("fin-3", on("Audit", "2026-12-10"), grid.clock.now));
            grid.tick();

            assertThat(grid.versions()).hasSize(4);
            assertThat(grid.versions().get(3).getPublishedAt())
                    .isEqualTo(grid.versions().get(2).getPublishedAt());
            assertThat(grid.versions().get(3).getCommandOffset()).isLessThan(late.getCommandOffset());
        }
    }

    @Test
    void aLargeVersionTakesSeveralTicksAndCommandsAreDecidedMeanwhile() {
        try (var grid = new Aggregator(Histories.START, List.of(), 10)) {
            for (var number = 10; number < 45; number++) {
                grid.send(submit("fin-" + number, on("Budget vote", "2026-12-03"), Histories.START));
            }
            grid.clock.now = FRIDAY_NOON;

            grid.tick();
            var outcome = grid.send(revise("fin-44", 1, on("Budget vote, adopted", "2026-12-03"), FRIDAY_NOON));
            assertThat(outcome.getVerdict()).isEqualTo(Verdict.ACCEPTED);
            assertThat(grid.versions())
                    .as("versions before all entries are known")
                    .isEmpty();
            grid.look();

            var version = grid.versions().get(0);
            assertThat(version.getChanges())
                    .hasSize(35)
                    .allMatch(change -> change.getEntry().getTitle().getRu().equals("Budget vote"));
            assertThat(version.getCommandOffset()).isEqualTo(34);
            assertThat(grid.entryTable()).hasSize(35);
            grid.advanceTo(FRIDAY_NOON.plus(Aggregator.GATHER));
            assertThat(grid.versions().get(1).getChanges()).hasSize(1);
        }
    }

    /** Leaves the versions that began last unfinished while the next command is decided. */
    private static final class LeftInPress implements HistoryPlay.Stage {

        private final Aggregator grid;
        private int looks;

        LeftInPress(Aggregator grid) {
            this.grid = grid;
        }

        @Override
        public Instant now() {
            return grid.now();
        }

        @Override
        public void put(SpecificRecord command) {
            grid.put(command);
        }

        @Override
        public void advanceTo(Instant instant) {
            grid.clock.now = instant;
            look();
        }

        @Override
        public void look() {
            while (grid.isBehind()) {
                grid.tick();
            }
            looks++;
            for (var more = 0; more < looks % 4; more++) {
                grid.tick();
            }
        }

        @Override
        public List<SubmissionOutcome> outcomes() {
            return grid.outcomes();
        }

        @Override
        public List<EventStep> steps() {
            return grid.steps();
        }

        @Override
        public List<MediaGridVersion> versions() {
            grid.look();
            return grid.versions();
        }

        @Override
        public Map<String, GridEntry> entryTable() {
            grid.look();
            return grid.entryTable();
        }

        @Override
        public Map<String, PlannedEvent> eventTable() {
            grid.look();
            return grid.eventTable();
        }
    }
}
