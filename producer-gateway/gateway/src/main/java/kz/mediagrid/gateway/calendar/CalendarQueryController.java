package kz.mediagrid.gateway.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.content.Calendars;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the calls that show the present and former calendars. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "Calendars")
final class CalendarQueryController {

    private final Calendars calendars;
    private final CalendarJudge judge;

    CalendarQueryController(Calendars calendars, CalendarJudge judge) {
        this.calendars = calendars;
        this.judge = judge;
    }

    /**
     * Lists the calendars. Returns all present and former calendars, the newest first. For an activated calendar, the
     * response also has the activating account, the time of the activation and the legal act.
     */
    @GetMapping(produces = "application/json")
    @Operation(operationId = "listCalendars")
    CalendarResponse.All list() {
        var all = calendars.all();
        return new CalendarResponse.All(all.stream()
                .map(known -> CalendarResponse.of(known, known.equals(all.get(0))))
                .toList());
    }

    /**
     * Shows a calendar. With Accept: text/csv, the response is only the stored text of the calendar.
     *
     * @param version version of the calendar
     */
    @GetMapping(
            path = "/{version}",
            produces = {"application/json", CalendarCsv.TEXT_CSV})
    @Operation(operationId = "getCalendar")
    CalendarResponse show(@PathVariable String version) {
        var known = judge.require(version);
        var inForce = calendars.inForce().version().equals(version);
        return CalendarResponse.of(known, inForce).withText(known.calendar().text());
    }
}
