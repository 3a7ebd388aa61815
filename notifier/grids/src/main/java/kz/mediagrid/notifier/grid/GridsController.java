package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves published grids as JSON: the list of weeks, and each version, whole or in slices. */
@RestController
final class GridsController {

    private final PublishedGrids grids;
    private final Signatures signatures;

    GridsController(PublishedGrids grids, Signatures signatures) {
        this.grids = grids;
        this.signatures = signatures;
    }

    /** Lists the published weeks, the latest first, each with its newest version. */
    @GetMapping("/api/grids")
    ResponseEntity<Map<String, Object>> weeks() {
        var weeks = new ArrayList<>(grids.weeks());
        Collections.reverse(weeks);
        var newest = weeks.stream()
                .flatMap(week -> grids.newest(week).stream())
                .map(GridsController::summary)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(Map.of("weeks", newest));
    }

    /**
     * @param asOf if given, the response shows the version that the media saw at that instant; otherwise the newest version
     */
    @GetMapping("/api/grids/{week}")
    ResponseEntity<Map<String, Object>> newest(
            @PathVariable String week,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            WebRequest request) {
        var known = GridWeeks.parse(week);
        var slice = GridSlice.of(known, day, limit, after);
        if (asOf != null) {
            return seen(known, instant(asOf), slice, request);
        }
        var wanted = slice.flatMap(GridSlice::version);
        return answer(
                wanted.isPresent() ? grids.numbered(known, wanted.get()) : grids.newest(known),
                ProblemText.of("version.none-yet", week),
                slice,
                request);
    }

    private ResponseEntity<Map<String, Object>> seen(
            GridWeek week, AsOf asOf, Optional<GridSlice> slice, WebRequest request) {
        var versions = grids.versionsOf(week);
        // The next slices show the first slice's version, even if a newer version was published.
        var begun = slice.flatMap(GridSlice::version)
                .flatMap(version -> PublishedGrid.numbered(versions, version))
                .filter(grid -> !grid.header().getPublishedAt().isAfter(asOf.at()));
        var found = begun.or(() -> asOf.seen(versions));
        slice.ifPresent(some -> found.ifPresent(grid -> some.requireOf(grid.version())));
        return answer(found, asOf.nothingOf(week.toString(), versions), slice, request);
    }

    private static AsOf instant(String text) {
        return AsOf.parse(text).orElseThrow(() -> ProblemKind.MALFORMED.because(ProblemText.of("as-of.unreadable")));
    }

    @GetMapping("/api/grids/{week}/versions/{version}")
    ResponseEntity<Map<String, Object>> version(
            @PathVariable String week,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            WebRequest request) {
        var known = GridWeeks.parse(week);
        var slice = GridSlice.of(known, day, limit, after);
        slice.ifPresent(some -> some.requireOf(version));
        return answer(grids.numbered(known, version), ProblemText.of("version.unknown", week, version), slice, request);
    }

    private ResponseEntity<Map<String, Object>> answer(
            Optional<PublishedGrid> found, ProblemText otherwise, Optional<GridSlice> slice, WebRequest request) {
        var grid = found.orElseThrow(() -> ProblemKind.NOT_FOUND.because(otherwise));
        var signed = signatures.of(grid.header());
        var tag = slice.map(some -> some.tag(grid)).orElseGet(() -> tag(grid, signed.size()));
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache())
                .body(slice.map(some -> some.of(grid)).orElseGet(() -> GridJson.of(grid, signed)));
    }

    /**
     * The ETag of a whole version. It contains the version's number, because a later version can have the same state.
     * It also contains the number of signatures, because a version is published before it is signed.
     */
    private static String tag(PublishedGrid grid, int signatures) {
        return "\"%d-%s-%d\"".formatted(grid.version(), grid.header().getStateHash(), signatures);
    }

    private static Map<String, Object> summary(PublishedGrid grid) {
        var header = grid.header();
        var json = new LinkedHashMap<String, Object>();
        json.put("week", header.getWeek());
        json.put("version", header.getVersion());
        json.put("publishedAt", LocalTimes.write(header.getPublishedAt()));
        json.put("entryCount", grid.entries().size());
        json.put("stateHash", header.getStateHash());
        json.put("href", "/api/grids/" + header.getWeek());
        return json;
    }
}
