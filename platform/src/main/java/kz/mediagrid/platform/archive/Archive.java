package kz.mediagrid.platform.archive;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;

/** The topics that are kept for ever, read again at known places: a view keeps places, not records. */
public interface Archive {

    /** One that holds nothing. */
    static Archive empty() {
        return new Archive() {
            @Override
            public <T extends SpecificRecord> SortedMap<Long, T> read(
                    Topic topic, Class<T> type, Collection<Long> offsets) {
                return Collections.emptySortedMap();
            }
        };
    }

    /**
     * The records that lie at those offsets, by offset, the earliest first; what is not there, or is of another type, is
     * left out.
     *
     * @throws IllegalStateException if the broker does not give them
     */
    <T extends SpecificRecord> SortedMap<Long, T> read(Topic topic, Class<T> type, Collection<Long> offsets);
}
