package kz.mediagrid.notifier.known;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.grid.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves a week's events as JSON, in their state at an instant. The state follows from the commands received by then. */
@RestController
@Tag(name = "Grids")
final class AsOfGridsController {

    private final AsOfReplays replays;

    AsOfGridsController(AsOfReplays replays) {
        this.replays = replays;
    }

    /**
     * Shows all events of a week as they were known at an instant. The state follows from the commands received by then, and has the
     * details that are not released, too.
     *
     * @param week the week, e.g. 2026-W50
     * @param asOf instant in ISO 8601 with its offset, not in the future
     */
    @GetMapping("/api/known-grids/{week}")
    @Operation(operationId = "getKnownGrid")
    ResponseEntity<Map<String, Object>> known(
            @PathVariable String week, @RequestParam(required = false) @Nullable String asOf) {
        var asked = GridWeeks.parse(week);
        if (asOf == null) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("as-of.missing"));
        }
        var instant =
                AsOf.parse(asOf).orElseThrow(() -> ProblemKind.MALFORMED.because(ProblemText.of("as-of.unreadable")));
        var known = replays.at(asked, instant)
                .orElseThrow(() -> ProblemKind.UNAVAILABLE.because(ProblemText.of("as-of.busy")));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(AsOfJson.of(known));
    }
}
