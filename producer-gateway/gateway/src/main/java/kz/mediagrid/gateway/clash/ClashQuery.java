package kz.mediagrid.gateway.clash;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.PlannedEvent;
import org.springframework.stereotype.Component;

/**
 * Finds the clashes of a week. The authorised body and OPS get all clashes. An agency gets only the clashes that
 * involve its own events.
 */
@Component
final class ClashQuery {

    private final PlannedEventView events;

    ClashQuery(PlannedEventView events) {
        this.events = events;
    }

    /** A clash of two events. The reader may see {@code event}; {@code clash} contains the id of the other event. */
    record Pair(PlannedEvent event, Clash clash) {

        Position position() {
            return new Position(clash.getDay(), clash.getKind().name(), event.getEventId(), clash.getOtherEventId());
        }
    }

    /** The sort key of a pair: the first day of the clash, then its kind, then the ids of both events. */
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

    /** The week's clashes that the account may see, each once, in order of their first days. */
    Stream<Pair> in(GridWeek week, Account account) {
        var agency = account.seesAll() ? null : account.agency();
        return events.in(new Selection(week.toString(), agency, Only.CLASHING)).stream()
                .flatMap(event -> event.getClashes().stream().map(clash -> new Pair(event, clash)))
                .filter(pair -> week.contains(pair.clash().getDay()))
                .filter(pair -> isTheFirstSeen(pair, account))
                .sorted(Comparator.comparing(Pair::position));
    }

    /** Whether the week has that event, and the account may see it. */
    boolean isIn(GridWeek week, String event, Account account) {
        return events.find(event).filter(it -> account.sees(it.getAgencyCode())).stream()
                .flatMap(it -> it.getEntries().stream())
                .anyMatch(entry -> entry.getCurrent() && entry.getWeek().equals(week.toString()));
    }

    /** The pairs of events that clash in the week, as far as the account may see one of the two, the worst first. */
    List<PairClashes> pairsIn(GridWeek week, Account account) {
        return PairClashes.of(in(week, account));
    }

    /**
     * Whether the list contains this pair. Each clash results in two pairs, one for each of its events. A reader who
     * sees both events gets only one of the two pairs.
     */
    private static boolean isTheFirstSeen(Pair pair, Account account) {
        return !account.sees(pair.clash().getOtherAgencyCode())
                || pair.event().getEventId().compareTo(pair.clash().getOtherEventId()) < 0;
    }
}
