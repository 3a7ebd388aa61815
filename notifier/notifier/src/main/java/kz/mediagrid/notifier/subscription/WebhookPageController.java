package kz.mediagrid.notifier.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.PrivatePages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.outlet.OutletWriter;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes and tests the webhook of an outlet on a page, as the API does. */
@Controller
@RequestMapping("/outlets/{id}/webhook")
final class WebhookPageController {

    private final OutletWriter outlets;
    private final WebhookWriter writer;
    private final ChannelPages pages;
    private final FormWrites writes;

    WebhookPageController(OutletWriter outlets, WebhookWriter writer, ChannelPages pages, FormWrites writes) {
        this.outlets = outlets;
        this.writer = writer;
        this.pages = pages;
        this.writes = writes;
    }

    @GetMapping
    ModelAndView show(@PathVariable String id, Account reader, Locale locale, HttpServletResponse response) {
        var outlet = outlets.require(id, reader);
        return PrivatePages.notStored(pages.webhook(outlet, ChannelForm.of(outlet), writes.newKey(), locale), response);
    }

    /** @param revision the revision of the outlet that the sender saw */
    @PostMapping
    ModelAndView change(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int revision,
            Account by,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = ChannelForm.of(sent);
        var key = ChannelPages.sent(sent, "key");
        var outlet = outlets.require(id, by);
        try {
            switch (ChannelPages.sent(sent, "action")) {
                case "try" -> {
                    return PrivatePages.notStored(pages.webhook(outlet, form, key, locale), response);
                }
                case "test" -> {
                    var page = pages.webhook(outlet, form, key, locale);
                    return PrivatePages.notStored(page.addObject("tested", writer.test(id, by)), response);
                }
                case "save" ->
                    writer.put(
                            id,
                            writes.put(
                                    by,
                                    key,
                                    "/api/outlets/" + id + "/webhook",
                                    form.webhook(outlet),
                                    PutWebhook.class,
                                    revision));
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("form.no-button"));
            }
            return SeeOther.page("/outlets/" + id + "/webhook?done=", request);
        } catch (RequestProblem problem) {
            var page = pages.webhook(outlets.require(id, by), form, key, locale);
            return PrivatePages.notStored(pages.refused(page, problem, locale), response);
        }
    }
}
