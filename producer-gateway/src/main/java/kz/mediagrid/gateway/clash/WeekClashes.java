package kz.mediagrid.gateway.clash;

import java.util.Comparator;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.gateway.event.PlannedEvents;
import org.springframework.stereotype.Component;

/** What clashes in a week: the authorised body and OPS see all of it, an agency what its own events are in. */
@Component
final class WeekClashes {

    private final PlannedEvents events;

    WeekClashes(PlannedEvents events) {
        this.events = events;
    }

    /** Each pair once, by the first day on which it clashes. */
    Stream<ClashingPair> in(GridWeek week, Account account) {
        return events.in(week.toString()).stream()
                .filter(event -> account.sees(event.getAgencyCode()))
                .flatMap(event -> event.getClashes().stream().map(clash -> new ClashingPair(event, clash)))
                .filter(pair -> week.contains(pair.clash().getDay()))
                .filter(pair -> isTheFirstSeen(pair, account))
                .sorted(Comparator.comparing(ClashingPair::position));
    }

    /** Whoever sees both events would find the pair twice. */
    private static boolean isTheFirstSeen(ClashingPair pair, Account account) {
        return !account.sees(pair.clash().getOtherAgencyCode())
                || pair.event().getEventId().compareTo(pair.clash().getOtherEventId()) < 0;
    }
}
