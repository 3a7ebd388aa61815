package kz.mediagrid.gateway.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.grid.Filing;
import kz.mediagrid.grid.NextVersion;
import kz.mediagrid.grid.PolicyEffect;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import org.springframework.stereotype.Component;

/** Computes the next version of a week by the aggregator's own rules, from the present filings and the newest version. */
@Component
public final class VersionPreviews {

    private static final Duration RETRY_BACKOFF = Duration.ofSeconds(2);

    private final PublishedWeeks published;
    private final PlannedEventView events;
    private final EditorialPolicies policies;

    VersionPreviews(PublishedWeeks published, PlannedEventView events, EditorialPolicies policies) {
        this.published = published;
        this.events = events;
        this.policies = policies;
    }

    /**
     * The next version of {@code week}.
     *
     * @throws RequestProblem if the newest version is just being published, and the gateway
     *     does not have all of its entries yet
     */
    public VersionPreview of(GridWeek week) {
        return find(week).orElseThrow(VersionPreviews::beingPublished);
    }

    /** The next version of {@code week}; empty while the gateway has only a part of the newest version, or not yet the state of the week. */
    public Optional<VersionPreview> find(GridWeek week) {
        return whenComplete(
                week, next -> new VersionPreview(next, next.changes(id -> published.entry(next.week(), id))));
    }

    /**
     * The events that the rule {@code next} would bring into the grid of {@code first} and of later weeks, or take out of
     * it.
     *
     * @throws RequestProblem if a version of one of these weeks is just being published
     */
    public PolicyEffect effect(EditorialPolicy next, GridWeek first) {
        return PolicyEffect.of(
                policies.of(first.toString()).getVersion(),
                next,
                PolicyEffect.weeks(first)
                        .map(week ->
                                whenComplete(week, Function.identity()).orElseThrow(VersionPreviews::beingPublished)),
                published::entry);
    }

    /** Computes from the basis of the next version; empty as {@link #find} is. */
    private <T> Optional<T> whenComplete(GridWeek week, Function<NextVersion, T> computation) {
        var name = week.toString();
        var newest = published.newest(name);
        if (!published.isComplete(name)) {
            return Optional.empty();
        }
        return next(name, newest.map(MediaGridVersion::getVersion).orElse(0))
                .map(computation)
                // The view follows the topics while the changes are computed from it.
                .filter(computed ->
                        published.isComplete(name) && published.newest(name).equals(newest));
    }

    /** Empty if an event that the newest version shows is not known yet. */
    private Optional<NextVersion> next(String name, int newest) {
        var policy = policies.of(name);
        var filed = new TreeMap<String, PlannedEvent>();
        events.in(new Selection(name, null, Only.ALL)).forEach(event -> filed.put(event.getEventId(), event));
        for (var id : published.eventsOf(name)) {
            events.find(id).ifPresent(event -> filed.putIfAbsent(id, event));
            if (!filed.containsKey(id)) {
                return Optional.empty();
            }
        }
        var filings = new ArrayList<Filing>();
        for (var event : filed.values()) {
            var merged = event.getMergedFrom().stream()
                    .flatMap(id -> events.find(id).stream())
                    .toList();
            if (merged.size() < event.getMergedFrom().size()) {
                return Optional.empty();
            }
            filings.add(new Filing(event, merged, Objects.requireNonNull(policy.getPolicy())));
        }
        return Optional.of(new NextVersion(name, newest, policy.getVersion(), filings));
    }

    /** The problem of a call that comes while a version is being published. */
    public static RequestProblem beingPublished() {
        return ProblemKind.UNAVAILABLE
                .because(ProblemText.of("week.being-published"))
                .retryAfter(RETRY_BACKOFF);
    }
}
