package kz.mediagrid.gateway.event;

import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page of a planned event to the event's agency and the authorised body. */
@Controller
final class EventPageController {

    private final EventPages pages;

    EventPageController(EventPages pages) {
        this.pages = pages;
    }

    @GetMapping("/events/{id}")
    ModelAndView event(@PathVariable String id, Account account, Locale locale) {
        return pages.page(id, account, locale)
                .map(page -> new ModelAndView("event", Map.of("event", page)))
                .orElseGet(() -> new ModelAndView("event-missing", Map.of(), HttpStatus.NOT_FOUND));
    }
}
