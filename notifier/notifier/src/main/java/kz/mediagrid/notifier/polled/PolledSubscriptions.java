package kz.mediagrid.notifier.polled;

import java.time.Clock;
import java.util.function.Predicate;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.notifier.filter.EntryFilter;
import kz.mediagrid.notifier.outlet.Outlets.Subscribed;
import kz.mediagrid.notifier.subscription.SubscriptionTokens;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionStatus;

/** Finds the subscription of a polled address, and what it wants. */
final class PolledSubscriptions {

    private final SubscriptionTokens tokens;
    private final AgencyNames names;
    private final Clock business;

    /** @param business the business time, which decides whether accreditation is open */
    PolledSubscriptions(SubscriptionTokens tokens, AgencyNames names, Clock business) {
        this.tokens = tokens;
        this.names = names;
        this.business = business;
    }

    /**
     * The subscription of the token.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem NOT_FOUND, the same for every reason: no subscription has the token, it is
     *     of another channel, or the subscription or its outlet is not served now
     */
    Subscribed require(String token, SubscriptionChannel channel) {
        return tokens.find(token)
                .filter(found -> found.subscription().getChannel() == channel)
                .filter(found -> found.subscription().getStatus() == SubscriptionStatus.ACTIVE)
                .filter(found -> found.outlet().getStatus() == OutletStatus.ACTIVE)
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("polled.unknown")));
    }

    /** Whether the subscription has an entry now. */
    Predicate<GridEntry> wantedBy(Subscribed subscribed) {
        var filter = new EntryFilter(subscribed.subscription().getFilter(), names);
        var now = business.instant();
        return entry -> filter.matches(entry, now);
    }
}
