package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.RebuildException;
import kz.mediagrid.replay.testing.Encoding;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An aggregator that lost its state makes it again from the log, and the media notice nothing. */
class RebuildTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final Instant SATURDAY = FRIDAY_NOON.plus(Duration.ofDays(1));

    private final List<SpecificRecord> commands = new ArrayList<>();
    private final List<MediaGridVersion> published = new ArrayList<>();

    @BeforeEach
    void twoVersionsWerePublished() {
        try (var grid = new Aggregator(WEDNESDAY)) {
            send(grid, submit("fin-1", on("Budget vote", "2026-12-03"), WEDNESDAY));
            grid.advanceTo(FRIDAY_NOON);
            send(grid, revise("fin-1", 1, on("Budget vote, second reading", "2026-12-03"), FRIDAY_NOON));
            send(grid, order("2026-W49", FRIDAY_NOON));
            published.addAll(grid.versions());
        }
    }

    @Test
    void theNextVersionFollowsTheLastOneInNumberAndHash() {
        try (var grid = new Aggregator(SATURDAY, published)) {
            commands.forEach(grid::send);
            grid.look();
            assertThat(grid.versions()).isEmpty();

            grid.send(revise("fin-1", 2, on("Budget vote, adopted", "2026-12-03"), SATURDAY));
            grid.advanceTo(SATURDAY.plus(Duration.ofMinutes(10)));

            var next = grid.versions().get(0);
            assertThat(next.getVersion()).isEqualTo(3);
            assertThat(next.getPreviousHash()).isEqualTo(published.get(1).getVersionHash());
        }
    }

    @Test
    void aGroupThatWouldSkipTheLogsBeginningStopsTheTaskBeforeAnyCommand() {
        var log = new Aggregator.FakeLog();
        log.committed = 3;
        var notToBeRead = new AbstractList<MediaGridVersion>() {
            @Override
            public MediaGridVersion get(int index) {
                throw new IllegalStateException("the versions were read all the same");
            }

            @Override
            public int size() {
                return 1;
            }
        };
        var topology = Aggregator.topology(
                new Encoding(), new Aggregator.SetClock(SATURDAY), log, notToBeRead, WeekPolicy.standard());

        assertThatThrownBy(() -> new TopologyTestDriver(topology, Aggregator.settings()))
                .rootCause()
                .hasMessage(
                        "The group grid-aggregator is at offset 3 of grid-commands, but its state contains the records"
                                + " before offset 0: stop every instance and start one again, which makes the state again from the"
                                + " log");
    }

    @Test
    void nothingIsPublishedBeforeTheReplayHasPassedTheHead() {
        var afterTheSecondCommand = MediaGridVersion.newBuilder(published.get(0))
                .setCommandOffset(1)
                .build();
        try (var grid = new Aggregator(SATURDAY, List.of(afterTheSecondCommand))) {
            grid.send(commands.get(0));
            grid.look();

            assertThat(grid.versions()).isEmpty();
        }
    }

    @Test
    void whatBecameDueWhileTheStateWasGoneIsPublishedAfterwards() {
        var nextFriday = FRIDAY_NOON.plus(Duration.ofDays(7));
        try (var grid = new Aggregator(nextFriday, published)) {
            commands.forEach(grid::send);
            grid.look();

            assertThat(grid.versions()).hasSize(1);
            assertThat(grid.versions().get(0).getWeek()).isEqualTo("2026-W50");
            assertThat(grid.versions().get(0).getPublishedAt()).isEqualTo(nextFriday);
        }
    }

    @Test
    void aLogThatGivesAnotherGridStopsTheTask() {
        try (var grid = new Aggregator(SATURDAY, published)) {
            assertThatThrownBy(() -> grid.send(submit("fin-1", on("Another vote", "2026-12-03"), WEDNESDAY)))
                    .hasRootCauseInstanceOf(RebuildException.class)
                    .rootCause()
                    .hasMessageStartingWith("2026-W49 version 1 was published from commands with the hash ");
        }
    }

    @Test
    void anOrderThatPublishedNothingTheFirstTimeStopsTheTask() {
        var withoutTheOrder = List.of(
                published.get(0),
                MediaGridVersion.newBuilder(published.get(1))
                        .setCommandOffset(9)
                        .build());
        try (var grid = new Aggregator(SATURDAY, withoutTheOrder)) {
            grid.send(commands.get(0));
            grid.send(commands.get(1));

            assertThatThrownBy(() -> grid.send(commands.get(2))).hasRootCauseInstanceOf(RebuildException.class);
        }
    }

    @Test
    void anotherCanonicalFormIsNotComparedButItsHashIsCarriedOn() {
        var older = published.stream()
                .map(version -> MediaGridVersion.newBuilder(version)
                        .setCanonicalForm("older")
                        .setStateHash("older-" + version.getVersion())
                        .setVersionHash(null)
                        .build())
                .toList();
        try (var grid = new Aggregator(SATURDAY, older)) {
            commands.forEach(grid::send);
            grid.send(revise("fin-1", 2, on("Budget vote, adopted", "2026-12-03"), SATURDAY));
            grid.send(order("2026-W49", SATURDAY));

            assertThat(grid.versions().get(0).getPreviousHash()).isEqualTo("older-2");
        }
    }

    private void send(Aggregator grid, SpecificRecord command) {
        commands.add(command);
        grid.send(command);
    }
}
