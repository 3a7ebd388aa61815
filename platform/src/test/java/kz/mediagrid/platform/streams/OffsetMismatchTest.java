package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A group's offsets match a state if no record between them would be decided twice, or never. */
class OffsetMismatchTest {

    /** The offset from which on the input has transaction markers only. */
    private long markersFrom = Long.MAX_VALUE;

    @Test
    void anOffsetThatWasSetBackWouldDecideRecordsTwice() {
        assertThat(compare(37, 37, 42))
                .map(OffsetMismatch::sentence)
                .hasValue("The group aggregator is at offset 37 of commands, but its state contains the records before"
                        + " offset 42");
    }

    @Test
    void anOffsetThatABrokerForgotWouldDecideRecordsTwice() {
        assertThat(compare(0, 0, 42)).map(OffsetMismatch::committed).hasValue(0L);
    }

    @Test
    void anOffsetThatWasSetAheadWouldLeaveRecordsUndecided() {
        assertThat(compare(47, 47, 42))
                .map(OffsetMismatch::sentence)
                .hasValue("The group aggregator is at offset 47 of commands, but its state contains the records before"
                        + " offset 42");
    }

    @Test
    void anOffsetBehindTransactionMarkersLeavesNoRecordUndecided() {
        markersFrom = 42;

        assertThat(compare(44, 44, 42)).isEmpty();
    }

    @Test
    void whatAnotherInstanceDecidesMeanwhileIsNoMismatch() {
        assertThat(compare(42, 42, 42)).isEmpty();
        assertThat(compare(40, 44, 42)).isEmpty();
    }

    private Optional<OffsetMismatch> compare(long before, long after, long next) {
        return OffsetMismatch.find(
                "aggregator", Map.of("commands", before), Map.of("commands", after), topic -> next, new Markers());
    }

    /** An input that ends with transaction markers. */
    private final class Markers implements Inputs {

        @Override
        public Optional<Map<String, Long>> ends() {
            return Optional.empty();
        }

        @Override
        public boolean mayHoldRecords(String topic, long from, long to) {
            return from < Math.min(to, markersFrom);
        }

        @Override
        public boolean holdsRecords(String topic, long from, long to) {
            return mayHoldRecords(topic, from, to);
        }

        @Override
        public Map<String, Long> committed() {
            return Map.of();
        }

        @Override
        public void close() {}
    }
}
