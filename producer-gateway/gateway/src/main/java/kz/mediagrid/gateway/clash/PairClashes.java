package kz.mediagrid.gateway.clash;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.PlannedEvent;

/**
 * Two events with all their clashes.
 *
 * @param event an event that the reader may see
 * @param clashes its clashes with one other event, at least one
 */
record PairClashes(PlannedEvent event, List<Clash> clashes) {

    /** The kinds of clash, the most serious first: a hall or a speaker can be at one event only. */
    private static final List<ClashKind> SERIOUS_FIRST = List.of(
            ClashKind.SAME_PLACE,
            ClashKind.SAME_SPEAKER,
            ClashKind.LIKELY_DUPLICATE,
            ClashKind.BOTH_FEATURED,
            ClashKind.SAME_BODY,
            ClashKind.UNKNOWN);

    /** The pair with the most serious clash first, then that with more kinds of clash, then the earlier one. */
    private static final Comparator<PairClashes> WORST_FIRST = Comparator.comparing(
                    (PairClashes pair) -> SERIOUS_FIRST.indexOf(pair.kinds().get(0)))
            .thenComparing(pair -> -pair.kinds().size())
            .thenComparing(PairClashes::day)
            .thenComparing(pair -> pair.event().getEventId())
            .thenComparing(PairClashes::otherId);

    /** The pairs of the clashes, the worst first. */
    static List<PairClashes> of(Stream<ClashQuery.Pair> clashes) {
        return clashes
                .collect(groupingBy(
                        pair -> List.of(pair.event().getEventId(), pair.clash().getOtherEventId()),
                        LinkedHashMap::new,
                        toList()))
                .values()
                .stream()
                .map(pairs -> new PairClashes(
                        pairs.get(0).event(),
                        pairs.stream().map(ClashQuery.Pair::clash).toList()))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** The kinds of clash, each once, the most serious first. */
    List<ClashKind> kinds() {
        return clashes.stream()
                .map(Clash::getKind)
                .distinct()
                .sorted(Comparator.comparing(SERIOUS_FIRST::indexOf))
                .toList();
    }

    boolean isOf(String eventId) {
        return event.getEventId().equals(eventId) || otherId().equals(eventId);
    }

    String otherId() {
        return clashes.get(0).getOtherEventId();
    }

    /** The first day on which the events clash. */
    LocalDate day() {
        return clashes.stream()
                .map(Clash::getDay)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The time since which the events clash. */
    Instant since() {
        return clashes.stream()
                .map(Clash::getSince)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
