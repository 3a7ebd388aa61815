package kz.mediagrid.notifier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Readers who poll many feeds that are slow to make hold up none who polls another. */
class RememberedFeedsTest {

    private static final int READERS = 8;

    private final RememberedFeeds feeds = new RememberedFeeds();
    private final AtomicInteger made = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void aFeedThatIsSlowToMakeHoldsUpNoOther() throws Exception {
        var slow = reader("slow", true);

        assertThat(reader("public", false).get(10, TimeUnit.SECONDS)).isEqualTo("public");

        assertThat(slow).isNotDone();
        end.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo("slow");
    }

    @Test
    void manyReadersOfOneFeedMakeItOnce() throws Exception {
        var readers = IntStream.range(0, READERS)
                .mapToObj(number -> reader("same", true))
                .toList();

        end.countDown();

        for (var reader : readers) {
            assertThat(reader.get(10, TimeUnit.SECONDS)).isEqualTo("same");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void aFeedThatCouldNotBeMadeIsMadeAgain() {
        assertThatThrownBy(() -> feeds.of("broken", () -> {
                    throw new IllegalStateException("a version is missing");
                }))
                .hasMessage("a version is missing");

        assertThat(feed("broken")).isEqualTo("broken");
    }

    @Test
    void whatIsPolledStaysAndTheOldestIsForgotten() {
        feed("polled");
        for (int other = 0; other < 3 * RememberedFeeds.MOST; other++) {
            feed("other " + other);
            feed("polled");
        }
        assertThat(made).hasValue(1 + 3 * RememberedFeeds.MOST);

        feed("other 0");

        assertThat(made).hasValue(2 + 3 * RememberedFeeds.MOST);
    }

    /** A reader on a thread of its own, who has begun. */
    private CompletableFuture<String> reader(String key, boolean slow) {
        var begun = new CountDownLatch(1);
        var answer = new CompletableFuture<String>();
        var thread = new Thread(() -> {
            begun.countDown();
            answer.complete(new String(feeds.of(key, () -> make(key, slow))));
        });
        thread.setDaemon(true);
        thread.start();
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }

    private String feed(String key) {
        return new String(feeds.of(key, () -> make(key, false)));
    }

    private byte[] make(String key, boolean slow) {
        made.incrementAndGet();
        try {
            if (slow) {
                end.await();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return key.getBytes();
    }
}
