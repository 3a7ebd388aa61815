package kz.mediagrid.watch.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** No scrape shows a count from before a change, whatever happened to the scrape before it. */
class CountOnChangeTest {

    private final AtomicInteger counts = new AtomicInteger();

    @Test
    void itIsCountedOnceForAllNumbersOfAScrapeAndAgainAfterAChange() {
        var count = new CountOnChange<>(counts::incrementAndGet);

        assertThat(List.of(count.get(), count.get())).containsExactly(1, 1);
        count.changed();
        assertThat(List.of(count.get(), count.get())).containsExactly(2, 2);
    }

    @Test
    void aCountThatFailsIsMadeAgain() {
        Queue<Supplier<Integer>> answers = new ArrayDeque<>(List.of(
                () -> 1,
                () -> {
                    throw new IllegalStateException("the view is read");
                },
                () -> 2));
        var count = new CountOnChange<>(() -> answers.remove().get());
        assertThat(count.get()).isEqualTo(1);
        count.changed();

        assertThatThrownBy(count::get).hasMessage("the view is read");

        assertThat(count.get()).isEqualTo(2);
    }

    @Test
    void aSecondScrapeWaitsForTheCountOfTheFirstInsteadOfShowingAnOldOne() {
        var goOn = new CountDownLatch(1);
        var count = new CountOnChange<>(() -> {
            var number = counts.incrementAndGet();
            if (number == 2) {
                awaitUninterrupted(goOn);
            }
            return number;
        });
        count.get();
        count.changed();
        var first = CompletableFuture.supplyAsync(count::get);
        await().until(counts::get, number -> number == 2);

        var answers = new CompletableFuture<Integer>();
        var second = new Thread(() -> answers.complete(count.get()));
        second.start();
        await().until(() -> answers.isDone() || second.getState() == Thread.State.BLOCKED);
        goOn.countDown();

        assertThat(first.join()).isEqualTo(2);
        assertThat(answers.join()).isEqualTo(2);
    }

    @Test
    void aChangeWhileItIsCountedIsCountedTheNextTime() {
        var changes = new ArrayDeque<Runnable>();
        var count = new CountOnChange<>(() -> {
            var change = changes.poll();
            if (change != null) {
                change.run();
            }
            return counts.incrementAndGet();
        });
        changes.add(count::changed);

        assertThat(List.of(count.get(), count.get(), count.get())).containsExactly(1, 2, 2);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
