package kz.mediagrid.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What the clock must do, in order of time.
 *
 * <p>A look costs what is due, not what is open: it starts at the last due time, as what was removed before it is not
 * gone from the disk at once.
 */
public final class DueQueue {

    private static final String START = "";
    private static final char SEPARATOR = '|';
    private static final long LATEST = 999_999_999_999_999L;

    private final Store<String> store;
    private String from = START;

    /** Its keys are those of the items; others that do not begin with a digit may lie beside them. */
    public DueQueue(Store<String> store) {
        this.store = store;
    }

    /**
     * Something to do.
     *
     * @param at when it is due, in whole milliseconds
     * @param what what there is to do; of two due at once, the one that sorts first is first
     */
    public record Item(Instant at, String what) {

        /** The item as a key that sorts by time, e.g. {@code 001795766400000|PUBLISH|2026-W49}. */
        public String key() {
            return prefix(at) + SEPARATOR + what;
        }

        /** The item that {@link #key()} wrote. */
        public static Item parse(String key) {
            int end = key.indexOf(SEPARATOR);
            return new Item(Instant.ofEpochMilli(Long.parseLong(key.substring(0, end))), key.substring(end + 1));
        }
    }

    /** The first item that is due at {@code now} or before. */
    public Optional<Item> firstUpTo(Instant now) {
        var to = prefix(now) + "~";
        if (from.compareTo(to) > 0) {
            // The clock was set back behind what was due last: what lies between them was done.
            return Optional.empty();
        }
        var due = new ArrayList<String>(1);
        store.range(from, to, (key, what) -> {
            due.add(key);
            return false;
        });
        if (due.isEmpty()) {
            return Optional.empty();
        }
        from = due.get(0);
        return Optional.of(Item.parse(from));
    }

    public void put(Item item) {
        var key = item.key();
        store.put(key, item.what());
        if (key.compareTo(from) < 0) {
            from = key;
        }
    }

    public void remove(Item item) {
        store.remove(item.key());
    }

    // Fifteen digits of milliseconds reach the year 33658, what is later waits until then; what lies before 1970 is due
    // at once.
    private static String prefix(Instant at) {
        return "%015d".formatted(Math.min(Math.max(0, at.toEpochMilli()), LATEST));
    }
}
