package kz.mediagrid.notifier.subscription;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.filter.FilterJson;
import kz.mediagrid.notifier.outlet.OutletWriter;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** Composes the pages on which an outlet changes a channel. */
final class ChannelPages {

    private final ChannelsOfOutlet channels;
    private final FilterTrials trials;
    private final AgencyNames names;
    private final MessageSource bundles;

    ChannelPages(ChannelsOfOutlet channels, FilterTrials trials, AgencyNames names, MessageSource bundles) {
        this.channels = channels;
        this.trials = trials;
        this.names = names;
        this.bundles = bundles;
    }

    Words words(Locale locale) {
        return new Words(bundles, locale);
    }

    /** The form of the webhook. */
    ModelAndView webhook(Outlet outlet, ChannelForm form, String key, Locale locale) {
        return new ModelAndView("webhook", content(outlet, form, key, locale))
                .addObject("present", !outlet.getWebhookUrl().isEmpty());
    }

    /**
     * The form of a subscription.
     *
     * @param subscription null for a new one
     */
    ModelAndView subscription(
            Outlet outlet,
            @Nullable Subscription subscription,
            SubscriptionChannel channel,
            ChannelForm form,
            Account reader,
            String key,
            Locale locale) {
        return new ModelAndView("subscription", content(outlet, form, key, locale))
                .addObject(
                        "one",
                        subscription == null ? null : channels.card(outlet.getOutletId(), subscription, words(locale)))
                .addObject("sort", channel.name())
                .addObject("changes", OutletWriter.changes(reader));
    }

    private Map<String, Object> content(Outlet outlet, ChannelForm form, String key, Locale locale) {
        var words = words(locale);
        var content = new HashMap<String, Object>();
        content.put("outletName", Wording.of(outlet.getName(), Languages.of(locale)));
        content.put("at", "/outlets/" + outlet.getOutletId());
        content.put("seenRevision", outlet.getRevision());
        content.put("key", key);
        content.put("form", form);
        content.put("boxes", channels.boxes(form.filter(), words));
        content.put("trial", trial(form.filter(), words));
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("problem", null);
        content.put("tested", null);
        return content;
    }

    /** The number of events of the latest grids that the filter chooses; null if nothing is published, or the filter is unknown. */
    private @Nullable String trial(GridFilter filter, Words words) {
        var rules = new Rules();
        var parsed = FilterJson.of(filter).parse(rules, WHOLE, names);
        try {
            return trials.of(rules.orElseThrow(() -> parsed)).inWords(words);
        } catch (RequestProblem unknown) {
            // The fault is shown where the filter is refused.
            return null;
        }
    }

    /** The page with the problem that refused its form. */
    ModelAndView refused(ModelAndView page, RequestProblem problem, Locale locale) {
        var words = words(locale);
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
                    ChannelPages::fieldAt,
                    (field, found) -> say(field, found.get(0).text(), words));
            FormFaults.show(page, faults, field -> "");
        }
        page.setStatus(problem.kind().status());
        return page;
    }

    private static String say(String field, ProblemText fault, Words words) {
        if (!FormFaults.isMissing(fault)) {
            return FormFaults.say(field, fault, words);
        }
        return field.equals("webhookUrl") ? words.say("outlets.missing.url") : words.say("channels.missing.address");
    }

    /** The value of a field that no form shows; empty if it was not sent. */
    static String sent(MultiValueMap<String, String> fields, String field) {
        return Objects.requireNonNullElse(fields.getFirst(field), "");
    }

    private static String fieldAt(String pointer) {
        return pointer.startsWith("/filter") ? "filter" : pointer.replaceFirst("^/", "");
    }
}
