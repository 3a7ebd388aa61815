package kz.mediagrid.gateway.clash;

import java.time.LocalDate;
import java.util.Comparator;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.PlannedEvent;

/** Two events that clash, seen from the first, which the reader sees. */
record ClashingPair(PlannedEvent event, Clash clash) {

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

    Position position() {
        return new Position(clash.getDay(), clash.getKind().name(), event.getEventId(), clash.getOtherEventId());
    }
}
