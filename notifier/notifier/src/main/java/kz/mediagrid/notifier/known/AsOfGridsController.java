package kz.mediagrid.notifier.known;

import java.util.Map;
import java.util.Objects;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.notifier.grid.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves a week's events as recorded at an instant, as JSON. */
@RestController
final class AsOfGridsController {

    private final AsOfReplays desk;

    AsOfGridsController(AsOfReplays desk) {
        this.desk = desk;
    }

    @GetMapping("/api/known-grids/{week}")
    ResponseEntity<Map<String, Object>> known(
            @PathVariable String week, @RequestParam(required = false) @Nullable String asOf) {
        var asked = parsed(week);
        if (asOf == null) {
            throw ProblemKind.MALFORMED.because("asOf is missing: " + AsOf.SHAPE + ".");
        }
        var instant = AsOf.parse(asOf)
                .orElseThrow(() -> ProblemKind.MALFORMED.because("asOf is not an instant: " + AsOf.SHAPE + "."));
        var known = desk.at(asked, instant)
                .orElseThrow(() -> ProblemKind.UNAVAILABLE.because(
                        "Another answer is being made from the log: ask again in a moment."));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(AsOfJson.of(known));
    }

    private static GridWeek parsed(String week) {
        try {
            return GridWeek.parse(week);
        } catch (IllegalArgumentException e) {
            throw ProblemKind.MALFORMED.because(Objects.requireNonNull(e.getMessage()));
        }
    }
}
