package kz.mediagrid.obligations.topology;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.platform.streams.Inputs;
import kz.mediagrid.topics.Topic;

/** The broker's view of the inputs: what they hold that nobody has read yet, and whether it answers. */
final class FakeInputs implements Inputs {

    final Map<String, Long> unread = new HashMap<>();
    final Map<String, Long> committed = new HashMap<>();
    final Map<String, Long> markers = new HashMap<>();
    boolean silent;
    int asked;
    int looked;

    private final Map<String, Long> ends = new HashMap<>();

    FakeInputs() {
        for (var topic : ObligationTopology.INPUTS) {
            ends.put(topic.name(), 0L);
            committed.put(topic.name(), 0L);
        }
    }

    void sent(Topic topic) {
        ends.merge(topic.name(), 1L, Long::sum);
    }

    void unread(Topic topic, long records) {
        unread.put(topic.name(), records);
    }

    @Override
    public Optional<Map<String, Long>> ends() {
        asked++;
        var all = new HashMap<>(ends);
        markers.forEach((topic, more) -> all.merge(topic, more, Long::sum));
        unread.forEach((topic, more) -> all.merge(topic, more, Long::sum));
        return silent ? Optional.empty() : Optional.of(all);
    }

    // Offsets begin anew with each test driver; what counts is what was not read.
    @Override
    public boolean mayHoldRecords(String topic, long from, long to) {
        looked++;
        return unread.getOrDefault(topic, 0L) > 0;
    }

    @Override
    public boolean holdsRecords(String topic, long from, long to) {
        return mayHoldRecords(topic, from, to);
    }

    @Override
    public Map<String, Long> committed() {
        return committed;
    }

    @Override
    public void close() {}
}
