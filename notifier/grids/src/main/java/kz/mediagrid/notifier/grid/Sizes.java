package kz.mediagrid.notifier.grid;

import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.state.Store;

/**
 * The sizes of one version.
 *
 * @param entries the number of its entries
 * @param changes the number of its changes
 * @param removed the number of the first version's entries that this version lacks
 */
record Sizes(int entries, int changes, int removed) {

    static final Sizes NOTHING = new Sizes(0, 0, 0);

    static Sizes parse(String text) {
        var parts = text.split(" ", 3);
        return new Sizes(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return entries + " " + changes + " " + removed;
    }

    /** The number of the newest version of each week, from the keys of all sizes: week and version. */
    static Map<String, Integer> newest(Store<String> sizes) {
        var found = new HashMap<String, Integer>();
        // In the order of the keys, so the last of a week is its newest.
        sizes.range("", null, (key, same) -> {
            var end = key.lastIndexOf('/');
            found.put(key.substring(0, end), Integer.parseInt(key.substring(end + 1)));
            return true;
        });
        return found;
    }
}
