package kz.mediagrid.notifier.page;

import jakarta.servlet.http.HttpServletRequest;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets pages with cards of events ask why an outlet got one. */
@ControllerAdvice(assignableTypes = {GridPageController.class, GridEventPageController.class})
final class OwnOutlet {

    /** The outlet whose people may ask why it got an event; null for other readers. */
    @ModelAttribute("ownOutlet")
    @Nullable
    String ownOutlet(HttpServletRequest request) {
        return Callers.of(request).map(Account::outletId).orElse(null);
    }
}
