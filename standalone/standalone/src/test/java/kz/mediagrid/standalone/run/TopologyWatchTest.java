package kz.mediagrid.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.platform.streams.TopologyStopped;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;

class TopologyWatchTest {

    @Test
    void whatStoppedForGoodIsSaidInOneSentence() {
        var watch = new TopologyWatch();
        assertThat(watch.failure()).isNotDone();

        var stopped = new TopologyStopped(
                "clock of obligations",
                new IllegalStateException("wrapped", new IllegalStateException("newer record")));
        watch.onApplicationEvent(new PayloadApplicationEvent<>(this, stopped));

        assertThat(watch.failure())
                .isCompletedWithValueMatching(failure -> failure.getMessage()
                        .equals("The clock of obligations stopped: IllegalStateException: newer record"));
    }
}
