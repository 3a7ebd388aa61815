package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A caller from 127.0.0.1 who must be answered soon, each time on a connection of its own. */
final class OtherCallers {

    private static final Duration SOON = Duration.ofMillis(200);

    private final List<Duration> durations = new ArrayList<>();

    void call(int port, String path) {
        long began = System.nanoTime();
        assertThat(RawCall.send(port, "GET " + path)).startsWith("HTTP/1.1 200");
        durations.add(Duration.ofNanos(System.nanoTime() - began));
    }

    /** The number of calls made so far. */
    int count() {
        return durations.size();
    }

    /** All but one of twenty, since other work of the machine takes its time too. */
    void assertAnsweredSoon() {
        assertThat(durations).hasSizeGreaterThan(20);
        assertThat(durations.stream().sorted().toList().get(durations.size() * 19 / 20))
                .as("of %s", durations)
                .isLessThan(SOON);
    }
}
