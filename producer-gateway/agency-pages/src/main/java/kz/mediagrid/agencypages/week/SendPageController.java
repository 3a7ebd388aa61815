package kz.mediagrid.agencypages.week;

import java.util.Locale;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the receipt of a send. */
@Controller
final class SendPageController {

    private final SendPages pages;
    private final GridWeeks weeks;

    SendPageController(SendPages pages, GridWeeks weeks) {
        this.pages = pages;
        this.weeks = weeks;
    }

    @GetMapping("/week/{week}/sends/{send}")
    ModelAndView show(@PathVariable String week, @PathVariable String send, Account by, Locale locale) {
        return pages.page(weeks.require(week), send, by, locale);
    }
}
