package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.view.OpenObligation.BY_DUE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.watch.view.ObligationView.Group;

/**
 * The index of open and overdue obligations. Obligations with the same state body, kind, state and acknowledgement form a group, which
 * is sorted by due time. The cost of a query therefore grows with the number of groups and results, not with the number
 * of obligations.
 */
final class DueOrder {

    private final Map<String, OpenObligation> byId = new HashMap<>();
    private final Map<Group, TreeSet<OpenObligation>> byGroup = new HashMap<>();
    /**
     * The number of open obligations by due time [ms since 1970]. The map has few keys, because almost all obligations are
     * due at midnight.
     */
    private final TreeMap<Long, Integer> openByDue = new TreeMap<>();

    void put(OpenObligation obligation) {
        remove(obligation.id());
        byId.put(obligation.id(), obligation);
        byGroup.computeIfAbsent(obligation.group(), group -> new TreeSet<>(BY_DUE))
                .add(obligation);
        countOpen(obligation, 1);
    }

    void remove(String id) {
        var obligation = byId.remove(id);
        if (obligation != null) {
            byGroup.computeIfPresent(obligation.group(), (group, those) -> {
                those.remove(obligation);
                return those.isEmpty() ? null : those;
            });
            countOpen(obligation, -1);
        }
    }

    private void countOpen(OpenObligation obligation, int more) {
        if (obligation.group().state() == ObligationState.OPEN) {
            openByDue.merge(
                    obligation.dueAt(), more, (before, change) -> before + change == 0 ? null : before + change);
        }
    }

    /** The due time of the obligation [ms since 1970]; empty if it is neither open nor overdue. */
    OptionalLong dueAt(String id) {
        var obligation = byId.get(id);
        return obligation == null ? OptionalLong.empty() : OptionalLong.of(obligation.dueAt());
    }

    /** The number of obligations in the groups that match {@code which}. */
    long count(Predicate<Group> which) {
        return byGroup.entrySet().stream()
                .filter(group -> which.test(group.getKey()))
                .mapToLong(group -> group.getValue().size())
                .sum();
    }

    /** The number of open obligations due at {@code limit} or earlier. */
    long openUpTo(Instant limit) {
        return openByDue.headMap(limit.toEpochMilli(), true).values().stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    /**
     * The earliest due time [ms since 1970] in the groups that match {@code which}; empty if these groups have
     * no obligation.
     */
    OptionalLong earliest(Predicate<Group> which) {
        return those(which).mapToLong(those -> those.first().dueAt()).min();
    }

    Set<String> agencies() {
        return byGroup.keySet().stream().map(Group::agency).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * At most {@code limit} obligations after {@code mark} from the groups that match {@code which}, the earliest due
     * time first.
     */
    List<OpenObligation> first(Predicate<Group> which, ObligationView.Mark mark, int limit) {
        return merged(
                those(which)
                        .map(those ->
                                those.tailSet(OpenObligation.at(mark), false).iterator()),
                BY_DUE,
                limit);
    }

    /** At most {@code limit} obligations from the groups that match {@code which}, the latest due time first. */
    List<OpenObligation> last(Predicate<Group> which, int limit) {
        return merged(those(which).map(TreeSet::descendingIterator), BY_DUE.reversed(), limit);
    }

    private Stream<TreeSet<OpenObligation>> those(Predicate<Group> which) {
        return byGroup.entrySet().stream()
                .filter(group -> which.test(group.getKey()))
                .map(Map.Entry::getValue);
    }

    private static List<OpenObligation> merged(
            Stream<Iterator<OpenObligation>> each, Comparator<OpenObligation> order, int limit) {
        var heads = new PriorityQueue<Head>(Comparator.comparing(Head::next, order));
        each.filter(Iterator::hasNext).forEach(rest -> heads.add(new Head(rest.next(), rest)));
        var merged = new ArrayList<OpenObligation>();
        while (merged.size() < limit && !heads.isEmpty()) {
            var head = heads.remove();
            merged.add(head.next());
            if (head.rest().hasNext()) {
                heads.add(new Head(head.rest().next(), head.rest()));
            }
        }
        return merged;
    }

    private record Head(OpenObligation next, Iterator<OpenObligation> rest) {}
}
