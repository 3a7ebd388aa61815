package kz.mediagrid.notifier.watch.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;

/** What bodies owe and how it came to stand so: all that is open or overdue, and of what is settled the newest. */
public final class Owed {

    /** How far ahead something counts as due soon. */
    public static final Duration SOON = Duration.ofHours(24);

    private static final int SETTLED_KEPT = 2_000;
    private static final int TRANSITIONS_KEPT = 100;
    private static final Set<ObligationState> STANDING = Set.of(ObligationState.OPEN, ObligationState.OVERDUE);
    private static final Comparator<ObligationChanged> BY_DUE =
            Comparator.comparing(ObligationChanged::getDueAt).thenComparing(ObligationChanged::getObligationId);

    /** How often one transition was recorded for obligations of one kind. */
    public record Step(ObligationKind kind, ObligationTransition transition) {}

    private final Map<String, List<ObligationChanged>> standing = new HashMap<>();
    private final Map<String, List<ObligationChanged>> settled = new Newest<>(SETTLED_KEPT);
    private final Map<Step, Long> steps = new HashMap<>();

    /** Takes in the next transition of an obligation. */
    public synchronized void follow(ObligationChanged change) {
        requireKnown(change);
        var id = change.getObligationId();
        var history = new ArrayList<>(history(id));
        history.add(change);
        if (history.size() > TRANSITIONS_KEPT) {
            history.remove(1);
        }
        standing.remove(id);
        settled.remove(id);
        (STANDING.contains(change.getState()) ? standing : settled).put(id, List.copyOf(history));
        steps.merge(new Step(change.getKind(), change.getTransition()), 1L, Long::sum);
    }

    private static void requireKnown(ObligationChanged change) {
        if (change.getKind() == ObligationKind.UNKNOWN
                || change.getState() == ObligationState.UNKNOWN
                || change.getTransition() == ObligationTransition.UNKNOWN) {
            throw new NewerRecordException("obligations holds a kind, state or transition that is not known");
        }
    }

    /** What is overdue, the longest first. */
    public List<ObligationChanged> overdue() {
        return standing(change -> change.getState() == ObligationState.OVERDUE);
    }

    /**
     * What is open and due within {@link #SOON} of {@code now}, the first due first; also what passed its term just now
     * and is not flagged yet.
     */
    public List<ObligationChanged> soonDue(Instant now) {
        return standing(change ->
                change.getState() == ObligationState.OPEN && !change.getDueAt().isAfter(now.plus(SOON)));
    }

    /** What is neither met nor cancelled, the first due first. */
    public List<ObligationChanged> standing() {
        return standing(change -> true);
    }

    private synchronized List<ObligationChanged> standing(Predicate<ObligationChanged> which) {
        return standing.values().stream()
                .map(Owed::last)
                .filter(which)
                .sorted(BY_DUE)
                .toList();
    }

    /** Every transition of that obligation, oldest first; nothing if there is none, or it was settled long ago. */
    public synchronized List<ObligationChanged> history(String obligationId) {
        return standing.getOrDefault(obligationId, settled.getOrDefault(obligationId, List.of()));
    }

    /** How many obligations of {@code kind} are in {@code state}; only what is open or overdue is counted. */
    public synchronized long count(ObligationKind kind, ObligationState state) {
        return standing.values().stream()
                .map(Owed::last)
                .filter(change -> change.getKind() == kind && change.getState() == state)
                .count();
    }

    /** How often that transition was recorded since the topic began. */
    public synchronized long count(Step step) {
        return steps.getOrDefault(step, 0L);
    }

    private static ObligationChanged last(List<ObligationChanged> history) {
        return history.get(history.size() - 1);
    }
}
