package kz.mediagrid.gateway.clash;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.gateway.event.ClashingEvent;
import kz.mediagrid.gateway.event.ClashingEvents;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.PlannedEvent;
import org.springframework.stereotype.Component;

/** What clashes in a week: the authorised body and OPS see all of it, an agency what its own events are in. */
@Component
final class ClashQuery {

    private final PlannedEventView events;
    private final ClashingEvents clashing;

    ClashQuery(PlannedEventView events, ClashingEvents clashing) {
        this.events = events;
        this.clashing = clashing;
    }

    /** Two events that clash, seen from the first, which the reader sees. */
    record Pair(PlannedEvent event, Clash clash) {

        Position position() {
            return new Position(clash.getDay(), clash.getKind().name(), event.getEventId(), clash.getOtherEventId());
        }
    }

    /** Where a pair stands among all of a week: by day, then by what they have in common. */
    record Position(LocalDate day, String kind, String eventId, String otherEventId) implements Comparable<Position> {

        private static final Comparator<Position> ORDER = Comparator.comparing(Position::day)
                .thenComparing(Position::kind)
                .thenComparing(Position::eventId)
                .thenComparing(Position::otherEventId);

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /** Each pair once, by the first day on which it clashes. */
    Stream<Pair> in(GridWeek week, Account account) {
        return events.in(week.toString()).stream()
                .filter(event -> account.sees(event.getAgencyCode()))
                .flatMap(event -> event.getClashes().stream().map(clash -> new Pair(event, clash)))
                .filter(pair -> week.contains(pair.clash().getDay()))
                .filter(pair -> isTheFirstSeen(pair, account))
                .sorted(Comparator.comparing(Pair::position));
    }

    /** The two, as far as {@code account} may see them. */
    List<ClashingEvent> sides(Pair pair, Account account) {
        return List.of(clashing.own(pair.event()), clashing.other(pair.clash(), account));
    }

    /** Whoever sees both events would find the pair twice. */
    private static boolean isTheFirstSeen(Pair pair, Account account) {
        return !account.sees(pair.clash().getOtherAgencyCode())
                || pair.event().getEventId().compareTo(pair.clash().getOtherEventId()) < 0;
    }
}
