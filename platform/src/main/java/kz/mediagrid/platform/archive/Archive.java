package kz.mediagrid.platform.archive;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Reads records again from topics with unlimited retention, at known offsets: a view stores offsets, not records. */
public interface Archive {

    /** An archive without records. */
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
     * The records at those offsets, by offset, the earliest first; omits a record that does not exist or is not of {@code
     * type}.
     *
     * @throws IllegalStateException if the broker does not return them
     */
    <T extends SpecificRecord> SortedMap<Long, T> read(Topic topic, Class<T> type, Collection<Long> offsets);
}
