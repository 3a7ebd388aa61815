package kz.mediagrid.watch.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;

/**
 * The view of all obligations, with their histories over all years. In memory it has only the order and the counts of
 * open and overdue obligations. It reads the content of a record, above all the proof, from the topic when the record is shown.
 */
public final class ObligationView {

    /** The time before the due time during which an obligation is listed as due soon. */
    public static final Duration SOON = Duration.ofHours(24);

    private static final Set<ObligationState> OWED = Set.of(ObligationState.OPEN, ObligationState.OVERDUE);

    /** The key of a count: a transition, and the kind of the obligations that made the transition. */
    public record Step(ObligationKind kind, ObligationTransition transition) {}

    /**
     * The group of all obligations with the same state body, kind, state and acknowledgement; filters select such groups.
     *
     * @param acknowledged whether somebody acknowledged that the obligations are overdue
     */
    public record Group(String agency, ObligationKind kind, ObligationState state, boolean acknowledged) {}

    /** A position in the list of obligations, which is sorted by due time. */
    public record Mark(Instant dueAt, String obligationId) {

        /** The position before all obligations. */
        public static final Mark BEGINNING = new Mark(Instant.EPOCH, "");
    }

    private final Archive archive;
    private final OpenAlerts alerts = new OpenAlerts();
    private final DueOrder owed = new DueOrder();
    private final RecordOffsets places;
    private final Map<Group, Group> groups = new HashMap<>();
    private final Map<Step, Long> steps = new HashMap<>();

    /** @param stores empty stores for the offsets of records */
    public ObligationView(Archive archive, Stores stores) {
        this.archive = archive;
        this.places = new RecordOffsets(stores.of(new Kept<>("ops-obligations", Long.class)));
    }

    /** The view of overdue alerts. */
    public OpenAlerts alerts() {
        return alerts;
    }

    /** Applies the next transition of an obligation, read at {@code offset}. */
    public synchronized void apply(long offset, ObligationChanged change) {
        requireKnown(change);
        var id = change.getObligationId();
        if (OWED.contains(change.getState())) {
            var group = new Group(change.getDebtor(), change.getKind(), change.getState(), isAcknowledged(change));
            owed.put(new OpenObligation(
                    id,
                    groups.computeIfAbsent(group, same -> same),
                    change.getDueAt().toEpochMilli(),
                    offset));
        } else {
            owed.remove(id);
        }
        places.add(id, offset);
        steps.merge(new Step(change.getKind(), change.getTransition()), 1L, Long::sum);
    }

    private static boolean isAcknowledged(ObligationChanged change) {
        var attention = change.getAttention();
        return change.getState() == ObligationState.OVERDUE
                && attention != null
                && attention.getAcknowledgedAt() != null;
    }

    private static void requireKnown(ObligationChanged change) {
        if (change.getKind() == ObligationKind.UNKNOWN
                || change.getState() == ObligationState.UNKNOWN
                || change.getTransition() == ObligationTransition.UNKNOWN) {
            throw new NewerRecordException("obligations holds an unknown kind, state or transition");
        }
    }

    /** At most {@code limit} overdue obligations of {@code kind} that nobody acknowledged, the most overdue first. */
    public List<ObligationChanged> overdue(ObligationKind kind, int limit) {
        List<OpenObligation> found;
        synchronized (this) {
            found = owed.first(
                    group -> isOverdue(group) && !group.acknowledged() && group.kind() == kind, Mark.BEGINNING, limit);
        }
        return read(found);
    }

    /** At most {@code limit} overdue obligations that somebody acknowledged, the latest due time first. */
    public List<ObligationChanged> acknowledged(int limit) {
        List<OpenObligation> found;
        synchronized (this) {
            found = owed.last(Group::acknowledged, limit);
        }
        return read(found);
    }

    /**
     * At most {@code limit} open obligations due within {@link #SOON} after {@code now}, the earliest due time first. An
     * obligation whose due time has just passed is included until it is recorded as overdue.
     */
    public List<ObligationChanged> soonDue(Instant now, int limit) {
        long last = now.plus(SOON).toEpochMilli();
        List<OpenObligation> found;
        synchronized (this) {
            found = owed.first(group -> group.state() == ObligationState.OPEN, Mark.BEGINNING, limit);
        }
        return read(found.stream().filter(open -> open.dueAt() <= last).toList());
    }

    /**
     * At most {@code limit} obligations after {@code mark} from the groups that match {@code which}, the earliest due
     * time first.
     */
    public List<ObligationChanged> firstDue(Predicate<Group> which, Mark mark, int limit) {
        List<OpenObligation> found;
        synchronized (this) {
            found = owed.first(which, mark, limit);
        }
        return read(found);
    }

    // Reads without the lock, so that the follower never waits for the broker.
    private List<ObligationChanged> read(Collection<OpenObligation> found) {
        var offsets = found.stream().map(OpenObligation::offset).toList();
        var read = archive.read(Topics.OBLIGATIONS, ObligationChanged.class, offsets);
        return offsets.stream().filter(read::containsKey).map(read::get).toList();
    }

    /** All transitions of the obligation, the oldest first; empty if no obligation has this id. */
    public List<ObligationChanged> history(String obligationId) {
        List<Long> offsets;
        synchronized (this) {
            offsets = places.of(obligationId);
        }
        return archive.read(Topics.OBLIGATIONS, ObligationChanged.class, offsets).values().stream()
                .filter(change -> change.getObligationId().equals(obligationId))
                .toList();
    }

    /** The number of open and overdue obligations in the groups that match {@code which}. */
    public synchronized long count(Predicate<Group> which) {
        return owed.count(which);
    }

    /** The number of overdue obligations. */
    public long overdueCount() {
        return count(ObligationView::isOverdue);
    }

    /** The number of obligations that {@link #soonDue} would return without a limit. */
    public synchronized long soonDueCount(Instant now) {
        return owed.openUpTo(now.plus(SOON));
    }

    /** The due time of the obligation; empty if it is neither open nor overdue. */
    public synchronized Optional<Instant> dueAt(String obligationId) {
        return owed.dueAt(obligationId).stream().mapToObj(Instant::ofEpochMilli).findFirst();
    }

    /** The earliest due time of all overdue obligations; empty if no obligation is overdue. */
    public synchronized Optional<Instant> oldestOverdue() {
        return owed.earliest(ObligationView::isOverdue).stream()
                .mapToObj(Instant::ofEpochMilli)
                .findFirst();
    }

    /** The codes of all state bodies with open or overdue obligations. */
    public synchronized Set<String> agencies() {
        return owed.agencies();
    }

    /** The number of transitions of the kind {@code step}, since the topic's beginning. */
    public synchronized long count(Step step) {
        return steps.getOrDefault(step, 0L);
    }

    private static boolean isOverdue(Group group) {
        return group.state() == ObligationState.OVERDUE;
    }
}
