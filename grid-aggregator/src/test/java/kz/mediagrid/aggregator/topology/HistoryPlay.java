package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.aggregator.topology.Histories.Step;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.canonical.VersionHash;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.grid.testing.NaiveClashes;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.schemas.WeekDeclaration;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Plays a history on a stage, and beside it the specification, written down naively; both must come to the same. */
public final class HistoryPlay {

    /** What decides the commands of a history: the topology alone, or a whole media-grid with its broker. */
    public interface Stage {

        /** Business time, which stands still between steps. */
        Instant now();

        /** Puts the command at the end of the log; it is decided by the time the next {@link #look()} returns. */
        void put(SpecificRecord command);

        /** Lets business time come to {@code instant}, and has done what is due then. */
        void advanceTo(Instant instant);

        /** Returns once all commands are decided and nothing is due any more. */
        void look();

        /** Every outcome, in the order of the log. */
        List<SubmissionOutcome> outcomes();

        /** Every step in the life of an event, in the order of the log. */
        List<EventStep> steps();

        /** Every part of every version, in the order in which they were published. */
        List<MediaGridVersion> versions();

        /** The newest value of each key on media-grid-entries. */
        Map<String, GridEntry> entryTable();

        /** The newest value of each key on planned-events. */
        Map<String, PlannedEvent> eventTable();
    }

    private final Stage stage;
    private final NaiveGrid naive = new NaiveGrid();
    private final List<SpecificRecord> sent = new ArrayList<>();

    /** @param stage with an empty log, at {@link Histories#START} */
    public HistoryPlay(Stage stage) {
        this.stage = stage;
    }

    /** Has one thing happen, and all that is due after it. */
    public void play(Step step) {
        if (step instanceof Step.Wait wait) {
            stage.advanceTo(stage.now().plus(wait.time()));
            naive.tick(stage.now());
            return;
        }
        var command = command(step, stage.now());
        if (command != null) {
            sent.add(command);
            stage.put(command);
            naive.command(command, stage.now());
        }
        stage.look();
        naive.tick(stage.now());
    }

    /** The commands that were sent, in order. */
    public List<SpecificRecord> sent() {
        return List.copyOf(sent);
    }

    private @Nullable SpecificRecord command(Step step, Instant now) {
        if (step instanceof Step.Again again) {
            return back(again.back());
        }
        var send = (Step.Send) step;
        var agency = send.wrongAgency() ? "justice" : send.command().agency();
        var stamp = Commands.stamp(agency, now);
        var earlier = send.back() == null ? null : back(send.back());
        if (earlier != null) {
            stamp = Submission.newBuilder(stamp)
                    .setRequestId(stampOf(earlier).getRequestId())
                    .build();
        }
        return send.command().command(stamp);
    }

    private @Nullable SpecificRecord back(int count) {
        return count < sent.size() ? sent.get(sent.size() - 1 - count) : null;
    }

    private static Submission stampOf(SpecificRecord command) {
        return (Submission)
                command.get(command.getSchema().getField("submission").pos());
    }

    /** Fails unless everything on the stage is what the specification says. */
    public void check() {
        assertThat(stage.outcomes().stream().map(HistoryPlay::summary)).isEqualTo(naive.outcomes);
        assertThat(stage.versions().stream().map(HistoryPlay::summary)).isEqualTo(naive.versions);
        assertThat(stage.steps().stream().map(HistoryPlay::summary)).isEqualTo(naive.steps);

        var table = new TreeMap<String, NaiveState.Line>();
        stage.entryTable().forEach((key, entry) -> table.put(key, line(entry)));
        var expected = new TreeMap<String, NaiveState.Line>();
        naive.weeks.forEach(
                (week, state) -> state.shown.forEach((event, line) -> expected.put(week + "/" + event, line)));
        assertThat(table).isEqualTo(expected);

        var events = stage.eventTable();
        assertThat(events.keySet()).isEqualTo(naive.events.keySet());
        var clashes = naive.clashes();
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
            assertThat(NaiveClashes.summary(events.get(id).getClashes()))
                    .containsExactlyElementsOf(clashes.getOrDefault(id, Set.of()));
        });
        checkChain(stage.versions());
    }

    /** Recomputes every hash as an outlet would, from the published changes alone. */
    private static void checkChain(List<MediaGridVersion> versions) {
        Map<String, TreeMap<String, GridEntry>> weeks = new TreeMap<>();
        Map<String, MediaGridVersion> newest = new TreeMap<>();
        for (var version : versions) {
            var entries = weeks.computeIfAbsent(version.getWeek(), any -> new TreeMap<>());
            for (var change : version.getChanges()) {
                assertThat(change.getChangedFields())
                        .containsExactlyElementsOf(differing(entries.get(change.getEventId()), change.getEntry()));
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
            assertThat(version.getPreviousHash()).isEqualTo(before == null ? null : before.getVersionHash());
            assertThat(version.getChangesHash()).isEqualTo(VersionHash.ofChanges(version.getChanges()));
            assertThat(version.getVersionHash()).isEqualTo(VersionHash.ofHeader(version));
        }
    }

    /** What a reader of both would say is different, but for the counting of versions. */
    private static List<String> differing(@Nullable GridEntry before, @Nullable GridEntry after) {
        var fields = new ArrayList<String>();
        if (before != null && after != null) {
            for (var field : GridEntry.getClassSchema().getFields()) {
                if (!String.valueOf(before.get(field.name())).equals(String.valueOf(after.get(field.name())))) {
                    fields.add(field.name());
                }
            }
            fields.removeAll(List.of("revision", "firstVersion", "changedVersion"));
        }
        return fields;
    }

    private static String summary(SubmissionOutcome outcome) {
        var place = outcome.getSubmissionId() + "@" + outcome.getCommandOffset() + " ";
        if (outcome.getVerdict() == Verdict.REFUSED) {
            return place + outcome.getRefusal().getReason();
        }
        return place + "ok " + outcome.getWeeks()
                + (outcome.getRevision() == null ? "" : " r" + outcome.getRevision())
                + (outcome.getLate() ? " late" : "")
                + (outcome.getDeclaration() == null ? "" : " declared " + summary(outcome.getDeclaration()));
    }

    private static String summary(WeekDeclaration declaration) {
        return declaration.getEvents().stream()
                        .map(event -> event.getEventId() + " " + event.getRevision())
                        .toList()
                + " " + declaration.getEventsHash();
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
                + " " + changes;
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
