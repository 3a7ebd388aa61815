package kz.mediagrid.gateway.week;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.gateway.publication.VersionPreviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows weeks of the grid. */
@RestController
@Tag(name = "Weeks")
final class WeekQueryController {

    private final WeekOverviews overviews;
    private final GridWeeks weeks;

    WeekQueryController(WeekOverviews overviews, GridWeeks weeks) {
        this.overviews = overviews;
        this.weeks = weeks;
    }

    /**
     * Shows a week of the grid. The response has the newest version, the hold, the changes that wait and the time at which they are
     * published, the times of the week, and the numbers of bodies that have informed.
     *
     * @param week the grid week
     */
    @GetMapping(path = "/api/weeks/{week}", produces = "application/json")
    @Operation(operationId = "getWeek")
    WeekResponse show(@PathVariable String week, Account by) {
        var overview = overviews.of(weeks.require(week));
        if (overview.beingPublished()) {
            throw VersionPreviews.beingPublished();
        }
        return WeekResponse.of(overview, by.is(Role.AUTHORISED_BODY));
    }
}
