package kz.mediagrid.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A queue of tasks in order of their due times.
 *
 * <p>The cost of a poll depends on the number of due items, not on the number of all items. Each poll begins its search
 * at the item found last. A search from the beginning would pass all removed items that are still on disk.
 */
public final class DueQueue {

    private static final String START = "";
    private static final char SEPARATOR = '|';
    private static final long LATEST = 999_999_999_999_999L;

    private final Store<String> store;
    private String from = START;

    /** @param store contains the items by their keys; other keys in this store must not begin with a digit */
    public DueQueue(Store<String> store) {
        this.store = store;
    }

    /**
     * A task with its due time.
     *
     * @param at the due time in whole milliseconds
     * @param what the text that names the task; tasks with the same due time are sorted by this text
     */
    public record Item(Instant at, String what) {

        /** The item as a key that sorts by time, e.g. {@code 001795766400000|PUBLISH|2026-W49}. */
        public String key() {
            return prefix(at) + SEPARATOR + what;
        }

        /** Parses a key that {@link #key()} made. */
        public static Item parse(String key) {
            int end = key.indexOf(SEPARATOR);
            return new Item(Instant.ofEpochMilli(Long.parseLong(key.substring(0, end))), key.substring(end + 1));
        }
    }

    /** The first item due at {@code now} or before. */
    public Optional<Item> firstUpTo(Instant now) {
        var to = prefix(now) + "~";
        if (from.compareTo(to) > 0) {
            // The clock was set back to before the last due time: all items up to there are done.
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

    // Fifteen digits of milliseconds reach the year 33658; a later item is due in that year, and an item before 1970 is
    // due at once.
    private static String prefix(Instant at) {
        return "%015d".formatted(Math.min(Math.max(0, at.toEpochMilli()), LATEST));
    }
}
