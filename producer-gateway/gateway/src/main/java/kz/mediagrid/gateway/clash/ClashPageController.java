package kz.mediagrid.gateway.clash;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.PagePart;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the page of a week's clashes. The address {@code /clashes} redirects to the page of next week, because the grid
 * of that week is in preparation.
 */
@Controller
final class ClashPageController {

    private final ClashPages pages;
    private final GridWeeks weeks;
    private final BusinessClock clock;

    ClashPageController(ClashPages pages, GridWeeks weeks, BusinessClock clock) {
        this.pages = pages;
        this.weeks = weeks;
        this.clock = clock;
    }

    @GetMapping("/clashes")
    ModelAndView next(HttpServletRequest request) {
        return SeeOther.page("/clashes/" + GridWeek.of(clock.instant()).next(), request);
    }

    /**
     * @param event the id of the event whose clashes are shown; empty for those of all events
     * @param from the number of cards to skip
     */
    @GetMapping("/clashes/{week}")
    ModelAndView clashes(
            @PathVariable String week,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String from,
            Account account,
            Locale locale) {
        try {
            var page = pages.page(weeks.require(week), event, PagePart.from(from), account, locale);
            return new ModelAndView("clashes", Map.of("clashes", page));
        } catch (RequestProblem noSuchWeek) {
            return new ModelAndView("week-missing", Map.of("next", "/clashes"), HttpStatus.NOT_FOUND);
        }
    }
}
