package kz.mediagrid.notifier.application;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.outlet.WebhookAddress;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.SubscriptionLanguage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Serves the page on which an outlet asks for the media-grid. Nobody signs in here. */
@Controller
@RequestMapping("/receive")
final class AskPageController {

    private static final Pattern FIELD = Pattern.compile("name\\.(kk|ru|en)|mail|webhookUrl|MAIL|CALENDAR|FEED");

    private final ApplicationWriter writer;
    private final WebhookAddress addresses;
    private final FormWrites writes;
    private final BusinessClock clock;
    private final MessageSource bundles;

    AskPageController(
            ApplicationWriter writer,
            WebhookAddress addresses,
            FormWrites writes,
            BusinessClock clock,
            MessageSource bundles) {
        this.writer = writer;
        this.addresses = addresses;
        this.writes = writes;
        this.clock = clock;
        this.bundles = bundles;
    }

    @GetMapping
    ModelAndView form(CsrfToken token) {
        return page(Map.of(), writes.newKey(), token);
    }

    /** @param website a field that people do not see: a program that fills it is answered, and nothing is written */
    @PostMapping
    ModelAndView ask(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String website,
            CsrfToken token,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = TypedTexts.of(parameters, FIELD);
        try {
            if (website.isEmpty()) {
                write(form, key, locale, request.getRemoteAddr());
            }
            return SeeOther.page("/receive?asked=", request);
        } catch (RequestProblem problem) {
            var unsure = problem.kind().mayBeStored();
            var page = page(form, unsure ? key : writes.newKey(), token);
            page.setStatus(problem.kind().status());
            Optional.ofNullable(problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                    .ifPresent(wait -> response.setHeader(HttpHeaders.RETRY_AFTER, wait));
            var words = new Words(bundles, locale);
            var faults = FormFaults.of(
                    problem,
                    AskPageController::fieldAt,
                    (field, found) -> say(field, found.get(0).text(), words));
            return FormFaults.show(page, faults, field -> "");
        }
    }

    private static String say(String field, ProblemText fault, Words words) {
        if (!FormFaults.isMissing(fault)) {
            return FormFaults.say(field, fault, words);
        }
        return field.startsWith("name") ? words.say("outlets.missing.name") : words.say("receive.missing.mail");
    }

    private void write(Map<String, String> form, String key, Locale locale, String from) {
        var content = new TreeMap<String, Object>();
        TypedTexts.put(content, "name", form, "name");
        content.put(
                "channels",
                Stream.of("MAIL", "CALENDAR", "FEED").filter(form::containsKey).toList());
        List.of("mail", "webhookUrl").forEach(field -> content.computeIfAbsent(field, form::get));
        var read = StrictJson.read(JsonMapper.shared().writeValueAsBytes(content), AskOutlet.class);
        var now = clock.instant();
        var asking = read.value().parse(addresses, language(locale), now);
        // The key is random, so that no two forms have one; a repeat of one form is the same outlet.
        var id = Hashes.of("receive", key, Hashes.plain(read.canonical()));
        writer.ask(asking, new SubmissionIds(id, id), now, from);
    }

    private static SubscriptionLanguage language(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ru" -> SubscriptionLanguage.RU;
            case "en" -> SubscriptionLanguage.EN;
            default -> SubscriptionLanguage.KK;
        };
    }

    private static String fieldAt(String pointer) {
        return pointer.equals("/name")
                ? "name.kk"
                : pointer.replaceFirst("^/", "").replace('/', '.');
    }

    private ModelAndView page(Map<String, String> form, String key, CsrfToken token) {
        // Requested before the page is sent, since the token's cookie precedes the page.
        token.getToken();
        var content = new HashMap<String, Object>();
        content.put("form", form);
        content.put("key", key);
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("http", addresses.permitsHttp());
        return new ModelAndView("receive", content);
    }
}
