package kz.mediagrid.gateway.clash;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.gateway.event.ClashingEvent;
import kz.mediagrid.gateway.event.ClashingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the call that lists the clashes of a week. */
@RestController
@Tag(name = "Clashes")
final class ClashController {

    private final ClashQuery clashes;
    private final ClashingEvents clashing;
    private final GridWeeks weeks;

    ClashController(ClashQuery clashes, ClashingEvents clashing, GridWeeks weeks) {
        this.clashes = clashes;
        this.clashing = clashing;
        this.weeks = weeks;
    }

    /**
     * Lists the clashes of a week, in order of their first days. Returns one page. The authorised body and OPS see all
     * clashes. An agency sees only clashes that involve its own events. It sees only some fields of another agency's
     * event (see ClashingEvent).
     *
     * @param week the grid week
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping(path = "/api/clashes", produces = "application/json")
    @Operation(operationId = "listClashes")
    ClashesResponse list(
            @Parameter(example = "2026-W50") @RequestParam String week,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            Account account) {
        var from = ClashesResponse.position(after);
        var rest = clashes.in(weeks.requireParameter("week", week), account)
                .filter(pair -> from == null || pair.position().compareTo(from) > 0);
        var slice = Slice.of(rest, limit);
        return new ClashesResponse(
                slice.items().stream()
                        .map(pair -> ClashesResponse.Pair.of(pair, sides(pair, account)))
                        .toList(),
                slice.next(pair -> ClashesResponse.cursor(pair.position())));
    }

    /** The two events of a clash, each with only the fields that {@code account} may see. */
    private List<ClashingEvent> sides(ClashQuery.Pair pair, Account account) {
        return List.of(clashing.own(pair.event()), clashing.other(pair.clash(), account));
    }
}
