package kz.mediagrid.notifier.page;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Serves the page of one planned event of a week: its newest entry, and its changes over the versions. */
@Controller
final class GridEventPageController {

    private final GridEventPages pages;
    private final MissingWeeks missing;

    GridEventPageController(GridEventPages pages, MissingWeeks missing) {
        this.pages = pages;
        this.missing = missing;
    }

    @GetMapping("/grids/{week}/events/{event}")
    ModelAndView event(@PathVariable String week, @PathVariable String event, Locale locale) {
        return GridPageController.parsed(week)
                .map(known -> pages.page(known, event, locale)
                        .map(page -> new ModelAndView("grid-event", Map.of("event", page)))
                        .orElseGet(() -> GridPageController.notFound(missing.noEvent(known, locale))))
                .orElseGet(() -> GridPageController.notFound(missing.noWeek()));
    }
}
