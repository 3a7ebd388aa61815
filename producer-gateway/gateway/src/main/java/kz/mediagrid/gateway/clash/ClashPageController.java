package kz.mediagrid.gateway.clash;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    @GetMapping("/clashes/{week}")
    ModelAndView clashes(@PathVariable String week, Account account, Locale locale) {
        try {
            return new ModelAndView("clashes", Map.of("clashes", pages.page(weeks.require(week), account, locale)));
        } catch (RequestProblem noSuchWeek) {
            return new ModelAndView("clashes-missing", Map.of(), HttpStatus.NOT_FOUND);
        }
    }
}
