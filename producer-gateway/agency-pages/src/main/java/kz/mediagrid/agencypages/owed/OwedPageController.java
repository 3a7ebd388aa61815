package kz.mediagrid.agencypages.owed;

import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a body all that it owes, and what it met lately. */
@Controller
final class OwedPageController {

    private final OwedRows rows;

    OwedPageController(OwedRows rows) {
        this.rows = rows;
    }

    @GetMapping("/owed")
    ModelAndView show(Account by, Locale locale) {
        return new ModelAndView("agency/owed", Map.of("owed", rows.owed(by, locale), "met", rows.met(by, locale)));
    }
}
