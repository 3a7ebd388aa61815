package kz.mediagrid.ops.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.mediagrid.edge.call.Paged;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import org.jspecify.annotations.Nullable;

/**
 * A page of filtered obligations at one moment, the earliest due time first, in all languages.
 *
 * @param now business time
 * @param moved whether business time was moved away from real time
 * @param running whether business time runs, i.e. is not paused
 * @param filter the filter of the list
 * @param items the obligations of this page
 * @param total the number of obligations on all pages
 * @param next cursor to send as 'after' for the next page; absent on the last page
 * @param agencies the names of all state bodies with open or overdue obligations, by code
 */
record DueList(
        @InAlmaty Instant now,
        boolean moved,
        boolean running,
        DueFilter filter,
        List<DueRow> items,
        long total,
        @Nullable String next,
        @JsonIgnore Map<String, Text> agencies)
        implements Paged {

    /** The number of obligations on one page of a browser, which also has the rest of a week whose forms begin on it. */
    static final int PAGE = 100;

    /** The overdue obligations of this page that nobody acknowledged, one line for each fact, the most overdue first. */
    public List<DueLine> overdueLines() {
        return lines(row -> row.isOverdue() && !row.isAcknowledged());
    }

    /** The acknowledged obligations of this page, one line for each fact. */
    public List<DueLine> acknowledgedLines() {
        return lines(DueRow::isAcknowledged);
    }

    /** The number of acknowledged obligations on this page. */
    public long acknowledgedCount() {
        return items.stream().filter(DueRow::isAcknowledged).count();
    }

    /** The obligations of this page that are not due yet, one line for each fact, the soonest first. */
    public List<DueLine> openLines() {
        return lines(row -> !row.isOverdue());
    }

    private List<DueLine> lines(Predicate<DueRow> which) {
        return DueLine.of(items.stream()
                .filter(which)
                .sorted(Comparator.comparing(DueRow::dueAt).thenComparing(DueLine::rank))
                .toList());
    }

    /** The kinds of obligations that the filter offers. */
    @JsonIgnore
    public List<ObligationKind> kinds() {
        return List.of(
                ObligationKind.WEEKLY_SUBMISSION,
                ObligationKind.REQUEST_ANSWER,
                ObligationKind.JOINT_CONTRIBUTION,
                ObligationKind.GRID_DISPATCH);
    }

    /** The length of a page, which does not end among the forms of a week: their line says how many they are. */
    static int endOfPage(List<ObligationChanged> found) {
        int end = Math.min(found.size(), PAGE);
        while (end > 0 && end < found.size() && isOneWeek(found.get(end - 1), found.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOneWeek(ObligationChanged one, ObligationChanged next) {
        return one.getKind() == ObligationKind.WEEKLY_SUBMISSION
                && next.getKind() == ObligationKind.WEEKLY_SUBMISSION
                && one.getSubject().equals(next.getSubject());
    }
}
