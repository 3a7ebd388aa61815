package kz.mediagrid.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RawProducerTest {

    @Test
    void theRateIsInTheLastLine() {
        var line =
                "6000 records sent, 2404.8 records/sec (6.42 MB/sec), 12.3 ms avg latency, 300.0 ms max latency, 10 ms 50th.";

        assertThat(RawProducer.rate(line)).isEqualTo(2_404.8);
    }

    @Test
    void aProducerThatFailedHasNoRate() {
        assertThatThrownBy(() -> RawProducer.rate("org.apache.kafka.common.errors.TimeoutException"))
                .hasMessageContaining("TimeoutException");
    }
}
