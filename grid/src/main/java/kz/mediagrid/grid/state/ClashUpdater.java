package kz.mediagrid.grid.state;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.grid.clash.ClashList;
import kz.mediagrid.grid.clash.Crowd;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.clash.Traits;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Updates the clashes of events after one event changed.
 *
 * <p>The cost depends on the number of events that meet the changed event in the index. These events share a trait with
 * it on the same day. Their hours overlap or, if hours do not count for the trait, their titles are similar.
 *
 * <p>A clash is stored on both of its events. A {@link Crowd} is all events of one day that share one trait. A crowd
 * above a limit causes no clashes; {@link CrowdLimits} has a limit for two events of one body and another for two events of
 * different bodies. When a crowd grows past a limit, or falls back to it, the clashes of all its events are recomputed. The
 * number of these events is at most one more than the limit.
 */
final class ClashUpdater {

    private final ClashIndex index;
    private final Function<String, @Nullable PlannedEvent> events;

    /** @param events returns the stored event by its id, or null if there is none */
    ClashUpdater(ClashIndex index, Function<String, @Nullable PlannedEvent> events) {
        this.index = index;
        this.events = events;
    }

    /**
     * The event with its recomputed clashes, then every other event whose clashes changed. The caller stores these
     * events.
     *
     * @param event the event as it is to be stored; its clashes are ignored, because they may belong to an older copy
     */
    Collection<PlannedEvent> after(PlannedEvent event) {
        var stored = events.apply(event.getEventId());
        var kept = ClashList.on(event, stored == null ? List.of() : stored.getClashes());
        if (stored != null && Traits.sameOf(stored, event)) {
            return List.of(kept);
        }
        var round = new Round(kept);
        var tipped =
                index.place(event.getEventId(), round.traits(event.getEventId()).placements());
        round.recompute(event.getEventId());
        tipped.stream()
                .flatMap(crowd -> index.in(crowd).stream())
                .distinct()
                .filter(eventId -> !eventId.equals(event.getEventId()))
                .forEach(round::recompute);
        return round.changed();
    }

    /** Collects the changes of clashes that one changed event causes. Each event is read once, and written once. */
    private final class Round {

        private final Instant now;
        private final Map<String, PlannedEvent> read = new HashMap<>();
        private final Map<String, List<Clash>> changed = new LinkedHashMap<>();
        private final Map<String, Traits> traits = new HashMap<>();

        Round(PlannedEvent event) {
            now = event.getChangedAt();
            read.put(event.getEventId(), event);
            changed.put(event.getEventId(), event.getClashes());
        }

        Collection<PlannedEvent> changed() {
            return changed.entrySet().stream()
                    .map(clashes -> ClashList.on(event(clashes.getKey()), clashes.getValue()))
                    .toList();
        }

        /** Recomputes the event's clashes, and writes each clash to both of its events. */
        void recompute(String eventId) {
            var known = clashesOf(eventId).stream()
                    .map(Clash::getOtherEventId)
                    .collect(Collectors.toCollection(TreeSet::new));
            var found = found(eventId);
            known.addAll(found.keySet());
            for (var other : known) {
                var how = found.getOrDefault(other, Map.of());
                write(eventId, other, how);
                write(other, eventId, how);
            }
        }

        /** The kinds of clash with each other event, each with the first day of such a clash. */
        private Map<String, Map<ClashKind, LocalDate>> found(String eventId) {
            var found = new TreeMap<String, Map<ClashKind, LocalDate>>();
            var mine = traits(eventId);
            for (var place : mine.placements()) {
                index.near(place).forEach((other, note) -> {
                    if (!other.equals(eventId) && mine.clashesAt(place, note, () -> traits(other))) {
                        found.computeIfAbsent(other, none -> new EnumMap<>(ClashKind.class))
                                .merge(place.kind(), place.day(), (known, day) -> day.isBefore(known) ? day : known);
                    }
                });
            }
            return found;
        }

        private void write(String eventId, String other, Map<ClashKind, LocalDate> how) {
            var before = clashesOf(eventId);
            var after = ClashList.with(before, event(other), how, now);
            if (!after.equals(before)) {
                changed.put(eventId, after);
            }
        }

        private List<Clash> clashesOf(String eventId) {
            var clashes = changed.get(eventId);
            return clashes != null ? clashes : event(eventId).getClashes();
        }

        private PlannedEvent event(String eventId) {
            return read.computeIfAbsent(eventId, id -> Objects.requireNonNull(events.apply(id)));
        }

        private Traits traits(String eventId) {
            return traits.computeIfAbsent(eventId, id -> Traits.of(event(id)));
        }
    }
}
