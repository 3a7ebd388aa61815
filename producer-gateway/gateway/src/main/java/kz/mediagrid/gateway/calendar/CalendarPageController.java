package kz.mediagrid.gateway.calendar;

import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the calendar page. */
@Controller
final class CalendarPageController {

    private final CalendarPages pages;

    CalendarPageController(CalendarPages pages) {
        this.pages = pages;
    }

    @GetMapping("/calendar")
    ModelAndView calendar(
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String year,
            Account account,
            Locale locale) {
        return pages.page(version, year, account, locale)
                .map(page -> new ModelAndView("calendar", Map.of("calendar", page)))
                .orElseGet(() -> missing("calendar.missing.why"));
    }

    /** The page, with status 404, for a calendar or an activation that does not exist. */
    static ModelAndView missing(String why) {
        return new ModelAndView("calendar-missing", Map.of("why", why), HttpStatus.NOT_FOUND);
    }
}
