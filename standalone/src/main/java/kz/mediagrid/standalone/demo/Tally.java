package kz.mediagrid.standalone.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventReinstated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;

/**
 * Counts what became of a week from the topics alone, by its own simple account of the commands, so that a mistake of the
 * aggregator's shows.
 */
final class Tally {

    private final List<SpecificRecord> commands;
    private final List<SubmissionOutcome> outcomes;
    private final List<MediaGridVersion> parts;
    private final Set<String> accepted;
    private long deadLetters;

    Tally(List<SpecificRecord> commands, List<SubmissionOutcome> outcomes, List<MediaGridVersion> parts) {
        this.commands = commands;
        this.outcomes = outcomes;
        this.parts = parts;
        this.accepted = outcomes.stream()
                .filter(outcome -> outcome.getVerdict() == Verdict.ACCEPTED)
                .map(SubmissionOutcome::getSubmissionId)
                .collect(Collectors.toSet());
    }

    /** What services put aside as unreadable; in a play nothing should be. */
    void putAside(List<SpecificRecord> letters) {
        deadLetters += letters.size();
    }

    /** The summary of {@code week}, given the numbers of the receipts that were handed out; seconds are left at 0. */
    Summary of(String week, Collection<String> receipts) {
        var versions = PublishedGrid.versions(
                parts.stream().filter(part -> part.getWeek().equals(week)).toList());
        List<GridEntry> newest = versions.isEmpty()
                ? List.of()
                : versions.get(versions.size() - 1).entries();
        return new Summary(
                week,
                versions.size(),
                distinct(EventSubmitted.class, EventSubmitted::getEventId),
                newest.stream().filter(GridEntry::getLate).count(),
                moved(),
                distinct(EventWithdrawn.class, EventWithdrawn::getEventId),
                outcomes.stream()
                        .filter(outcome -> outcome.getVerdict() == Verdict.REFUSED)
                        .map(SubmissionOutcome::getSubmissionId)
                        .distinct()
                        .count(),
                distinct(
                        EventDecided.class,
                        decided -> decided.getDecision() == EditorialDecision.EXCLUDE ? decided.getEventId() : null),
                withoutOutcome() + missing(week, versions) + withoutCommand(receipts) + deadLetters,
                entriesTwice() + numbersTwice() + outcomesThatDiffer(),
                0);
    }

    private <T extends SpecificRecord> long distinct(Class<T> type, Function<T, String> id) {
        return accepted(type).map(id).filter(Objects::nonNull).distinct().count();
    }

    private <T extends SpecificRecord> Stream<T> accepted(Class<T> type) {
        return commands.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(command -> accepted.contains(submission(command).getSubmissionId()));
    }

    private long moved() {
        var weekOf = new HashMap<String, GridWeek>();
        var moved = new HashSet<String>();
        for (var command : commands) {
            if (!accepted.contains(submission(command).getSubmissionId())) {
                continue;
            }
            if (command instanceof EventSubmitted submitted) {
                weekOf.put(
                        submitted.getEventId(),
                        GridWeek.of(submitted.getDetails().getDate()));
            } else if (command instanceof EventRevised revised) {
                var week = GridWeek.of(revised.getDetails().getDate());
                if (!week.equals(weekOf.put(revised.getEventId(), week))) {
                    moved.add(revised.getEventId());
                }
            }
        }
        return moved.size();
    }

    private long withoutOutcome() {
        var answered = outcomes.stream().map(SubmissionOutcome::getSubmissionId).collect(Collectors.toSet());
        return commands.stream()
                .filter(command -> !answered.contains(submission(command).getSubmissionId()))
                .count();
    }

    private long withoutCommand(Collection<String> receipts) {
        var written = commands.stream()
                .map(command -> submission(command).getSubmissionId())
                .collect(Collectors.toSet());
        return receipts.stream().filter(number -> !written.contains(number)).count();
    }

    private long missing(String week, List<PublishedGrid> versions) {
        if (versions.isEmpty()) {
            return distinct(EventSubmitted.class, EventSubmitted::getEventId);
        }
        var newest = versions.get(versions.size() - 1).entries().stream()
                .collect(Collectors.toMap(GridEntry::getEventId, GridEntry::getStanding));
        Set<String> everShown = versions.stream()
                .flatMap(version -> version.entries().stream())
                .map(GridEntry::getEventId)
                .collect(Collectors.toSet());
        return standing(GridWeek.parse(week)).entrySet().stream()
                .filter(event -> event.getValue() || everShown.contains(event.getKey()))
                .filter(event -> newest.get(event.getKey())
                        != (event.getValue() ? EntryStanding.PLANNED : EntryStanding.CANCELLED))
                .count();
    }

    /** Every event of the week that no editor excluded, and whether it is still planned. */
    private Map<String, Boolean> standing(GridWeek week) {
        var details = new LinkedHashMap<String, EventDetails>();
        var planned = new HashMap<String, Boolean>();
        var excluded = new HashSet<String>();
        for (var command : commands) {
            if (!accepted.contains(submission(command).getSubmissionId())) {
                continue;
            }
            if (command instanceof EventSubmitted submitted) {
                details.put(submitted.getEventId(), submitted.getDetails());
                planned.put(submitted.getEventId(), true);
            } else if (command instanceof EventRevised revised) {
                details.put(revised.getEventId(), revised.getDetails());
            } else if (command instanceof EventWithdrawn withdrawn) {
                planned.put(withdrawn.getEventId(), false);
            } else if (command instanceof EventReinstated reinstated) {
                planned.put(reinstated.getEventId(), true);
            } else if (command instanceof EventDecided decided) {
                if (decided.getDecision() == EditorialDecision.EXCLUDE) {
                    excluded.add(decided.getEventId());
                } else {
                    excluded.remove(decided.getEventId());
                }
            }
        }
        planned.keySet().removeIf(id -> excluded.contains(id) || !touches(details.get(id), week));
        return planned;
    }

    private static boolean touches(EventDetails details, GridWeek week) {
        var last = details.getEndDate() == null ? details.getDate() : details.getEndDate();
        return !details.getDate().isAfter(week.sunday()) && !last.isBefore(week.monday());
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
                    return ids.size() - new HashSet<>(ids).size();
                })
                .sum();
    }

    private long numbersTwice() {
        var numbers = parts.stream()
                .map(part -> part.getWeek() + "/" + part.getVersion() + "/" + part.getPart())
                .toList();
        return numbers.size() - new HashSet<>(numbers).size();
    }

    private long outcomesThatDiffer() {
        return outcomes.stream()
                .collect(Collectors.groupingBy(SubmissionOutcome::getSubmissionId, Collectors.toSet()))
                .values()
                .stream()
                .filter(different -> different.size() > 1)
                .count();
    }

    private static Submission submission(SpecificRecord command) {
        // Every command's first field; Avro generates no common interface that would say so.
        return (Submission)
                command.get(command.getSchema().getField("submission").pos());
    }
}
