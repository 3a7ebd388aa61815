package kz.mediagrid.gateway.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.content.GridWeeks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
     * Lists the changes that the next version of a week would publish now. Each change has the entry as the media see it
     * now, and as they would see it. 503 while a version is being published.
     *
     * @param week the grid week
     */
    @GetMapping(path = "/api/weeks/{week}/changes", produces = "application/json")
    @Operation(operationId = "listWeekChanges")
    WeekChangesResponse list(@PathVariable String week) {
        return WeekChangesResponse.of(previews.of(weeks.require(week)));
    }
}
