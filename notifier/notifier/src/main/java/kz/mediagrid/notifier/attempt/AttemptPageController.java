package kz.mediagrid.notifier.attempt;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.PrivatePages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the attempts by a channel of an outlet, and has messages sent again, as the API does. */
@Controller
final class AttemptPageController {

    private static final String WEBHOOK = "/outlets/{id}/webhook/attempts";
    private static final String MAIL = "/outlets/{id}/subscriptions/{subscription}/attempts";
    private static final Pattern FIELD = Pattern.compile("message|version|since");

    private final ChannelAttempts attempts;
    private final AttemptPages pages;
    private final FormWrites writes;

    AttemptPageController(ChannelAttempts attempts, AttemptPages pages, FormWrites writes) {
        this.attempts = attempts;
        this.pages = pages;
        this.writes = writes;
    }

    /** @param from the number of attempts to skip */
    @GetMapping({WEBHOOK, MAIL})
    ModelAndView show(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String subscription,
            @RequestParam(defaultValue = "0") int from,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        var channel = attempts.channel(id, subscription, reader);
        return PrivatePages.notStored(pages.page(channel, from, Map.of(), writes.newKey(), locale), response);
    }

    /** @param revision the revision of the outlet that the sender saw */
    @PostMapping({WEBHOOK, MAIL})
    ModelAndView change(
            @PathVariable String id,
            @PathVariable(required = false) @Nullable String subscription,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "0") int revision,
            Account by,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = TypedTexts.of(sent, FIELD);
        var key = sent.getOrDefault("key", "");
        var channel = attempts.channel(id, subscription, by);
        if (Confirmation.isDeclined(sent)) {
            return PrivatePages.notStored(pages.page(channel, 0, form, key, locale), response);
        }
        var action = sent.containsKey("message") ? "again" : sent.getOrDefault("action", "");
        var api = "/api" + AttemptPages.at(channel);
        try {
            switch (action) {
                case "again" -> {
                    var content = Map.of("webhookId", form.getOrDefault("message", ""));
                    attempts.sendAgain(
                            id,
                            subscription,
                            writes.post(
                                    by, key + "-again", api + "/resend", content, SendMessageAgain.class, revision));
                }
                case "version", "since" -> {
                    var write = writes.post(
                            by,
                            key + "-replay",
                            api + "/replay",
                            content(action, form),
                            ReplayVersions.class,
                            revision);
                    var first = attempts.first(write.body());
                    if (!Confirmation.isGiven(sent)) {
                        var fields = new HashMap<>(form);
                        fields.putAll(Map.of("action", action, "key", key, "revision", Integer.toString(revision)));
                        return PrivatePages.notStored(pages.question(channel, first, fields, locale), response);
                    }
                    attempts.replay(id, subscription, write);
                }
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("form.no-button"));
            }
            return SeeOther.page(AttemptPages.at(channel) + "/attempts?done=" + action, request);
        } catch (RequestProblem problem) {
            var now = attempts.channel(id, subscription, by);
            var page = pages.page(now, 0, form, key, locale);
            return PrivatePages.notStored(pages.refused(page, problem, locale), response);
        }
    }

    private static Map<String, Object> content(String action, Map<String, String> form) {
        var content = new TreeMap<String, Object>();
        if (action.equals("since")) {
            content.put("since", form.getOrDefault("since", ""));
        } else {
            var version = form.getOrDefault("version", "").split("/", 2);
            content.put("week", version[0]);
            content.put(
                    "version",
                    version.length == 2 && version[1].matches("[0-9]{1,9}") ? Integer.parseInt(version[1]) : 0);
        }
        return content;
    }
}
