package kz.mediagrid.gateway.publication;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.grid.Filing;
import kz.mediagrid.grid.NextVersion;
import kz.mediagrid.schemas.EditorialPolicyInForce;
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
     * @throws kz.mediagrid.edge.problem.RequestProblem if the newest version is just being published, and the gateway
     *     does not have all of its entries yet
     */
    public VersionPreview of(GridWeek week) {
        var name = week.toString();
        if (!published.isComplete(name)) {
            throw beingPublished();
        }
        var newest = published.newest(name).map(MediaGridVersion::getVersion).orElse(0);
        var policy = policies.of(name);
        var planned = events.in(new Selection(name, null, Only.ALL)).stream();
        var shown = published.eventsOf(name).stream()
                .map(id -> events.find(id).orElseThrow(VersionPreviews::beingPublished));
        var filings = Stream.concat(planned, shown)
                .collect(Collectors.toMap(PlannedEvent::getEventId, Function.identity(), (known, same) -> known))
                .values()
                .stream()
                .map(event -> filing(event, policy))
                .toList();
        var next = new NextVersion(name, newest, policy.getVersion(), filings);
        return new VersionPreview(next, next.changes(id -> published.entry(name, id)));
    }

    private Filing filing(PlannedEvent event, EditorialPolicyInForce policy) {
        var merged = event.getMergedFrom().stream()
                .map(id -> events.find(id).orElseThrow(VersionPreviews::beingPublished))
                .toList();
        return new Filing(event, merged, Objects.requireNonNull(policy.getPolicy()));
    }

    private static RuntimeException beingPublished() {
        return ProblemKind.UNAVAILABLE
                .because(ProblemText.of("week.being-published"))
                .retryAfter(RETRY_BACKOFF);
    }
}
