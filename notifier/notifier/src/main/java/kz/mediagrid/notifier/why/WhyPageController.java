package kz.mediagrid.notifier.why;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.outlet.OutletWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows an outlet why it got an event, or did not. */
@Controller
final class WhyPageController {

    private final OutletWriter outlets;
    private final Explanations explanations;
    private final WhyPages pages;

    WhyPageController(OutletWriter outlets, Explanations explanations, WhyPages pages) {
        this.outlets = outlets;
        this.explanations = explanations;
        this.pages = pages;
    }

    /**
     * Without an event, the page offers the events of a week.
     *
     * @param week empty: the newest published week
     */
    @GetMapping("/outlets/{id}/why")
    ModelAndView why(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String week,
            @RequestParam(defaultValue = "") String event,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        var outlet = outlets.require(id, reader);
        // The page holds addresses and the state of the moment, so that no browser stores it.
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try {
            return event.isEmpty()
                    ? pages.choice(outlet, week, locale)
                    : pages.story(outlet, explanations.of(outlet, week, event), locale);
        } catch (RequestProblem problem) {
            return pages.missing(outlet, week, problem, locale);
        }
    }
}
