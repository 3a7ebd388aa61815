package kz.mediagrid.notifier.grid;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.schemas.VersionSigned;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves published grids as JSON: the list of weeks, and each version, whole or in slices. */
@RestController
@Tag(name = "Grids")
final class GridsController {

    private final PublishedGrids grids;
    private final Signatures signatures;
    private final VersionCaching caching;

    GridsController(PublishedGrids grids, Signatures signatures, VersionCaching caching) {
        this.grids = grids;
        this.signatures = signatures;
        this.caching = caching;
    }

    /** Lists the published weeks, the latest first, each with its newest version. Each has the address of its grid. */
    @GetMapping("/api/grids")
    @Operation(operationId = "listGrids")
    ResponseEntity<PublishedWeekList> weeks() {
        var weeks = new ArrayList<>(grids.weeks());
        Collections.reverse(weeks);
        var newest = weeks.stream()
                .flatMap(week -> grids.newest(week).stream())
                .map(PublishedWeekList.Week::of)
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new PublishedWeekList(newest));
    }

    /**
     * Shows the newest version of a week, or the version that the media saw at an instant. Without {@code day}, {@code limit} and
     * {@code after} it is whole, with its signatures and changes; with one of them, the response has a part of its entries.
     *
     * @param week the week, e.g. 2026-W50
     * @param asOf instant in ISO 8601 with its offset, not in the future; the newest version if absent
     * @param day day of the entries; all days if absent
     * @param limit maximum number of entries of a part, 1 to 500; 100 if absent
     * @param after value of 'next' in the previous part; absent for the first part
     */
    @GetMapping("/api/grids/{week}")
    @Operation(operationId = "getGrid")
    ResponseEntity<Object> newest(
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

    private ResponseEntity<Object> seen(GridWeek week, AsOf asOf, Optional<GridSlice> slice, WebRequest request) {
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

    /**
     * Shows one version of a week. Without {@code day}, {@code limit} and {@code after} it is whole, with its signatures and
     * changes; with one of them, the response has a part of its entries.
     *
     * @param week the week, e.g. 2026-W50
     * @param version the number of the version within the week
     * @param day day of the entries; all days if absent
     * @param limit maximum number of entries of a part, 1 to 500; 100 if absent
     * @param after value of 'next' in the previous part; absent for the first part
     */
    @GetMapping("/api/grids/{week}/versions/{version}")
    @Operation(operationId = "getGridVersion")
    ResponseEntity<Object> version(
            @PathVariable String week,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after,
            WebRequest request) {
        var known = GridWeeks.parse(week);
        var slice = GridSlice.of(known, day, limit, after);
        slice.ifPresent(some -> some.requireOf(version));
        var grid = required(grids.numbered(known, version), ProblemText.of("version.unknown", week, version));
        var signed = signatures.of(grid.header());
        return answer(grid, signed, slice, slice.isPresent() ? caching.ofPart() : caching.ofWhole(signed), request);
    }

    private ResponseEntity<Object> answer(
            Optional<PublishedGrid> found, ProblemText otherwise, Optional<GridSlice> slice, WebRequest request) {
        var grid = required(found, otherwise);
        return answer(grid, signatures.of(grid.header()), slice, CacheControl.noCache(), request);
    }

    private static PublishedGrid required(Optional<PublishedGrid> found, ProblemText otherwise) {
        return found.orElseThrow(() -> ProblemKind.NOT_FOUND.because(otherwise));
    }

    private ResponseEntity<Object> answer(
            PublishedGrid grid,
            List<VersionSigned> signed,
            Optional<GridSlice> slice,
            CacheControl kept,
            WebRequest request) {
        var tag = slice.map(some -> some.tag(grid)).orElseGet(() -> tag(grid, signed.size()));
        if (request.checkNotModified(tag)) {
            return varied(ResponseEntity.status(304)).cacheControl(kept).build();
        }
        return varied(ResponseEntity.ok())
                .eTag(tag)
                .cacheControl(kept)
                .body(slice.isPresent() ? slice.get().of(grid) : GridJson.of(grid, signed));
    }

    /** Keeps caches from giving the answer of one caller to another, also in one browser after a sign-out. */
    private <B extends ResponseEntity.HeadersBuilder<B>> B varied(B answer) {
        return caching.isForSome()
                ? answer.varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, GridLinks.HEADER)
                : answer;
    }

    /**
     * The ETag of a whole version. It contains the version's number, because a later version can have the same state.
     * It also contains the number of signatures, because a version is published before it is signed.
     */
    private static String tag(PublishedGrid grid, int signatures) {
        return "\"%d-%s-%d\"".formatted(grid.version(), grid.header().getStateHash(), signatures);
    }
}
