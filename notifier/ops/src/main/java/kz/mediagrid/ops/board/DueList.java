package kz.mediagrid.ops.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.ObligationKind;
import org.jspecify.annotations.Nullable;

/**
 * What is owed at one moment and somebody wants to see, the first due first, a page of it; in no language yet.
 *
 * @param now business time
 * @param moved whether business time was moved away from real time
 * @param running whether business time runs
 * @param total how many there are on all pages
 * @param next where the page after this one begins; null on the last
 * @param bodies every body that owes something now, by its code
 */
record DueList(
        @InAlmaty Instant now,
        boolean moved,
        boolean running,
        DueFilter filter,
        List<DueRow> items,
        long total,
        @Nullable String next,
        @JsonIgnore Map<String, Text> bodies) {

    /** How many there are on one page. */
    static final int PAGE = 100;

    /** The kinds there are. */
    @JsonIgnore
    public List<ObligationKind> kinds() {
        return List.of(
                ObligationKind.WEEKLY_SUBMISSION,
                ObligationKind.REQUEST_ANSWER,
                ObligationKind.JOINT_CONTRIBUTION,
                ObligationKind.GRID_DISPATCH);
    }
}
