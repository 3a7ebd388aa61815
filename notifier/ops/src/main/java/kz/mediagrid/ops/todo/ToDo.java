package kz.mediagrid.ops.todo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do now.
 *
 * @param kind kind of matter
 * @param id names the entry among those of its kind; stays the same while the matter lasts
 * @param since the business time since which the matter lasts: for overdue obligations the due time, for outlets the
 *     publication of the oldest version that one lacks; for dead letters real time; null if it is not known
 * @param until the time until which the matter must be mended, business time; null if there is no term
 * @param about the subject of the matter
 * @param whom the state bodies or outlets concerned, at most {@link #NAMED}
 * @param link the address of the page on which the matter is mended; null if no page of this reader mends it
 */
public record ToDo(
        ToDoKind kind,
        String id,
        @InAlmaty @Nullable Instant since,
        @InAlmaty @Nullable Instant until,
        Subject about,
        List<Concerned> whom,
        @Nullable String link) {

    /** The largest number of names in one entry. */
    public static final int NAMED = 500;

    /** The order of the list: by kind, then the entry that is due or began first; entries without a time come last. */
    static final Comparator<ToDo> MOST_URGENT_FIRST = Comparator.comparing(ToDo::kind)
            .thenComparing(ToDo::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ToDo::id);

    public ToDo {
        whom = whom.stream().limit(NAMED).toList();
    }

    /**
     * The state body or outlet that a matter concerns.
     *
     * @param name name of the state body or outlet
     * @param phone the telephone of the state body's press unit; null if none is released, and for an outlet
     */
    public record Concerned(Text name, @Nullable String phone) {}

    /** The entry of {@code kind} about all things whose times are {@code times}; empty if there are none. */
    static Optional<ToDo> together(ToDoKind kind, Stream<Instant> times, List<Concerned> whom, @Nullable String link) {
        var sorted = times.sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToDo(kind, "all", sorted.get(0), null, Subject.ofCount(sorted.size()), whom, link));
    }

    private @Nullable Instant at() {
        return until == null ? since : until;
    }

    /** The time of the entry for its sentence: the end of the term, or else the time since which the matter lasts. */
    @JsonIgnore
    public Optional<Instant> time() {
        return Optional.ofNullable(at());
    }
}
