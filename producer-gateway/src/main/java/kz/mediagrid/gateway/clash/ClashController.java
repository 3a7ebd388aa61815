package kz.mediagrid.gateway.clash;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.content.GridWeeks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the clashes of a week. */
@RestController
@Tag(name = "Clashes", description = "Which planned events are in each other's way.")
final class ClashController {

    private final ClashQuery clashes;
    private final GridWeeks weeks;

    ClashController(ClashQuery clashes, GridWeeks weeks) {
        this.clashes = clashes;
        this.weeks = weeks;
    }

    @GetMapping(path = "/api/clashes", produces = "application/json")
    @Operation(
            operationId = "listClashes",
            summary = "List what clashes in a week",
            description = "Pairs of planned events that are in each other's way, by the first day on which they are; "
                    + "page by page. The authorised body and OPS see all, an agency those of its own events, and of "
                    + "the other event what ClashingEvent says.")
    ClashesResponse list(
            @Parameter(description = "The grid week.", example = "2026-W50") @RequestParam String week,
            @Parameter(description = "How many at most, 1 to 500.") @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "The 'next' of the page before.") @RequestParam(required = false) @Nullable
                    String after,
            Account account) {
        var from = ClashesResponse.position(after);
        var rest = clashes.in(weeks.require(week), account)
                .filter(pair -> from == null || pair.position().compareTo(from) > 0);
        var slice = Slice.of(rest, limit);
        return new ClashesResponse(
                slice.items().stream()
                        .map(pair -> ClashesResponse.Pair.of(pair, clashes.sides(pair, account)))
                        .toList(),
                slice.next(pair -> ClashesResponse.cursor(pair.position())));
    }
}
