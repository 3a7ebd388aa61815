package kz.mediagrid.ops.view;

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
import kz.mediagrid.topics.Topics;

/**
 * What bodies owe and how it came to stand so, of all years. Only the order and the counts are kept; what a record says,
 * its proof above all, is read from the topic when it is shown.
 */
public final class ObligationView {

    /** How far ahead something counts as due soon. */
    public static final Duration SOON = Duration.ofHours(24);

    private static final Set<ObligationState> STANDING = Set.of(ObligationState.OPEN, ObligationState.OVERDUE);

    /** How often one transition was recorded for obligations of one kind. */
    public record Step(ObligationKind kind, ObligationTransition transition) {}

    /** Who owes what and how that stands: what those who watch choose by. */
    public record Group(String debtor, ObligationKind kind, ObligationState state) {}

    /** A place in the order of due times. */
    public record Mark(Instant dueAt, String obligationId) {

        /** Before everything. */
        public static final Mark BEGINNING = new Mark(Instant.EPOCH, "");
    }

    private final Archive archive;
    private final OpenAlerts alerts = new OpenAlerts();
    private final DueOrder standing = new DueOrder();
    private final RecordOffsets places = new RecordOffsets();
    private final Map<Group, Group> groups = new HashMap<>();
    private final Map<Step, Long> steps = new HashMap<>();

    public ObligationView(Archive archive) {
        this.archive = archive;
    }

    /** What was said of what is overdue. */
    public OpenAlerts alerts() {
        return alerts;
    }

    /** Takes in the next transition of an obligation, which lies at {@code offset}. */
    public synchronized void apply(long offset, ObligationChanged change) {
        requireKnown(change);
        var id = change.getObligationId();
        if (STANDING.contains(change.getState())) {
            var group = new Group(change.getDebtor(), change.getKind(), change.getState());
            standing.put(new OpenObligation(
                    id,
                    groups.computeIfAbsent(group, same -> same),
                    change.getDueAt().toEpochMilli(),
                    offset));
        } else {
            standing.remove(id);
        }
        places.add(id, offset);
        steps.merge(new Step(change.getKind(), change.getTransition()), 1L, Long::sum);
    }

    private static void requireKnown(ObligationChanged change) {
        if (change.getKind() == ObligationKind.UNKNOWN
                || change.getState() == ObligationState.UNKNOWN
                || change.getTransition() == ObligationTransition.UNKNOWN) {
            throw new NewerRecordException("obligations holds a kind, state or transition that is not known");
        }
    }

    /** What is overdue, what fell due last first; at most {@code limit}. */
    public List<ObligationChanged> overdue(int limit) {
        List<OpenObligation> found;
        synchronized (this) {
            found = standing.last(ObligationView::isOverdue, limit);
        }
        return read(found);
    }

    /**
     * What is open and due within {@link #SOON} of {@code now}, the first due first; also what passed its term just now
     * and is not flagged yet. At most {@code limit}.
     */
    public List<ObligationChanged> soonDue(Instant now, int limit) {
        long last = now.plus(SOON).toEpochMilli();
        List<OpenObligation> found;
        synchronized (this) {
            found = standing.first(group -> group.state() == ObligationState.OPEN, Mark.BEGINNING, limit);
        }
        return read(found.stream().filter(open -> open.dueAt() <= last).toList());
    }

    /** What is neither met nor cancelled and comes after {@code mark}, the first due first; at most {@code limit}. */
    public List<ObligationChanged> standing(Predicate<Group> which, Mark mark, int limit) {
        List<OpenObligation> found;
        synchronized (this) {
            found = standing.first(which, mark, limit);
        }
        return read(found);
    }

    // The follower must not wait for the broker, so whoever reads does not hold its lock.
    private List<ObligationChanged> read(Collection<OpenObligation> found) {
        var offsets = found.stream().map(OpenObligation::offset).toList();
        var read = archive.read(Topics.OBLIGATIONS, ObligationChanged.class, offsets);
        return offsets.stream().filter(read::containsKey).map(read::get).toList();
    }

    /** Every transition of that obligation, oldest first; nothing if there is none. */
    public List<ObligationChanged> history(String obligationId) {
        List<Long> offsets;
        synchronized (this) {
            offsets = places.of(obligationId);
        }
        return archive.read(Topics.OBLIGATIONS, ObligationChanged.class, offsets).values().stream()
                .filter(change -> change.getObligationId().equals(obligationId))
                .toList();
    }

    /** How much is open or overdue in those groups. */
    public synchronized long count(Predicate<Group> which) {
        return standing.count(which);
    }

    /** How much is overdue. */
    public long overdueCount() {
        return count(ObligationView::isOverdue);
    }

    /** How much {@link #soonDue} there is, without a limit. */
    public synchronized long soonDueCount(Instant now) {
        return standing.openUpTo(now.plus(SOON));
    }

    /** Since when the longest overdue one is; nothing if none is. */
    public synchronized Optional<Instant> oldestOverdue() {
        return standing.earliest(ObligationView::isOverdue).stream()
                .mapToObj(Instant::ofEpochMilli)
                .findFirst();
    }

    /** The codes of all bodies that owe something now. */
    public synchronized Set<String> debtors() {
        return standing.debtors();
    }

    /** How often that transition was recorded since the topic began. */
    public synchronized long count(Step step) {
        return steps.getOrDefault(step, 0L);
    }

    private static boolean isOverdue(Group group) {
        return group.state() == ObligationState.OVERDUE;
    }
}
