package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * The changes from one version of a week to a later one. An event that says the same in both is not changed.
 *
 * @param told the first changes, one for each event
 * @param count the number of all changed events
 */
public record ChangesSince(List<ToldChange> told, int count) {

    /**
     * Reads the first {@code most} changes. Of the others it reads only events that changed more than once, one by one, because
     * these alone may say the same again.
     */
    static ChangesSince of(StoredVersions versions, String week, int base, int version, int most) {
        var times = new LinkedHashMap<String, Integer>();
        versions.lines(week, base + 1, version, line -> times.merge(line.eventId(), 1, Integer::sum));
        var told = new ArrayList<ToldChange>();
        int count = 0;
        for (var changed : times.entrySet()) {
            if (told.size() < most || changed.getValue() > 1) {
                var id = changed.getKey();
                var change =
                        ToldChange.between(id, entry(versions, week, id, base), entry(versions, week, id, version));
                if (change.isSame()) {
                    continue;
                }
                if (told.size() < most) {
                    told.add(change);
                }
            }
            count++;
        }
        return new ChangesSince(told, count);
    }

    private static @Nullable GridEntry entry(StoredVersions versions, String week, String eventId, int version) {
        var changed = versions.changesOf(week, eventId, version);
        return changed.isEmpty()
                ? null
                : versions.entry(week, eventId, changed.get(changed.size() - 1)).orElse(null);
    }
}
