package kz.mediagrid.gateway.matter;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.ListPage;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.gateway.term.TermStatus;
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

    /**
     * The matters that follow {@code cursor}: the one whose last term ends first comes first.
     *
     * @param cursor the cursor of the page; null for the most urgent matters
     * @param limit the maximum number of matters, from 1 to 500
     * @throws kz.mediagrid.edge.problem.RequestProblem if the cursor is not valid
     */
    public ListPage<JointMatter> after(@Nullable String cursor, int limit) {
        var last = Cursor.read(
                cursor, 3, parts -> new Urgency(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]));
        // Only the places of all open matters are held at once; the matters of this page alone are read for it.
        var following = matters
                .after(
                        JointMatters.OPEN,
                        null,
                        matter -> Optional.of(urgency(matter)).filter(place -> place.follows(last)),
                        Integer.MAX_VALUE)
                .stream()
                .sorted(Urgency.ORDER);
        return Slice.of(following, limit)
                .page(Urgency::cursor)
                .of(place -> matters.find(place.id()).orElseThrow());
    }

    private Urgency urgency(JointMatter matter) {
        var lastDue = TermStatus.last(matter.owing().stream().map(body -> terms.now(matter.owed(body))))
                .dueOrLast();
        return new Urgency(lastDue, matter.receivedAt(), matter.id());
    }
}
