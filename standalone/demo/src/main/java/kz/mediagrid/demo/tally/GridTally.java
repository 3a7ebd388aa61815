package kz.mediagrid.demo.tally;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;

/** Counts the results of planning, from the commands, their outcomes and the published versions. */
public final class GridTally {

    private final String week;
    private final List<SpecificRecord> commands;
    private final List<SubmissionOutcome> outcomes;
    private final List<MediaGridVersion> parts;
    private final Collection<String> receipts;
    private final PlannedWeek planned;
    private final List<PublishedGrid> versions;

    /** @param receipts the numbers of the receipts that the gateway issued */
    public GridTally(
            String week,
            List<SpecificRecord> commands,
            List<SubmissionOutcome> outcomes,
            List<MediaGridVersion> parts,
            Collection<String> receipts) {
        this.week = week;
        this.commands = commands;
        this.outcomes = outcomes;
        this.parts = parts;
        this.receipts = receipts;
        this.planned = new PlannedWeek(commands, outcomes);
        this.versions = PublishedGrid.versions(
                parts.stream().filter(part -> part.getWeek().equals(week)).toList());
    }

    String week() {
        return week;
    }

    GridCount count() {
        return new GridCount(
                versions.size(),
                planned.submitted(),
                newest().stream().filter(GridEntry::getLate).count(),
                planned.moved(),
                planned.withdrawn(),
                outcomes.stream()
                        .filter(outcome -> outcome.getVerdict() == Verdict.REFUSED)
                        .map(SubmissionOutcome::getSubmissionId)
                        .distinct()
                        .count(),
                planned.excluded());
    }

    Faults faults() {
        return new Faults(
                withoutOutcome() + missing() + withoutCommand(),
                entriesTwice() + numbersTwice() + outcomesThatDiffer());
    }

    private List<GridEntry> newest() {
        return versions.isEmpty()
                ? List.of()
                : versions.get(versions.size() - 1).entries();
    }

    private long withoutOutcome() {
        var answered = outcomes.stream().map(SubmissionOutcome::getSubmissionId).collect(Collectors.toSet());
        return submissions().stream().filter(id -> !answered.contains(id)).count();
    }

    private long withoutCommand() {
        var written = new HashSet<>(submissions());
        return receipts.stream().filter(number -> !written.contains(number)).count();
    }

    private List<String> submissions() {
        return commands.stream()
                .map(command -> PlannedWeek.submission(command).getSubmissionId())
                .toList();
    }

    private long missing() {
        if (versions.isEmpty()) {
            return planned.submitted();
        }
        var newest = newest().stream().collect(Collectors.toMap(GridEntry::getEventId, GridEntry::getStanding));
        Set<String> everShown = versions.stream()
                .flatMap(version -> version.entries().stream())
                .map(GridEntry::getEventId)
                .collect(Collectors.toSet());
        return planned.inGrid(GridWeek.parse(week)).entrySet().stream()
                .filter(event -> event.getValue() || everShown.contains(event.getKey()))
                .filter(event -> newest.get(event.getKey())
                        != (event.getValue() ? EntryStanding.PLANNED : EntryStanding.CANCELLED))
                .count();
    }

    private long entriesTwice() {
        return parts.stream()
                .collect(Collectors.groupingBy(part -> part.getWeek() + "/" + part.getVersion()))
                .values()
                .stream()
                .mapToLong(version -> {
                    var ids = version.stream()
                            .flatMap(part -> part.getChanges().stream())
                            .map(GridChange::getEventId)
                            .toList();
                    return (long) ids.size() - new HashSet<>(ids).size();
                })
                .sum();
    }

    private long numbersTwice() {
        var numbers = parts.stream()
                .map(part -> part.getWeek() + "/" + part.getVersion() + "/" + part.getPart())
                .toList();
        return (long) numbers.size() - new HashSet<>(numbers).size();
    }

    private long outcomesThatDiffer() {
        return outcomes.stream()
                .collect(Collectors.groupingBy(SubmissionOutcome::getSubmissionId, Collectors.toSet()))
                .values()
                .stream()
                .filter(different -> different.size() > 1)
                .count();
    }
}
