package kz.mediagrid.notifier.attempt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.delivery.VersionRef;
import kz.mediagrid.notifier.outlet.OutletAttempt;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.DeliveryAttempted;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page of the attempts by a channel. */
final class AttemptPages {

    /** The largest number of attempts on one page. */
    private static final int AT_ONCE = 20;

    /** The number of versions from which a person chooses one; an earlier one is chosen by its day. */
    private static final int OFFERED = 50;

    private final ChannelAttempts attempts;
    private final MessageSource bundles;

    AttemptPages(ChannelAttempts attempts, MessageSource bundles) {
        this.attempts = attempts;
        this.bundles = bundles;
    }

    /**
     * The page.
     *
     * @param from the number of attempts to skip
     * @param form the typed fields by name
     * @param key the key of the form's write
     */
    ModelAndView page(Destination channel, int from, Map<String, String> form, String key, Locale locale) {
        var words = new Words(bundles, locale);
        var all = attempts.of(channel);
        var newest = newestOfEach(all);
        int first = Math.min(Math.max(0, from), all.size());
        int last = Math.min(first + AT_ONCE, all.size());
        var page = new ModelAndView("attempts");
        page.addObject("outletName", Wording.of(channel.outlet().getName(), Languages.of(locale)));
        page.addObject("back", channel.mail() == null ? outlet(channel) : at(channel));
        page.addObject("here", at(channel) + "/attempts");
        page.addObject("sort", channel.mail() == null ? "webhook" : "MAIL");
        page.addObject(
                "made",
                all.subList(first, last).stream()
                        .map(one -> AttemptCard.of(one, channel, newest.contains(one), words))
                        .toList());
        page.addObject("earlier", first == 0 ? null : Math.max(0, first - AT_ONCE));
        page.addObject("later", last == all.size() ? null : last);
        page.addObject("offered", offered(words));
        page.addObject("seenRevision", channel.outlet().getRevision());
        page.addObject("form", form);
        page.addObject("key", key);
        page.addObject("faults", Map.of());
        page.addObject("summary", Map.of());
        page.addObject("problem", null);
        return page;
    }

    /** The newest attempt to send each message, without those that a person asked for. */
    private static Set<DeliveryAttempted> newestOfEach(List<DeliveryAttempted> attempts) {
        var newest = new HashMap<String, DeliveryAttempted>();
        attempts.stream().filter(one -> !one.getAgain()).forEach(one -> newest.putIfAbsent(one.getWebhookId(), one));
        return Set.copyOf(newest.values());
    }

    /** The newest versions in words, by week and number with a slash between them. */
    private Map<String, String> offered(Words words) {
        var offered = new LinkedHashMap<String, String>();
        for (var version : attempts.newest(OFFERED)) {
            offered.put(
                    version.week() + "/" + version.version(),
                    OutletAttempt.version(version.week(), version.version(), words));
        }
        return offered;
    }

    /** The question before a replay, with the number of versions that it sends. */
    ModelAndView question(Destination channel, VersionRef first, Map<String, String> fields, Locale locale) {
        var words = new Words(bundles, locale);
        return new Confirmation(
                        words.say("attempts.replay.sure", attempts.countFrom(first)),
                        words.say(
                                "attempts.replay.effect", OutletAttempt.version(first.week(), first.version(), words)),
                        List.of(),
                        words.say("attempts.replay.yes"),
                        at(channel) + "/attempts",
                        fields,
                        "reason")
                .page();
    }

    /** The page with the problem that refused its form. */
    ModelAndView refused(ModelAndView page, RequestProblem problem, Locale locale) {
        var words = new Words(bundles, locale);
        if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
            throw problem;
        }
        if (problem.kind() == ProblemKind.STALE) {
            page.addObject("problem", words.say("outlets.changed"));
        } else if (problem.faults().isEmpty()) {
            page.addObject("problem", bundles.getMessage(problem.text(), locale));
        } else {
            var faults = FormFaults.of(
                    problem,
                    pointer -> "since",
                    (field, found) -> FormFaults.say(field, found.get(0).text(), words));
            FormFaults.show(page, faults, field -> "");
        }
        page.setStatus(problem.kind().status());
        return page;
    }

    private static String outlet(Destination channel) {
        return "/outlets/" + channel.outlet().getOutletId();
    }

    /** The address of the pages of the channel. */
    static String at(Destination channel) {
        var mail = channel.mail();
        return outlet(channel) + (mail == null ? "/webhook" : "/subscriptions/" + mail.getSubscriptionId());
    }
}
