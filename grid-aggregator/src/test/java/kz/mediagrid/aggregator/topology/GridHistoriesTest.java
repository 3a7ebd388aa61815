package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.aggregator.grid.StateHash;
import kz.mediagrid.aggregator.grid.VersionHeaders;
import kz.mediagrid.aggregator.testing.Commands;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

/** Whatever happens, the topology says what the specification, written down naively, says. */
class GridHistoriesTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    @Property(tries = 200)
    void everyHistoryGivesTheGridsOfTheSpecificationAndARebuildGivesThemAgain(@ForAll("histories") List<Step> history) {
        var sent = new ArrayList<SpecificRecord>();
        var naive = new NaiveGrid();
        try (var grid = new Aggregator(Histories.START)) {
            for (var step : history) {
                play(step, grid, naive, sent);
            }
            check(grid, naive);
            checkRebuild(grid, sent);
        }
    }

    private static void play(Step step, Aggregator grid, NaiveGrid naive, List<SpecificRecord> sent) {
        if (step instanceof Step.Wait wait) {
            grid.advanceTo(grid.clock.now.plus(wait.time()));
            naive.tick(grid.clock.now);
            return;
        }
        var command = command(step, grid.clock.now, sent);
        if (command != null) {
            sent.add(command);
            grid.send(command);
            naive.command(command, grid.clock.now);
        }
        grid.look();
        naive.tick(grid.clock.now);
    }

    private static SpecificRecord command(Step step, Instant now, List<SpecificRecord> sent) {
        if (step instanceof Step.Again again) {
            return back(again.back(), sent);
        }
        var send = (Step.Send) step;
        var agency = send.wrongAgency() ? "justice" : send.command().agency();
        var stamp = Commands.stamp(agency, now);
        if (send.back() != null && back(send.back(), sent) != null) {
            stamp = Submission.newBuilder(stamp)
                    .setRequestId(stampOf(back(send.back(), sent)).getRequestId())
                    .build();
        }
        return send.command().command(stamp);
    }

    private static SpecificRecord back(int count, List<SpecificRecord> sent) {
        return count < sent.size() ? sent.get(sent.size() - 1 - count) : null;
    }

    private static Submission stampOf(SpecificRecord command) {
        return (Submission)
                command.get(command.getSchema().getField("submission").pos());
    }

    private static void check(Aggregator grid, NaiveGrid naive) {
        assertThat(grid.outcomes().stream().map(GridHistoriesTest::summary)).isEqualTo(naive.outcomes);
        assertThat(grid.versions().stream().map(GridHistoriesTest::summary)).isEqualTo(naive.versions);

        assertThat(grid.steps().stream().map(GridHistoriesTest::summary)).isEqualTo(naive.steps);

        var table = new TreeMap<String, NaiveState.Line>();
        grid.entryTable().forEach((key, entry) -> table.put(key, line(entry)));
        var expected = new TreeMap<String, NaiveState.Line>();
        naive.weeks.forEach(
                (week, state) -> state.shown.forEach((event, line) -> expected.put(week + "/" + event, line)));
        assertThat(table).isEqualTo(expected);

        var events = grid.eventTable();
        assertThat(events.keySet()).isEqualTo(naive.events.keySet());
        naive.events.forEach((id, event) -> {
            assertThat(events.get(id).getRevision()).isEqualTo(event.revision);
            assertThat(events.get(id).getChangedBy()).isEqualTo(event.changedBy);
            assertThat(events.get(id).getDetails()).isEqualTo(event.details);
            assertThat(events.get(id).getDecision()).isEqualTo(event.decision);
            assertThat(events.get(id).getPublicNote()).isEqualTo(event.note);
            assertThat(events.get(id).getMergedInto()).isEqualTo(event.mergedInto);
            assertThat(events.get(id).getMergedFrom()).isEqualTo(event.mergedFrom);
            assertThat(events.get(id).getEntries().stream().anyMatch(entry -> entry.getFirstVersion() > 0))
                    .isEqualTo(!event.shownIn.isEmpty());
            assertThat(events.get(id).getDateToBeConfirmed()).isEqualTo(event.dateToBeConfirmed);
        });
        checkChain(grid.versions());
    }

    /** Recomputes every hash as an outlet would, from the published changes alone. */
    private static void checkChain(List<MediaGridVersion> versions) {
        Map<String, TreeMap<String, GridEntry>> weeks = new TreeMap<>();
        Map<String, MediaGridVersion> newest = new TreeMap<>();
        for (var version : versions) {
            var entries = weeks.computeIfAbsent(version.getWeek(), any -> new TreeMap<>());
            for (var change : version.getChanges()) {
                if (change.getEntry() == null) {
                    assertThat(entries.remove(change.getEventId())).isNotNull();
                } else {
                    assertThat(change.getEntry().getChangedVersion()).isEqualTo(version.getVersion());
                    entries.put(change.getEventId(), change.getEntry());
                }
            }
            var hash = new StateHash();
            entries.values().forEach(hash::add);
            assertThat(version.getStateHash()).isEqualTo(hash.hex());
            assertThat(version.getEntryCount()).isEqualTo(entries.size());
            var before = newest.put(version.getWeek(), version);
            assertThat(version.getVersion()).isEqualTo(before == null ? 1 : before.getVersion() + 1);
            assertThat(version.getPreviousHash()).isEqualTo(before == null ? null : before.getStateHash());
        }
    }

    /** An aggregator that lost its state replays the log and publishes nothing anew. */
    private static void checkRebuild(Aggregator grid, List<SpecificRecord> sent) {
        var headers = grid.versions().stream().map(VersionHeaders::of).toList();
        try (var rebuilt = new Aggregator(grid.clock.now, headers)) {
            sent.forEach(rebuilt::send);
            rebuilt.look();

            assertThat(rebuilt.versions()).isEmpty();
            assertThat(rebuilt.entryTable()).isEmpty();
            assertThat(rebuilt.outcomes()).isEqualTo(grid.outcomes());
            assertThat(rebuilt.steps()).isEqualTo(grid.steps());
        }
    }

    private static String summary(SubmissionOutcome outcome) {
        var place = outcome.getSubmissionId() + "@" + outcome.getCommandOffset() + " ";
        if (outcome.getVerdict() == Verdict.REFUSED) {
            return place + outcome.getRefusal().getReason();
        }
        return place + "ok " + outcome.getWeeks()
                + (outcome.getRevision() == null ? "" : " r" + outcome.getRevision())
                + (outcome.getLate() ? " late" : "");
    }

    private static String summary(EventStep step) {
        return step.getSubmissionId() + "@" + step.getCommandOffset() + " " + step.getKind() + " " + step.getEventId()
                + " r" + step.getRevision() + " " + step.getFromDate() + " " + step.getToDate()
                + (step.getOtherEventId() == null ? "" : " with " + step.getOtherEventId());
    }

    private static String summary(MediaGridVersion version) {
        var changes = new TreeMap<String, String>();
        version.getChanges()
                .forEach(change -> changes.put(
                        change.getEventId(),
                        change.getKind() + " " + (change.getEntry() == null ? null : line(change.getEntry()))));
        return version.getWeek() + " v" + version.getVersion() + " " + version.getCause() + " "
                + version.getPublishedAt() + " @" + version.getCommandOffset() + " " + version.getEditorialPolicy()
                + " "
                + changes;
    }

    private static NaiveState.Line line(GridEntry entry) {
        return new NaiveState.Line(
                entry.getStanding().name(),
                entry.getTitle(),
                entry.getDate(),
                entry.getEndDate(),
                entry.getStartTime(),
                entry.getFeatured(),
                entry.getLate(),
                entry.getPublicReason(),
                entry.getMovedTo(),
                entry.getPublicNote(),
                entry.getOrganisers().stream().map(Organiser::getName).toList());
    }
}
