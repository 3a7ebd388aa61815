package kz.mediagrid.ops.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Adds to the pages of obligations the address of the gateway's page for notes, and their own address, to which that
 * page leads back. The gateway writes notes, and a form of one service has no token against CSRF for the other one.
 */
@ControllerAdvice(assignableTypes = {OpsPageController.class, ClockPageController.class, HistoryController.class})
final class NoteLinks {

    private final Menu menu;

    NoteLinks(Menu menu) {
        this.menu = menu;
    }

    /** The address of the page for notes; null if this service does not know the gateway's address. */
    @ModelAttribute("notes")
    @Nullable
    String page() {
        return menu.address(Service.PRODUCER_GATEWAY, "/obligations/note").orElse(null);
    }

    /** The address of the gateway's directory, which has the mail addresses of state bodies; null as above. */
    @ModelAttribute("directory")
    @Nullable
    String directory() {
        return menu.address(Service.PRODUCER_GATEWAY, "/directory").orElse(null);
    }

    /** The path and the filter of the page itself. The language is left out: it may be another one on the way back. */
    @ModelAttribute("back")
    String here(HttpServletRequest request) {
        var query = request.getQueryString() == null
                ? ""
                : Arrays.stream(request.getQueryString().split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .collect(Collectors.joining("&"));
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query);
    }
}
