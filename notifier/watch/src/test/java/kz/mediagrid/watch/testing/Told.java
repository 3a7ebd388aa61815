package kz.mediagrid.watch.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.view.Watch;
import org.apache.avro.specific.SpecificRecord;

/** A watch that is told by hand, and the topics on which that then lies. */
public final class Told implements Archive {

    private final Map<Topic, TreeMap<Long, SpecificRecord>> topics = new HashMap<>();
    private final Watch watch = Watch.empty(this, new HeapStores(), new HeapStores());
    private long next;
    private int reads;

    public Watch watch() {
        return watch;
    }

    public void owed(ObligationChanged... changes) {
        for (var change : changes) {
            watch.owed().apply(lay(Topics.OBLIGATIONS, change), change);
        }
    }

    public void message(MessageDue message) {
        watch.messages().apply(lay(Topics.MESSAGES, message), message);
    }

    public void attempt(MessageAttempted attempt) {
        watch.messages().apply(lay(Topics.MESSAGE_ATTEMPTS, attempt), attempt);
    }

    private long lay(Topic topic, SpecificRecord record) {
        // Transaction markers lie between, so offsets are no row of numbers.
        next += 3;
        topics.computeIfAbsent(topic, any -> new TreeMap<>()).put(next, record);
        return next;
    }

    /** How many records were read again so far. */
    public int reads() {
        return reads;
    }

    @Override
    public <T extends SpecificRecord> SortedMap<Long, T> read(Topic topic, Class<T> type, Collection<Long> offsets) {
        var found = new TreeMap<Long, T>();
        for (var offset : offsets) {
            var record = topics.getOrDefault(topic, new TreeMap<>()).get(offset);
            if (type.isInstance(record)) {
                found.put(offset, type.cast(record));
                reads++;
            }
        }
        return found;
    }
}
