package kz.mediagrid.signin.invitation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows who may sign in for a body, and invites, revokes and makes links. */
@Controller
final class PeoplePageController {

    private static final String PATH = "/people";

    private static final String LIST = "accounts/people";

    /** The field that names the person on whose row a button was pressed. */
    private static final String PERSON = "person";

    /** The parameter that names the outlet whose people are shown alone. */
    private static final String OUTLET = "outlet";

    private final PeoplePages pages;
    private final PeopleWriter writer;
    private final LinkDelivery delivery;
    private final MessageSource bundles;

    PeoplePageController(PeoplePages pages, PeopleWriter writer, LinkDelivery delivery, MessageSource bundles) {
        this.pages = pages;
        this.writer = writer;
        this.delivery = delivery;
        this.bundles = bundles;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(name = OUTLET, defaultValue = "") String outlet,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        return page(LIST, pages.content(reader, outlet, locale), HttpStatus.OK, response);
    }

    @PostMapping(path = PATH, params = "!" + PERSON)
    ModelAndView invite(
            @ModelAttribute("sent") PersonForm form,
            @RequestParam(name = OUTLET, defaultValue = "") String outlet,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        var faults = pages.faults(form);
        var person = faults.isEmpty() ? pages.invited(form, reader) : null;
        if (person != null && person.isEmpty()) {
            faults.put("place", "person.place.missing");
        }
        if (!faults.isEmpty() || person == null) {
            var content = pages.content(reader, outlet, locale, form, faults);
            return page(LIST, content, HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        try {
            return shown(delivery.invite(person.get(), reader), locale, response);
        } catch (RequestProblem problem) {
            if (problem.kind() != ProblemKind.CONFLICT) {
                throw problem;
            }
            var known = Map.of("email", "person.email.known");
            return page(LIST, pages.content(reader, outlet, locale, form, known), HttpStatus.CONFLICT, response);
        }
    }

    @PostMapping(path = PATH, params = PERSON)
    ModelAndView change(
            @RequestParam(PERSON) String id,
            @RequestParam(defaultValue = "") String action,
            Account reader,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (action) {
            case "link" -> shown(delivery.link(id, reader), locale, response);
            case "erase" -> {
                writer.erase(id, reader);
                yield SeeOther.page(PATH, request);
            }
            case "revoke" -> {
                writer.revoke(id, reader);
                yield SeeOther.page(PATH, request);
            }
            default -> throw ProblemKind.MALFORMED.because(ProblemText.of("person.action"));
        };
    }

    /** Shows the link once, to who made it; of a link that was mailed, only the time. */
    private ModelAndView shown(MadeLink link, Locale locale, HttpServletResponse response) {
        var content = new HashMap<String, Object>();
        content.put("person", link.person());
        content.put("mailed", link.mailed());
        content.put(
                "failed", delivery.mails() && !link.mailed() && link.person().getEmail() != null);
        if (!link.mailed()) {
            content.put(
                    "address",
                    ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + link.path());
        }
        content.put("until", new DatesInWords(new Words(bundles, locale)).fullUntil(link.expiresAt()));
        return page("accounts/made-link", content, HttpStatus.OK, response);
    }

    private static ModelAndView page(
            String name, Map<String, Object> content, HttpStatus status, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var page = new ModelAndView(name, content);
        page.setStatus(status);
        return page;
    }
}
