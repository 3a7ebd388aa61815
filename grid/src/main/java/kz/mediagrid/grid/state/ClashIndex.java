package kz.mediagrid.grid.state;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.grid.clash.Crowd;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.clash.Placement;
import kz.mediagrid.grid.clash.PlacementNote;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * Finds the events that may clash with a given event: they share a trait on the same day.
 *
 * <p>A {@link Crowd} is all events of one day that share one trait.
 *
 * <p>The store has three kinds of keys. {@code at/CROWD/EVENT} is a placement of an event. {@code of/EVENT} lists
 * the event's placement keys, so that a later build with other rules can remove them. {@code in/CROWD} is the number of
 * events in a crowd.
 */
final class ClashIndex {

    private static final String AT = "at/";
    private static final String OF = "of/";
    private static final String IN = "in/";
    private static final String LINE = "\n";

    private final Store<String> store;
    private final CrowdLimits limits;

    ClashIndex(Store<String> store, CrowdLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * Replaces the event's placements by {@code placements}.
     *
     * @return the crowds that grew past a limit, or fell back to it
     */
    Set<Crowd> place(String eventId, List<Placement> placements) {
        var before = keysOf(eventId);
        var now = new LinkedHashMap<String, String>();
        placements.forEach(
                place -> now.put(AT + place.key(eventId), place.note().text()));
        before.stream().filter(key -> !now.containsKey(key)).forEach(store::remove);
        now.forEach(store::put);
        putOrRemove(OF + eventId, now.isEmpty() ? null : String.join(LINE, now.keySet()));

        var left = crowds(before.stream());
        var joined = crowds(now.keySet().stream());
        var tipped = new TreeSet<String>();
        left.stream()
                .filter(crowd -> !joined.contains(crowd) && count(crowd, -1))
                .forEach(tipped::add);
        joined.stream()
                .filter(crowd -> !left.contains(crowd) && count(crowd, 1))
                .forEach(tipped::add);
        return tipped.stream().map(Crowd::new).collect(Collectors.toSet());
    }

    /**
     * The notes of the events that may clash with the event placed at {@code place} by this trait, by their ids. May include
     * that event's own.
     */
    Map<String, PlacementNote> near(Placement place) {
        var found = new TreeMap<String, PlacementNote>();
        var size = sizeOf(place.crowd().key());
        // A crowd of one is the event itself, which is what most events find.
        if (size <= 1 || limits.areExceededBy(place.crowd(), size, false)) {
            return found;
        }
        var othersOnly = limits.areExceededBy(place.crowd(), size, true);
        store.each(AT + place.crowd().key() + "/", (key, text) -> {
            var note = place.noteOf(text);
            if (!(othersOnly && place.note().isOfSameBody(note))) {
                found.put(eventOf(key), note);
            }
        });
        return found;
    }

    /** The ids of all events of a crowd. */
    Set<String> in(Crowd crowd) {
        var found = new TreeSet<String>();
        store.each(AT + crowd.key() + "/", (key, note) -> found.add(eventOf(key)));
        return found;
    }

    private List<String> keysOf(String eventId) {
        var keys = store.get(OF + eventId);
        return keys == null ? List.of() : Arrays.asList(keys.split(LINE));
    }

    /**
     * Adds {@code more}, which may be negative, to the number of events in a crowd. Returns whether the number thereby
     * rose above a limit, or fell back to it.
     */
    private boolean count(String crowd, int more) {
        var before = sizeOf(crowd);
        var after = before + more;
        putOrRemove(IN + crowd, after == 0 ? null : Integer.toString(after));
        return limits.areBetween(new Crowd(crowd), before, after);
    }

    private void putOrRemove(String key, @Nullable String value) {
        if (value == null) {
            store.remove(key);
        } else {
            store.put(key, value);
        }
    }

    private int sizeOf(String crowd) {
        var size = store.get(IN + crowd);
        return size == null ? 0 : Integer.parseInt(size);
    }

    /** The crowds in keys of the form {@code at/TRAIT/DAY/EVENT}; a crowd is named {@code TRAIT/DAY}. */
    private static Set<String> crowds(Stream<String> keys) {
        return keys.map(key -> key.substring(AT.length(), key.indexOf('/', key.indexOf('/', AT.length()) + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String eventOf(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
