package kz.mediagrid.notifier.application;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.PrivatePages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.outlet.NoFields;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletApplication;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.topics.Service;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the authorised body and ops an outlet that asks for the media-grid; the authorised body confirms or refuses it. */
@Controller
@RequestMapping("/outlets/applications/{id}")
final class AnswerPageController {

    private final ApplicationWriter writer;
    private final ApplicantMail mail;
    private final FormWrites writes;
    private final Menu menu;
    private final MessageSource bundles;

    AnswerPageController(
            ApplicationWriter writer, ApplicantMail mail, FormWrites writes, Menu menu, MessageSource bundles) {
        this.writer = writer;
        this.mail = mail;
        this.writes = writes;
        this.menu = menu;
        this.bundles = bundles;
    }

    @GetMapping
    ModelAndView one(@PathVariable String id, Account reader, Locale locale, HttpServletResponse response) {
        return PrivatePages.notStored(page(writer.require(id), reader, "", writes.newKey(), locale), response);
    }

    /** @param reason the reason of a refusal */
    @PostMapping
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletResponse response) {
        var path = "/api/outlets/applications/" + id;
        try {
            return switch (action) {
                case "confirm" -> {
                    var write = writes.post(by, key + "-confirm", path + "/confirmation", Map.of(), NoFields.class);
                    var asking = writer.find(id);
                    var written = writer.confirm(id, write);
                    var done = done(written.outlet(), locale);
                    done.addObject(
                            "secret",
                            written.repeated() ? null : written.outlet().getSecret());
                    asking.map(Outlet::getApplication)
                            .ifPresent(asked -> done.addObject("mail", asked.getMailAddress())
                                    .addObject("secretAddresses", secretAddresses(asked)));
                    yield PrivatePages.notStored(done, response);
                }
                case "refuse" -> {
                    var why = new RefuseOutlet(reason.isBlank() ? null : reason.strip()).parse();
                    var refused = writer.refuse(id);
                    var done = done(refused, locale)
                            .addObject("mailed", mail.refusal(refused, why))
                            .addObject("mail", refused.getApplication().getMailAddress());
                    yield PrivatePages.notStored(done, response);
                }
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("form.no-button"));
            };
        } catch (RequestProblem problem) {
            var unsure = problem.kind().mayBeStored();
            var page = page(writer.require(id), by, reason, unsure ? key : writes.newKey(), locale);
            page.setStatus(problem.kind().status());
            var faults = FormFaults.of(problem, pointer -> pointer.replace("/", ""), words(locale));
            return PrivatePages.notStored(FormFaults.show(page, faults, field -> nameOf(field, locale)), response);
        }
    }

    private ModelAndView page(Outlet asking, Account reader, String reason, String key, Locale locale) {
        var words = words(locale);
        var application = asking.getApplication();
        var content = new HashMap<String, Object>();
        content.put("outletId", asking.getOutletId());
        content.put("outletName", Wording.of(asking.getName(), Languages.of(locale)));
        content.put("mail", application.getMailAddress());
        content.put("since", new DatesInWords(words).fullMoment(application.getAskedAt()));
        content.put("channels", application.getChannels());
        var address = application.getWebhookUrl();
        content.put("host", address.isEmpty() ? null : URI.create(address).getHost());
        content.put("until", new DatesInWords(words).fullMoment(ApplicationWriter.removedAt(asking)));
        content.put(
                "alike",
                writer.alike(asking).stream()
                        .collect(Collectors.toMap(
                                Outlet::getOutletId,
                                outlet -> Wording.of(outlet.getName(), Languages.of(locale)),
                                (one, same) -> one,
                                TreeMap::new)));
        content.put("answers", reader.is(Role.AUTHORISED_BODY));
        content.put("reason", reason);
        content.put("key", key);
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        return new ModelAndView("application", content);
    }

    private String nameOf(String field, Locale locale) {
        return field.equals("reason") ? words(locale).say("application.reason") : "";
    }

    private ModelAndView done(Outlet outlet, Locale locale) {
        var content = new HashMap<String, Object>();
        content.put("outletId", outlet.getOutletId());
        content.put("outletName", Wording.of(outlet.getName(), Languages.of(locale)));
        content.put("webhook", !outlet.getWebhookUrl().isEmpty());
        content.put("people", menu.address(Service.PRODUCER_GATEWAY, "/people").orElse(null));
        return new ModelAndView("application-done", content);
    }

    /** The wished channels whose address is secret, and is made by the person who reads there. */
    private static List<SubscriptionChannel> secretAddresses(OutletApplication application) {
        return application.getChannels().stream()
                .filter(channel -> channel != SubscriptionChannel.MAIL)
                .toList();
    }

    private Words words(Locale locale) {
        return new Words(bundles, locale);
    }
}
