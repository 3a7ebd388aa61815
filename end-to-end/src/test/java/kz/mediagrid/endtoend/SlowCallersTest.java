package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that come slowly from one address keep nobody else from being answered. */
@Tag("long")
@Isolated("how soon the others are answered is measured")
@ExtendWith(WholeMediaGrid.class)
class SlowCallersTest {

    private static final List<String> OPEN = List.of("/sign-in", "/sign-out");

    private final Newsroom newsroom;

    SlowCallersTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @ParameterizedTest(name = "{0} on each open form of both services")
    @ValueSource(ints = {220, 2_000})
    void othersAreAnsweredMeanwhileAndTheSlowOnesAreEnded(int count) {
        var services = List.of(newsroom.ports().pages(), newsroom.ports().notifier());
        var others = new OtherCallers();
        try (var slow = new SlowCallers()) {
            var calling = CompletableFuture.runAsync(
                    () -> services.forEach(port -> OPEN.forEach(path -> slow.call(port, path, count))));

            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(200))
                    .until(() -> {
                        slow.drip();
                        services.forEach(port -> others.call(port, "/actuator/health"));
                        others.call(newsroom.ports().notifier(), "/api/grids");
                        return slow.waiting() == 0 && calling.isDone();
                    });

            assertThat(slow.answers()).contains("HTTP/1.1 408", "/problems/too-slow", "HTTP/1.1 429", "Retry-After: 1");
        }
        others.assertAnsweredSoon();
    }
}
