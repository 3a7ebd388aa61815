package kz.mediagrid.notifier.page;

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
final class CalendarFileController {

    private final GridCalendars calendars;
    private final MissingWeeks missing;

    CalendarFileController(GridCalendars calendars, MissingWeeks missing) {
        this.calendars = calendars;
        this.missing = missing;
    }

    @GetMapping("/grids/{week}.ics")
    ModelAndView week(
            @PathVariable String week, @RequestParam(defaultValue = "false") boolean cancelledTitle, Locale locale) {
        return file(
                week,
                known -> calendars.week(known, new Style(locale, cancelledTitle)),
                known -> missing.week(known, locale));
    }

    @GetMapping("/grids/{week}/days/{day}.ics")
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
                known -> missing.dayOrWeek(known, locale));
    }

    @GetMapping("/grids/{week}/events/{event}.ics")
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
