package kz.mediagrid.observability.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kz.mediagrid.observability.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Status;

/** An operator reads for what a service waits, since when, and how much is left. */
class ServiceWaitsTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(ServiceWaits.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private Instant now = Instant.parse("2026-12-03T09:00:00Z");
    private final AtomicLong nanoTime = new AtomicLong();
    private final List<WaitProgress> told = new ArrayList<>();
    private final ServiceWaits waits = new ServiceWaits("notifier", () -> now, nanoTime::get, told::add);

    @Test
    void aWaitIsShownWithItsBeginningAndItsPresentDetails() {
        var left = new AtomicLong(12);

        waits.begin("topics to be read", () -> "media-grids: " + left + " records left");
        now = now.plusSeconds(5);
        waits.begin("the broker");
        left.set(7);

        assertThat(shown())
                .isEqualTo(List.of(
                        Map.of(
                                "for", "topics to be read",
                                "since", "2026-12-03T09:00:00Z",
                                "details", "media-grids: 7 records left"),
                        Map.of("for", "the broker", "since", "2026-12-03T09:00:05Z")));
        assertThat(waits.health().health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void oneLineOfTheLogTellsItsBeginningAndAnotherItsEndForAllWhoWait() {
        var lines = listen();
        var first = waits.begin("the broker", () -> "no answer");
        var second = waits.begin("the broker");
        nanoTime.addAndGet(3_000_000_000L);
        // The clock of the machine was set back meanwhile.
        now = now.minusSeconds(60);
        first.close();
        first.close();
        assertThat(shown())
                .isEqualTo(
                        List.of(Map.of("for", "the broker", "since", "2026-12-03T09:00:00Z", "details", "no answer")));

        second.close();

        assertThat(shown()).isEqualTo(List.of());
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "notifier waits for the broker: no answer",
                        "notifier waits no longer for the broker, after 3000 ms");
    }

    @Test
    void theProgressOfAWaitGrowsInTheHealthAndInTheLog() {
        var lines = listen();
        var wait = waits.begin("the state to be restored", () -> "records");

        for (int done = 0; done < 2_000; done += 50) {
            nanoTime.addAndGet(200_000_000L);
            wait.progressed(new Progress(done, 2_000));
        }

        assertThat(shown())
                .isEqualTo(List.of(Map.of(
                        "for", "the state to be restored",
                        "since", "2026-12-03T09:00:00Z",
                        "percent", 97,
                        "details", "records")));
        wait.close();
        wait.progressed(new Progress(1, 2_000));
        assertThat(told)
                .as("each percentage once, and the end")
                .hasSize(41)
                .last()
                .isEqualTo(new WaitProgress("notifier", "the state to be restored", new Progress(2_000, 2_000)));
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "notifier waits for the state to be restored: records",
                        "notifier waits for the state to be restored: 10 %",
                        "notifier waits for the state to be restored: 22 %",
                        "notifier waits for the state to be restored: 35 %",
                        "notifier waits for the state to be restored: 47 %",
                        "notifier waits for the state to be restored: 60 %",
                        "notifier waits for the state to be restored: 72 %",
                        "notifier waits for the state to be restored: 85 %",
                        "notifier waits for the state to be restored: 97 %",
                        "notifier waits no longer for the state to be restored, after 8000 ms");
    }

    @Test
    void aWaitEndsWithTheWorkEvenIfTheWorkFails() {
        assertThatThrownBy(() -> waits.during("the broker", () -> {
                    assertThat(shown())
                            .isEqualTo(List.of(Map.of("for", "the broker", "since", "2026-12-03T09:00:00Z")));
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(shown()).isEqualTo(List.of());
    }

    private ListAppender<ILoggingEvent> listen() {
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
        return lines;
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    private @Nullable Object shown() {
        return waits.health().health().getDetails().get("waits");
    }
}
