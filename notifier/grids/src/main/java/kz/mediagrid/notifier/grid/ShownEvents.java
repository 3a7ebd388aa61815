package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Stores which events the newest version and the first version of each week contain, and the weeks of each event. One thread
 * writes; any thread may read the weeks.
 */
final class ShownEvents {

    private static final long NOW = 1;
    private static final long FIRST = 2;

    /** The sum of the versions that contain the event, by week and event: {@link #NOW}, {@link #FIRST}. */
    private final Store<Long> where;

    /** The weeks in which versions had the event, by event and week. */
    private final Store<String> weeks;

    ShownEvents(Stores stores) {
        this.where = stores.of(new Kept<>("grid-shown", Long.class));
        this.weeks = stores.of(new Kept<>("grid-event-weeks", String.class));
    }

    /** The weeks of which any version had the event, earliest first. */
    List<String> weeksOf(String eventId) {
        var found = new ArrayList<String>();
        weeks.each(eventId + "/", (key, week) -> found.add(week));
        return found;
    }

    /** Begins the count of a version. {@code before} is the sizes of the week's previous version; null if there is none. */
    Tally since(@Nullable Sizes before) {
        return new Tally(before == null, before == null ? Sizes.NOTHING : before);
    }

    /** Counts the entries of one version. */
    final class Tally {

        private final boolean isFirst;
        private int entries;
        private int changes;
        private int removed;

        private Tally(boolean isFirst, Sizes before) {
            this.isFirst = isFirst;
            this.entries = before.entries();
            this.removed = before.removed();
        }

        /** Counts a change. {@code isShown} tells whether the version contains the event. */
        void add(String week, String eventId, boolean isShown) {
            changes++;
            var key = week + "/" + eventId;
            var known = where.get(key);
            long before = known == null ? 0 : known;
            if (known == null) {
                weeks.put(eventId + "/" + week, week);
            }
            if (isShown == ((before & NOW) != 0)) {
                return;
            }
            entries += isShown ? 1 : -1;
            if ((before & FIRST) != 0) {
                removed += isShown ? -1 : 1;
            }
            where.put(key, (isShown ? NOW : 0) | (isFirst ? FIRST : before & FIRST));
        }

        Sizes sizes() {
            return new Sizes(entries, changes, removed);
        }
    }
}
