package kz.mediagrid.notifier.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The work is done here as long as this instance owns it, whatever fails in between. */
class WorkerTest {

    /** Short, so that many intervals pass while the test waits. */
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private static final Duration SOME_INTERVALS = INTERVAL.multipliedBy(10);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failing = new AtomicReference<>();
    private final AtomicReference<Duration> interval = new AtomicReference<>(INTERVAL);
    private volatile Runnable duringRun = () -> {};
    private volatile Runnable duringClose = () -> {};

    private Worker worker = new Worker("work", "nothing is done", INTERVAL, LONG, this::open);

    @AfterEach
    void close() {
        worker.close();
    }

    @Test
    void nothingIsDoneBeforeItIsOwnedNorAfter() {
        worker.onRevoked();
        worker.wake();
        await().during(SOME_INTERVALS).until(() -> opened.get() == 0);

        worker.onAssigned();
        await().until(() -> runs.get() > 2);
        worker.onRevoked();
        await().untilAsserted(() -> assertThat(closed).hasValue(1));
        int before = runs.get();
        worker.wake();

        await().during(SOME_INTERVALS).until(() -> runs.get() == before);
        assertThat(opened).hasValue(1);
    }

    @Test
    void aWakeUpEndsTheWaitAndOneDuringARunIsNotLost() {
        interval.set(LONG);
        worker.onAssigned();
        await().until(() -> runs.get() == 1);

        duringRun = () -> {
            duringRun = () -> {};
            worker.wake();
        };
        worker.wake();

        await().until(() -> runs.get() == 3);
    }

    @Test
    void aFailureClosesTheSessionAndIsToldUntilTheNextOneSucceeds() {
        failing.set(new IllegalStateException("fenced"));
        worker.onAssigned();
        await().untilAsserted(() -> assertThat(worker.failure()).isEqualTo("nothing is done: fenced"));

        failing.set(null);

        await().untilAsserted(() -> assertThat(worker.failure()).isNull());
        assertThat(closed.get()).isPositive().isEqualTo(opened.get() - 1);
    }

    @Test
    void aSessionThatCannotBeClosedHidesNoFailureAndEndsNothing() {
        duringClose = () -> {
            throw new NoClassDefFoundError("gone");
        };
        failing.set(new IllegalStateException("fenced"));
        worker.onAssigned();
        await().untilAsserted(() -> assertThat(worker.failure()).isEqualTo("nothing is done: fenced"));

        failing.set(null);

        await().untilAsserted(() -> assertThat(worker.failure()).isNull());
    }

    @Test
    void aFailureWithoutAMessageIsToldByItsType() {
        failing.set(new IllegalStateException());
        worker.onAssigned();

        await().untilAsserted(() ->
                assertThat(worker.failure()).isEqualTo("nothing is done: java.lang.IllegalStateException"));
    }

    @Test
    void pausesDoubleWithEachFailureInARowAndNoWakeUpEndsThem() {
        failing.set(new IllegalStateException("fenced"));

        worker.onAssigned();

        await().pollInterval(Duration.ofMillis(5)).until(() -> runs.get() > 0);
        // At every interval or wake-up it would run forty times.
        await().pollInterval(INTERVAL).during(INTERVAL.multipliedBy(40)).until(() -> {
            worker.wake();
            return runs.get() <= 7;
        });
        assertThat(runs.get()).isGreaterThan(1);
    }

    @Test
    void noPauseIsLongerThanTheLongest() {
        worker.close();
        worker = new Worker("work", "nothing is done", INTERVAL, INTERVAL, this::open);
        failing.set(new IllegalStateException("fenced"));

        worker.onAssigned();

        // With doubled pauses the twelfth would begin after forty seconds.
        await().until(() -> runs.get() >= 12);
    }

    @Test
    void whoeverGainsTheOwnershipAgainOpensAnotherSession() throws Exception {
        var inRun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        duringRun = () -> {
            inRun.countDown();
            awaitNow(mayEnd);
        };
        worker.onAssigned();
        inRun.await();

        // Another instance may have owned it in between.
        worker.onRevoked();
        worker.onAssigned();
        mayEnd.countDown();

        await().untilAsserted(() -> assertThat(opened).hasValue(2));
        await().untilAsserted(() -> assertThat(closed).hasValue(1));
    }

    @Test
    void whatAnotherInstanceOwnsIsNoFailureHere() {
        failing.set(new IllegalStateException("fenced"));
        worker.onAssigned();
        await().until(() -> worker.failure() != null);

        worker.onRevoked();

        assertThat(worker.failure()).isNull();
    }

    @Test
    void aCloseClosesTheSessionAndEndsTheThread() {
        worker.onAssigned();
        await().until(() -> runs.get() > 0);

        worker.close();

        assertThat(closed).hasValue(1);
        int before = runs.get();
        worker.onAssigned();
        await().during(SOME_INTERVALS).until(() -> runs.get() == before);
    }

    private Session open(Runnable wake) {
        opened.incrementAndGet();
        return new Session() {
            @Override
            public Duration run() {
                runs.incrementAndGet();
                duringRun.run();
                var failure = failing.get();
                if (failure != null) {
                    throw failure;
                }
                return interval.get();
            }

            @Override
            public void close() {
                closed.incrementAndGet();
                duringClose.run();
            }
        };
    }

    private static void awaitNow(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
