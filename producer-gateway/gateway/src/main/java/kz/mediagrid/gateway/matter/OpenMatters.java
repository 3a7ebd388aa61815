package kz.mediagrid.gateway.matter;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.gateway.term.TermStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open matters of all bodies, by the end of the last term of those that still owe a contribution. */
@Component
public final class OpenMatters {

    private final JointMatters matters;
    private final TermStatuses terms;

    OpenMatters(JointMatters matters, TermStatuses terms) {
        this.matters = matters;
        this.terms = terms;
    }

    /**
     * The place of a matter among the open ones.
     *
     * @param lastDue the end of the last term; {@link Instant#MAX} if no term runs
     */
    private record Urgency(Instant lastDue, Instant receivedAt, String id) {

        private static final Comparator<Urgency> ORDER = Comparator.comparing(Urgency::lastDue)
                .thenComparing(Urgency::receivedAt)
                .thenComparing(Urgency::id);

        private boolean follows(@Nullable Urgency before) {
            return before == null || ORDER.compare(before, this) < 0;
        }

        private String cursor() {
            return Cursor.of(lastDue, receivedAt, id);
        }
    }

    private record Ranked(JointMatter matter, Urgency urgency) {}

    /**
     * The matters that follow {@code cursor}: the one whose last term ends first comes first.
     *
     * @param cursor the cursor of the page; null for the most urgent matters
     * @param limit the maximum number of matters, from 1 to 500
     * @throws kz.mediagrid.edge.problem.RequestProblem if the cursor is not valid
     */
    public OpenPage after(@Nullable String cursor, int limit) {
        var last = Cursor.read(
                cursor, 3, parts -> new Urgency(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]));
        var following = matters.after(JointMatters.OPEN, null, Optional::of, Integer.MAX_VALUE).stream()
                .map(matter -> new Ranked(matter, urgency(matter)))
                .filter(ranked -> ranked.urgency().follows(last))
                .sorted(Comparator.comparing(Ranked::urgency, Urgency.ORDER));
        var slice = Slice.of(following, limit);
        return new OpenPage(
                slice.items().stream().map(Ranked::matter).toList(),
                slice.next(ranked -> ranked.urgency().cursor()));
    }

    /**
     * Matters, the most urgent first.
     *
     * @param next the cursor of the next page; null on the last page
     */
    public record OpenPage(
            List<JointMatter> matters, @Nullable String next) {}

    private Urgency urgency(JointMatter matter) {
        var lastDue = matter.owing().stream()
                .flatMap(body -> terms.dueNow(matter.owed(body)).stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return new Urgency(lastDue, matter.receivedAt(), matter.id());
    }
}
