package kz.mediagrid.demo.tally;

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
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventReinstated;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventWithdrawn;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;

/**
 * Computes a week from the accepted commands by a simple model. The model is independent of the aggregator, so that
 * errors of the aggregator appear as differences.
 */
final class PlannedWeek {

    private final List<SpecificRecord> accepted;

    PlannedWeek(List<SpecificRecord> commands, List<SubmissionOutcome> outcomes) {
        var submissions = outcomes.stream()
                .filter(outcome -> outcome.getVerdict() == Verdict.ACCEPTED)
                .map(SubmissionOutcome::getSubmissionId)
                .collect(Collectors.toSet());
        this.accepted = commands.stream()
                .filter(command -> submissions.contains(submission(command).getSubmissionId()))
                .toList();
    }

    static Submission submission(SpecificRecord command) {
        // Every command has this field; Avro generates no common interface for it.
        return (Submission)
                command.get(command.getSchema().getField("submission").pos());
    }

    long submitted() {
        return distinct(EventSubmitted.class, EventSubmitted::getEventId);
    }

    long withdrawn() {
        return distinct(EventWithdrawn.class, EventWithdrawn::getEventId);
    }

    long excluded() {
        return distinct(
                EventDecided.class,
                decided -> decided.getDecision() == EditorialDecision.EXCLUDE ? decided.getEventId() : null);
    }

    long moved() {
        var weekOf = new HashMap<String, GridWeek>();
        var moved = new HashSet<String>();
        for (var command : accepted) {
            if (command instanceof EventSubmitted submitted) {
                weekOf.put(
                        submitted.getEventId(),
                        GridWeek.of(submitted.getDetails().getDate()));
            } else if (command instanceof EventRevised revised) {
                var week = GridWeek.of(revised.getDetails().getDate());
                if (!week.equals(weekOf.put(revised.getEventId(), week))) {
                    moved.add(revised.getEventId());
                }
            } else if (command instanceof EventPostponed postponed && postponed.getDate() != null) {
                var week = GridWeek.of(postponed.getDate());
                if (!week.equals(weekOf.put(postponed.getEventId(), week))) {
                    moved.add(postponed.getEventId());
                }
            }
        }
        return moved.size();
    }

    /**
     * Every event that has a date in {@code week} and is not excluded. The value is true if the event is still planned,
     * and false if it was withdrawn.
     */
    Map<String, Boolean> inGrid(GridWeek week) {
        var details = new LinkedHashMap<String, EventDetails>();
        var planned = new HashMap<String, Boolean>();
        var excluded = new HashSet<String>();
        var undated = new HashSet<String>();
        for (var command : accepted) {
            if (command instanceof EventSubmitted submitted) {
                details.put(submitted.getEventId(), submitted.getDetails());
                planned.put(submitted.getEventId(), true);
            } else if (command instanceof EventRevised revised) {
                details.put(revised.getEventId(), revised.getDetails());
                undated.remove(revised.getEventId());
            } else if (command instanceof EventPostponed postponed) {
                postpone(postponed, details, undated);
            } else if (command instanceof EventWithdrawn withdrawn) {
                planned.put(withdrawn.getEventId(), false);
            } else if (command instanceof EventReinstated reinstated) {
                planned.put(reinstated.getEventId(), true);
            } else if (command instanceof EventDecided decided) {
                decide(decided, excluded);
            }
        }
        planned.keySet()
                .removeIf(id -> excluded.contains(id)
                        || undated.contains(id)
                        || !touches(Objects.requireNonNull(details.get(id)), week));
        return planned;
    }

    private static void postpone(EventPostponed postponed, Map<String, EventDetails> details, Set<String> undated) {
        if (postponed.getDate() == null) {
            undated.add(postponed.getEventId());
            return;
        }
        undated.remove(postponed.getEventId());
        details.computeIfPresent(
                postponed.getEventId(),
                (id, before) -> EventDetails.newBuilder(before)
                        .setDate(postponed.getDate())
                        .setEndDate(postponed.getEndDate())
                        .build());
    }

    private static void decide(EventDecided decided, Set<String> excluded) {
        if (decided.getDecision() == EditorialDecision.EXCLUDE) {
            excluded.add(decided.getEventId());
        } else {
            excluded.remove(decided.getEventId());
        }
    }

    private static boolean touches(EventDetails details, GridWeek week) {
        var last = details.getEndDate() == null ? details.getDate() : details.getEndDate();
        return !details.getDate().isAfter(week.sunday()) && !last.isBefore(week.monday());
    }

    private <T extends SpecificRecord> long distinct(Class<T> type, Function<T, String> id) {
        return accepted(type).map(id).filter(Objects::nonNull).distinct().count();
    }

    private <T extends SpecificRecord> Stream<T> accepted(Class<T> type) {
        return accepted.stream().filter(type::isInstance).map(type::cast);
    }
}
