package kz.mediagrid.ops.todo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.InAlmaty;

/**
 * The things to do at one moment.
 *
 * @param now business time
 * @param toDo the things to do, the most urgent first
 * @param fine the checks that found nothing to do, in the order of their kinds
 */
public record ToDoList(
        @InAlmaty Instant now, List<ToDo> toDo, @JsonIgnore List<Checked> fine) {

    /** The number of entries of one kind that a page shows; it folds the others away. */
    private static final int SHOWN = 5;

    public ToDoList {
        toDo = List.copyOf(toDo);
        fine = List.copyOf(fine);
    }

    /** Sorts what {@code concerns} found at {@code now}. */
    public static ToDoList of(Instant now, Collection<Concern> concerns, MendingLinks links) {
        var checked = concerns.stream()
                .flatMap(concern -> concern.check(now, links).stream())
                .toList();
        return new ToDoList(
                now,
                checked.stream()
                        .flatMap(one -> one.toDo().stream())
                        .sorted(ToDo.MOST_URGENT_FIRST)
                        .toList(),
                checked.stream()
                        .filter(Checked::isFine)
                        .sorted(Comparator.comparing(Checked::kind))
                        .toList());
    }

    /** The kinds of which there is nothing to do. */
    @JsonProperty("inOrder")
    public List<ToDoKind> inOrder() {
        return fine.stream().map(Checked::kind).toList();
    }

    /** The first five entries of each kind. */
    @JsonIgnore
    public List<ToDo> shown() {
        return places(false);
    }

    /** The entries that {@link #shown} leaves out. */
    @JsonIgnore
    public List<ToDo> folded() {
        return places(true);
    }

    private List<ToDo> places(boolean folded) {
        return IntStream.range(0, toDo.size())
                .filter(place -> folded == isFolded(place))
                .mapToObj(toDo::get)
                .toList();
    }

    /** The list is sorted by kind, so that the fifth entry before this one has its kind if the kind has that many. */
    private boolean isFolded(int place) {
        return place >= SHOWN
                && toDo.get(place - SHOWN).kind() == toDo.get(place).kind();
    }

    /** Whether nothing is to be done of any of the {@code kinds}. */
    public boolean isFine(ToDoKind... kinds) {
        return Stream.of(kinds).allMatch(inOrder()::contains);
    }
}
