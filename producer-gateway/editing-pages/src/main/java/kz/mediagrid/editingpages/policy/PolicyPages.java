package kz.mediagrid.editingpages.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.gateway.publication.VersionPreviews;
import kz.mediagrid.grid.PolicyEffect;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.PlannedEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the page of the editorial policy: the one in force, the former ones, and the form or the preview of another one. */
@Component
final class PolicyPages {

    /** The largest number of events that a preview lists. A policy may change thousands of events. */
    private static final int AT_ONCE = 100;

    private final EditorialPolicies policies;
    private final VersionPreviews previews;
    private final PlannedEventView events;
    private final Directory directory;
    private final AccountNames accounts;
    private final BusinessClock clock;
    private final MessageSource bundles;

    PolicyPages(
            EditorialPolicies policies,
            VersionPreviews previews,
            PlannedEventView events,
            Directory directory,
            AccountNames accounts,
            BusinessClock clock,
            MessageSource bundles) {
        this.policies = policies;
        this.previews = previews;
        this.events = events;
        this.directory = directory;
        this.accounts = accounts;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** The page with the form of another policy. */
    ModelAndView form(PolicyForm form, Locale locale) {
        var words = new Words(bundles, locale);
        Map<String, Object> content = new HashMap<>();
        content.put("rule", policies.newest().getPolicy().name());
        content.put(
                "history",
                policies.newestFirst().stream().map(it -> activated(it, words)).toList());
        content.put("form", form);
        content.put("changes", null);
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("problems", List.of());
        return new ModelAndView("editing/policy", content);
    }

    /** The form with the version that its policy would get. */
    PolicyForm named(PolicyForm form) {
        var version = "policy-" + AlmatyTime.dateOf(clock.instant()) + "-"
                + policies.newestFirst().size();
        return form.previewed(version, "", "");
    }

    /**
     * The page with the preview of the form's policy.
     *
     * @param key the key of the activation
     * @throws kz.mediagrid.edge.problem.RequestProblem if a version is being published just now
     */
    ModelAndView preview(PolicyForm form, String key, Locale locale) {
        var effect = previews.effect(EditorialPolicy.valueOf(form.rule()), GridWeek.of(clock.instant()));
        var seen =
                form.shown().isEmpty() ? form.previewed(form.version(), effect.fingerprint(), effect.current()) : form;
        return form(seen, locale)
                .addObject("changes", changes(effect, new Words(bundles, locale)))
                .addObject("key", key);
    }

    boolean isInForce(PolicyForm form) {
        return policies.newest().getPolicy().name().equals(form.rule());
    }

    /** Says which policy was activated after the preview; empty if there was none. */
    String meanwhile(PolicyForm form, Words words) {
        var newest = policies.newest();
        if (newest.getVersion().equals(form.seen()) || newest.getActor() == null) {
            return "";
        }
        var activated = activated(newest, words);
        return words.say(
                "policy.meanwhile",
                Objects.requireNonNull(activated.by()),
                Objects.requireNonNull(activated.since()).text(),
                newest.getPolicy() == EditorialPolicy.INCLUDE_UNLESS_EXCLUDED
                        ? words.say("editing.policy.includes")
                        : words.say("editing.policy.excludes"));
    }

    private ActivatedPolicy activated(EditorialPolicyInForce policy, Words words) {
        var dates = new DatesInWords(words);
        var at = policy.getActivatedAt();
        var from = policy.getFromWeek();
        return new ActivatedPolicy(
                policy.getPolicy().name(),
                at == null ? null : dates.fullMoment(at),
                policy.getActor() == null ? null : accounts.ofId(policy.getActor(), words.locale()),
                from == null ? null : dates.fullWeek(GridWeek.parse(from)),
                Wording.ofNullable(policy.getReason(), Languages.of(words.locale())));
    }

    /** The events that enter or leave, each in the first of its weeks, because an event of a year has an entry in each week. */
    private PolicyChanges changes(PolicyEffect effect, Words words) {
        var dates = new DatesInWords(words);
        var weeks = new ArrayList<PolicyChanges.Week>();
        var counted = new HashSet<String>();
        int listed = 0;
        for (var week : effect.events().entrySet()) {
            var first = week.getValue().stream().filter(counted::add).toList();
            var shown = first.stream()
                    .limit(AT_ONCE - listed)
                    .flatMap(id -> events.find(id).stream())
                    .sorted(Comparator.comparing(event -> event.getDetails().getDate()))
                    .map(event -> event(event, words, dates))
                    .toList();
            listed += shown.size();
            if (!first.isEmpty()) {
                weeks.add(new PolicyChanges.Week(dates.fullWeek(GridWeek.parse(week.getKey())), first.size(), shown));
            }
        }
        return new PolicyChanges(
                effect.next() == EditorialPolicy.INCLUDE_UNLESS_EXCLUDED, counted.size(), listed, weeks);
    }

    private PolicyChanges.Event event(PlannedEvent event, Words words, DatesInWords dates) {
        var reader = Languages.of(words.locale());
        var details = event.getDetails();
        return new PolicyChanges.Event(
                event.getEventId(),
                Wording.of(details.getTitle(), reader),
                Wording.of(directory.nameOf(event.getAgencyCode()), reader),
                dates.daysOf(details.getDate(), details.getEndDate()) + ", "
                        + dates.hours(details.getTiming(), details.getStartTime(), details.getEndTime()));
    }
}
