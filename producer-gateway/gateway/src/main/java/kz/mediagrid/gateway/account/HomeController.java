package kz.mediagrid.gateway.account;

import jakarta.servlet.http.HttpServletRequest;
import kz.mediagrid.edge.caller.Callers;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Redirects the gateway's first address to the page at which the reader begins. */
@Controller
final class HomeController {

    private static final String HERE = "/";
    private static final String OPEN_TO_EVERY_ROLE = "/calendar";

    private final Menu menu;

    HomeController(Menu menu) {
        this.menu = menu;
    }

    @GetMapping(HERE)
    ModelAndView home(HttpServletRequest request) {
        var home = menu.home(Callers.of(request).orElse(null));
        // Behind a proxy with one address for both services, the grid has this address, and the reader would go in
        // circles.
        return SeeOther.page(home.equals(HERE) ? OPEN_TO_EVERY_ROLE : home, request);
    }
}
