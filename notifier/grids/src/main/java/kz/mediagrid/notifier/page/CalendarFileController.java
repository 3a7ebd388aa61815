package kz.mediagrid.notifier.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.icalendar.CalendarFile;
import kz.mediagrid.notifier.icalendar.CalendarView;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.icalendar.GridCalendars.Style;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Serves the newest version of a week, of one of its days and of one of its events as a file for the calendar of a telephone
 * or a computer.
 */
@Controller
@Tag(name = "Feeds and calendars")
final class CalendarFileController {

    private final GridCalendars calendars;
    private final MissingWeeks missing;

    CalendarFileController(GridCalendars calendars, MissingWeeks missing) {
        this.calendars = calendars;
        this.missing = missing;
    }

    /**
     * Serves the newest version of a week as a calendar. The language is that of Accept-Language.
     *
     * @param week the week, e.g. 2026-W50
     * @param cancelledTitle whether titles of cancelled events say so
     */
    @GetMapping("/grids/{week}.ics")
    @Operation(operationId = "getWeekCalendar")
    ModelAndView week(
            @PathVariable String week, @RequestParam(defaultValue = "false") boolean cancelledTitle, Locale locale) {
        return file(
                week,
                known -> calendars.week(known, new Style(locale, cancelledTitle)),
                known -> missing.week(known, locale));
    }

    /**
     * Serves one day of the newest version of a week as a calendar. The language is that of Accept-Language.
     *
     * @param week the week, e.g. 2026-W50
     * @param day the day, e.g. 2026-12-09
     * @param cancelledTitle whether titles of cancelled events say so
     */
    @GetMapping("/grids/{week}/days/{day}.ics")
    @Operation(operationId = "getDayCalendar")
    ModelAndView day(
            @PathVariable String week,
            @PathVariable String day,
            @RequestParam(defaultValue = "false") boolean cancelledTitle,
            Locale locale) {
        return file(
                week,
                known -> DayChoice.of(known, day, null)
                        .flatMap(choice -> Optional.ofNullable(choice.day()))
                        .flatMap(date -> calendars.day(known, date, new Style(locale, cancelledTitle))),
                known -> missing.day(known, locale));
    }

    /**
     * Serves one event of the newest version of a week as a calendar. The language is that of Accept-Language.
     *
     * @param week the week, e.g. 2026-W50
     * @param event id of the event
     * @param cancelledTitle whether titles of cancelled events say so
     */
    @GetMapping("/grids/{week}/events/{event}.ics")
    @Operation(operationId = "getEventCalendar")
    ModelAndView event(
            @PathVariable String week,
            @PathVariable String event,
            @RequestParam(defaultValue = "false") boolean cancelledTitle,
            Locale locale) {
        return file(
                week,
                known -> calendars.event(known, event, new Style(locale, cancelledTitle)),
                known -> missing.event(known, locale));
    }

    private ModelAndView file(
            String week, Function<GridWeek, Optional<CalendarFile>> made, Function<GridWeek, MissingWeek> why) {
        var known = GridPageController.parsed(week);
        return known.flatMap(made)
                .map(file -> new ModelAndView(new CalendarView(file, false)))
                .orElseGet(() -> new ModelAndView(
                        "grid-missing",
                        Map.of("missing", known.map(why).orElseGet(missing::noWeek)),
                        HttpStatus.NOT_FOUND));
    }
}
