package kz.mediagrid.gateway.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.content.GridWeeks;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the call that lists the changes of a week's next version. */
@RestController
@Tag(name = "Weeks")
final class WeekChangesController {

    private final VersionPreviews previews;
    private final GridWeeks weeks;

    WeekChangesController(VersionPreviews previews, GridWeeks weeks) {
        this.previews = previews;
        this.weeks = weeks;
    }

    /**
     * Lists the changes that the next version of a week would publish now. Returns one page, with the number of all changes. Each change
     * has the entry as the media see it now, and as they would see it. 400 if 'after' is from a page with another 'shown'. 503 while a
     * version is being published.
     *
     * @param week the grid week
     * @param limit maximum number of changes to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping(path = "/api/weeks/{week}/changes", produces = "application/json")
    @Operation(operationId = "listWeekChanges")
    WeekChangesResponse list(
            @PathVariable String week,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return WeekChangesResponse.of(previews.of(weeks.require(week)), limit, after);
    }
}
