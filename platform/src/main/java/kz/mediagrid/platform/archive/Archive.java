package kz.mediagrid.platform.archive;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads single records again at known offsets, so that a view needs to store only offsets. The topics must have
 * unlimited retention.
 */
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
     * The records at {@code offsets}, in ascending order of offset. An offset without a record, or with a record that is not
     * of {@code type}, is omitted.
     *
     * @throws IllegalStateException if the broker does not return the records
     */
    <T extends SpecificRecord> SortedMap<Long, T> read(Topic topic, Class<T> type, Collection<Long> offsets);
}
