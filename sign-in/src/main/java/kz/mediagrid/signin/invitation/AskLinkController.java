package kz.mediagrid.signin.invitation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import kz.mediagrid.accounts.access.SignInController;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Serves the page on which a person asks for a one-time link by mail. It never says whether an address is known. */
@Controller
final class AskLinkController {

    private final LinkDelivery delivery;

    AskLinkController(LinkDelivery delivery) {
        this.delivery = delivery;
    }

    @GetMapping(SignInController.MAIL)
    ModelAndView form(CsrfToken token, HttpServletResponse response) {
        // Requested before the page is sent, since the token's cookie precedes the page.
        token.getToken();
        return delivery.mails()
                ? page(Map.of(), null, HttpStatus.OK, response)
                : page(Map.of("off", true), null, HttpStatus.OK, response);
    }

    @PostMapping(SignInController.MAIL)
    ModelAndView ask(@RequestParam(defaultValue = "") String email, CsrfToken token, HttpServletResponse response) {
        token.getToken();
        if (!delivery.mails()) {
            return page(Map.of("off", true), null, HttpStatus.CONFLICT, response);
        }
        if (!PersonForm.isAddress(email)) {
            return page(Map.of(), email, HttpStatus.UNPROCESSABLE_CONTENT, response)
                    .addObject("faults", Map.of("email", "person.email.wrong"));
        }
        delivery.ask(email.strip());
        return page(Map.of("asked", true), null, HttpStatus.OK, response);
    }

    private static ModelAndView page(
            Map<String, Object> content, @Nullable String email, HttpStatus status, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var page = new ModelAndView("accounts/ask-link", content);
        page.setStatus(status);
        return page.addObject("email", email).addObject("faults", Map.of());
    }
}
