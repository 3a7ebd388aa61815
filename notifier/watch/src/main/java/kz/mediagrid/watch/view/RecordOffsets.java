package kz.mediagrid.watch.view;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.state.Store;

/** Stores the offset of every record on a topic under the record's id, for all years. */
final class RecordOffsets {

    /** No id contains this character. */
    private static final char END_OF_ID = 0;

    private static final int DIGITS = 19;

    private final Store<Long> offsets;

    /** @param offsets an empty store */
    RecordOffsets(Store<Long> offsets) {
        this.offsets = offsets;
    }

    /** Adds the offset of a record with the id {@code id}. */
    void add(String id, long offset) {
        var digits = Long.toString(offset);
        offsets.put(id + END_OF_ID + "0".repeat(DIGITS - digits.length()) + digits, offset);
    }

    /** The offsets of the records with the id {@code id}, the earliest first. */
    List<Long> of(String id) {
        var found = new ArrayList<Long>();
        offsets.each(id + END_OF_ID, (key, offset) -> found.add(offset));
        return found;
    }

    /** Whether there is a record with the id {@code id}. */
    boolean holds(String id) {
        return offsets.has(id + END_OF_ID);
    }
}
