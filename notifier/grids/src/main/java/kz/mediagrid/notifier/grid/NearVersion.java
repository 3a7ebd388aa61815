package kz.mediagrid.notifier.grid;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/** A version of the same week whose entries are on the heap. */
record NearVersion(int version, Map<String, GridEntry> byId) {

    static NearVersion of(int version, List<GridEntry> entries) {
        return new NearVersion(
                version, entries.stream().collect(Collectors.toMap(GridEntry::getEventId, Function.identity())));
    }

    @Nullable
    GridEntry entry(String eventId) {
        return byId.get(eventId);
    }
}
