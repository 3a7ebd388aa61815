package kz.mediagrid.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A queue of tasks in order of their due time.
 *
 * <p>The cost of a poll depends on the number of due items, not of open ones: it starts at the last due time, as items
 * removed before it may still be on disk.
 */
public final class DueQueue {

    private static final String START = "";
    private static final char SEPARATOR = '|';
    private static final long LATEST = 999_999_999_999_999L;

    private final Store<String> store;
    private String from = START;

    /** @param store has the items by their keys; may also have other keys that do not begin with a digit */
    public DueQueue(Store<String> store) {
        this.store = store;
    }

    /**
     * A task with its due time.
     *
     * @param at the due time in whole milliseconds
     * @param what the task; of two with the same due time, the one that sorts first is first
     */
    public record Item(Instant at, String what) {

        /** The item as a key that sorts by time, e.g. {@code 001795766400000|PUBLISH|2026-W49}. */
        public String key() {
            return prefix(at) + SEPARATOR + what;
        }

        /** The item of a key written by {@link #key()}. */
        public static Item parse(String key) {
            int end = key.indexOf(SEPARATOR);
            return new Item(Instant.ofEpochMilli(Long.parseLong(key.substring(0, end))), key.substring(end + 1));
        }
    }

    /** The first item due at {@code now} or before. */
    public Optional<Item> firstUpTo(Instant now) {
        var to = prefix(now) + "~";
        if (from.compareTo(to) > 0) {
            // The clock was set back behind the last due time: the items between are done.
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

    // Fifteen digits of milliseconds reach the year 33658; later items are due then, and items before 1970 are due at
    // once.
    private static String prefix(Instant at) {
        return "%015d".formatted(Math.min(Math.max(0, at.toEpochMilli()), LATEST));
    }
}
