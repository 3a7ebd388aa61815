package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class StateFingerprintTest {

    private static final Uuid ONE = new Uuid(1, 1);
    private static final Uuid TWO = new Uuid(2, 2);

    @Test
    void theOrderInWhichATopologyIsPutTogetherDoesNotMatter() {
        assertThat(StateFingerprint.begun(topology("out", "a", "b")))
                .isEqualTo(StateFingerprint.begun(topology("out", "b", "a")));
    }

    @Test
    void anotherStoreAndAnotherTopicAreAnotherTopology() {
        var known = StateFingerprint.begun(topology("out", "a", "b"));

        assertThat(StateFingerprint.begun(topology("out", "a", "c"))).isNotEqualTo(known);
        assertThat(StateFingerprint.begun(topology("out", "a"))).isNotEqualTo(known);
        assertThat(StateFingerprint.begun(topology("elsewhere", "a", "b"))).isNotEqualTo(known);
    }

    @Test
    void aChangelogThatWasMadeAgainUnderItsNameIsAnother() {
        var begun = StateFingerprint.begun(topology("out", "a"));

        assertThat(begun.namesChangelogs()).isFalse();
        assertThat(begun.in(Map.of("a", ONE))).isNotEqualTo(begun.in(Map.of("a", TWO)));
        assertThat(begun.in(Map.of("a", ONE)).namesChangelogs()).isTrue();
    }

    @Test
    void whatIsKeptIsReadAgain() {
        var begun = StateFingerprint.begun(topology("out", "a"));
        var whole = begun.in(Map.of("a", ONE));

        assertThat(StateFingerprint.parse(begun.text())).contains(begun);
        assertThat(StateFingerprint.parse(whole.text())).contains(whole);
        assertThat(StateFingerprint.parse("")).isEmpty();
    }

    private static Topology topology(String out, String... stores) {
        var topology = new Topology()
                .addSource("read", "in")
                .addProcessor("decide", Nothing::new, "read")
                .addSink("write", out, "decide");
        List.of(stores)
                .forEach(store -> topology.addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.String()),
                        "decide"));
        return topology;
    }

    private static final class Nothing extends ContextualProcessor<String, String, String, String> {
        @Override
        public void process(Record<String, String> record) {}
    }
}
