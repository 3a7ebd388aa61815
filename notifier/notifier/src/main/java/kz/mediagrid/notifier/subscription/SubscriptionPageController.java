package kz.mediagrid.notifier.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.PrivatePages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.NoFields;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.notifier.outlet.ResumeOutlet;
import kz.mediagrid.notifier.subscription.SubscriptionWriter.Written;
import kz.mediagrid.schemas.SubscriptionChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes, changes, pauses and ends subscriptions of an outlet on pages, as the API does. */
@Controller
@RequestMapping("/outlets/{id}/subscriptions")
final class SubscriptionPageController {

    private final OutletWriter outlets;
    private final SubscriptionWriter writer;
    private final ChannelPages pages;
    private final FormWrites writes;
    private final GridLinks links;

    SubscriptionPageController(
            OutletWriter outlets, SubscriptionWriter writer, ChannelPages pages, FormWrites writes, GridLinks links) {
        this.outlets = outlets;
        this.writer = writer;
        this.pages = pages;
        this.writes = writes;
        this.links = links;
    }

    /** The form of a new subscription. */
    @GetMapping("/new")
    ModelAndView blank(
            @PathVariable String id,
            @RequestParam(defaultValue = "MAIL") SubscriptionChannel channel,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        var form = ChannelForm.in(Languages.of(locale).name());
        var page =
                pages.subscription(outlets.require(id, reader), null, channel, form, reader, writes.newKey(), locale);
        return PrivatePages.notStored(page, response);
    }

    @PostMapping("/new")
    ModelAndView make(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "MAIL") SubscriptionChannel channel,
            Account by,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = ChannelForm.of(sent);
        var key = ChannelPages.sent(sent, "key");
        var outlet = outlets.require(id, by);
        var page = pages.subscription(outlet, null, channel, form, by, key, locale);
        if (ChannelPages.sent(sent, "action").equals("try")) {
            return PrivatePages.notStored(page, response);
        }
        try {
            var write = writes.post(by, key, api(id), form.settings(channel), SubscriptionSettings.class);
            return shown(id, writer.create(id, write), request, response);
        } catch (RequestProblem problem) {
            return PrivatePages.notStored(pages.refused(page, problem, locale), response);
        }
    }

    @GetMapping("/{subscription}")
    ModelAndView show(
            @PathVariable String id,
            @PathVariable String subscription,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        return PrivatePages.notStored(page(id, subscription, null, reader, writes.newKey(), locale), response);
    }

    private ModelAndView page(
            String id, String subscription, @Nullable ChannelForm typed, Account reader, String key, Locale locale) {
        var outlet = outlets.require(id, reader);
        var one = SubscriptionWriter.find(outlet.getSubscriptions(), subscription);
        var form = typed == null ? ChannelForm.of(one) : typed;
        return pages.subscription(outlet, one, one.getChannel(), form, reader, key, locale);
    }

    /** @param revision the revision of the outlet that the sender saw */
    @PostMapping("/{subscription}")
    ModelAndView change(
            @PathVariable String id,
            @PathVariable String subscription,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int revision,
            Account by,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = ChannelForm.of(sent);
        var action = ChannelPages.sent(sent, "action");
        var key = ChannelPages.sent(sent, "key");
        var form = action.equals("save") || action.equals("try") ? typed : null;
        var path = api(id) + "/" + subscription;
        var page = page(id, subscription, form, by, key, locale);
        if (Confirmation.isDeclined(sent.toSingleValueMap()) || action.equals("try")) {
            return PrivatePages.notStored(page, response);
        }
        try {
            var outlet = outlets.require(id, by);
            var one = SubscriptionWriter.find(outlet.getSubscriptions(), subscription);
            switch (action) {
                case "save" ->
                    writer.replace(
                            id,
                            subscription,
                            writes.put(
                                    by,
                                    key,
                                    path,
                                    typed.settings(one.getChannel()),
                                    SubscriptionSettings.class,
                                    revision));
                case "pause" ->
                    writer.pause(
                            id,
                            subscription,
                            writes.post(by, key + "-pause", path + "/pause", Map.of(), NoFields.class, revision));
                case "resume" -> {
                    // The form of a calendar or feed asks for no beginning, since neither has a cursor.
                    var from = Map.of("from", sent.containsKey("resume") ? typed.text("resume") : "WHERE_IT_STOPPED");
                    writer.resume(
                            id,
                            subscription,
                            writes.post(by, key + "-resume", path + "/resumption", from, ResumeOutlet.class, revision));
                }
                case "token" -> {
                    if (!Confirmation.isGiven(sent.toSingleValueMap())) {
                        return PrivatePages.notStored(
                                question(action, id, subscription, revision, key, locale), response);
                    }
                    var write = writes.post(by, key + "-token", path + "/token", Map.of(), NoFields.class, revision);
                    return shown(id, writer.newToken(id, subscription, write), request, response);
                }
                case "end" -> {
                    if (!Confirmation.isGiven(sent.toSingleValueMap())) {
                        return PrivatePages.notStored(
                                question(action, id, subscription, revision, key, locale), response);
                    }
                    writer.end(id, subscription, writes.delete(by, key + "-end", path, NoFields.class, revision));
                }
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("form.no-button"));
            }
            return SeeOther.page(at(id, subscription) + "?done=" + action, request);
        } catch (RequestProblem problem) {
            return PrivatePages.notStored(
                    pages.refused(page(id, subscription, form, by, key, locale), problem, locale), response);
        }
    }

    private ModelAndView question(
            String action, String id, String subscription, int revision, String key, Locale locale) {
        var words = pages.words(locale);
        boolean ends = action.equals("end");
        return new Confirmation(
                        ends ? words.say("channels.end.sure") : words.say("channels.token.sure"),
                        ends ? words.say("channels.end.effect") : words.say("channels.token.effect"),
                        List.of(),
                        ends ? words.say("channels.end") : words.say("channels.token"),
                        at(id, subscription),
                        Map.of("action", action, "key", key, "revision", Integer.toString(revision)),
                        "reason")
                .page();
    }

    /** The address of a calendar or feed, which is shown once; the page of the subscription after the call that made a mail one. */
    private ModelAndView shown(String id, Written written, HttpServletRequest request, HttpServletResponse response) {
        var one = written.subscription();
        var page = at(id, one.getSubscriptionId());
        if (one.getChannel() == SubscriptionChannel.MAIL) {
            return SeeOther.page(page + "?done=made", request);
        }
        var token = written.token();
        return PrivatePages.notStored(
                new ModelAndView("subscription-token")
                        .addObject("at", page)
                        .addObject("sort", one.getChannel().name())
                        .addObject("address", token == null ? null : address(one.getChannel(), token))
                        .addObject("opens", token == null ? null : opening(address(one.getChannel(), token))),
                response);
    }

    private String address(SubscriptionChannel channel, String token) {
        return links.service()
                + (channel == SubscriptionChannel.CALENDAR
                        ? "/calendars/" + token + ".ics"
                        : "/feeds/" + token + ".atom");
    }

    /** The address by which a telephone opens its calendar with a subscription, instead of a file. */
    private static String opening(String address) {
        return "webcal" + address.substring(address.indexOf(':'));
    }

    private static String at(String id, String subscription) {
        return "/outlets/" + id + "/subscriptions/" + subscription;
    }

    private static String api(String id) {
        return "/api/outlets/" + id + "/subscriptions";
    }
}
