package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One body sends events of one day over 64 connections, and does not wait when it is told to. Meanwhile, another body gets its outcomes, and the
 * media get version 1. A process of its own has the default limits.
 */
@Tag("long")
@Tag("benchmark")
@Isolated("how soon others are served during a flood is measured")
class FairSharesTest {

    private static final String BEGINS = "2026-11-30T09:00:00+05:00";
    private static final String PUBLISHED = "2026-12-04T12:00:00+05:00";
    private static final String WEEK = "2026-W50";
    private static final String DAY = "2026-12-09";
    /** In another week, so that version 1 has the flood and no table. */
    private static final String DAY_OF_THE_TABLE = "2026-12-16";

    private static final int CONNECTIONS = 64;
    private static final int A_TABLE = 500;
    private static final int BURST = 600;
    private static final int PER_SECOND = 30;
    private static final Duration FLOOD = Duration.ofSeconds(40);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    /** A client that ignores Retry-After. Without any pause the clients, which run here too, take most of the two cores. */
    private static final Duration AFTER_A_REFUSAL = Duration.ofMillis(100);

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofSeconds(5);
    private static final Duration IN_THE_END = Duration.ofMinutes(1);
    /** Until a process has started on the machine for which the bounds are meant. A slower one has more time for all. */
    private static final Duration USUAL_START = Duration.ofSeconds(16);

    private final ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);

    @AfterEach
    void stop() {
        senders.shutdownNow();
    }

    @Test
    void oneBodysFloodDelaysNobodyAndATablePasses() throws Exception {
        try (var process = StandaloneProcess.start(
                WholeMediaGrid.newDirectory("fair-shares"), WholeMediaGrid.freePorts(), "--clock", BEGINS)) {
            var newsroom = process.newsroom();
            double slower = Math.max(1, (double) process.sinceLaunch().toMillis() / USUAL_START.toMillis());
            sendATable(newsroom);

            var refused = new LongAdder();
            var over = new AtomicBoolean();
            long began = System.nanoTime();
            var flood = IntStream.range(0, CONNECTIONS)
                    .mapToObj(connection -> senders.submit(() -> floodUntil(over, newsroom, refused)))
                    .toList();
            List<Duration> waits;
            Duration late;
            int accepted;
            try {
                waits = submitDuring(FLOOD.dividedBy(2), newsroom);
                newsroom.standAt(PUBLISHED);
                late = untilPublished(newsroom);
                waits.addAll(submitDuring(FLOOD.dividedBy(2), newsroom));
            } finally {
                over.set(true);
                accepted = sum(flood);
            }
            var lasted = Duration.ofNanos(System.nanoTime() - began);

            waits.sort(null);
            System.out.printf(
                    "%d accepted and %d refused of one body in %d s; %d outcomes of another body: median %d ms, p99 %d ms; "
                            + "version 1 after %d ms; start %.1f times the usual%n",
                    accepted,
                    refused.sum(),
                    lasted.toSeconds(),
                    waits.size(),
                    waits.get(waits.size() / 2).toMillis(),
                    waits.get(waits.size() * 99 / 100).toMillis(),
                    late.toMillis(),
                    slower);
            assertThat(accepted).isBetween(BURST / 2, (int) (BURST + PER_SECOND * (lasted.toSeconds() + 2)));
            assertThat(refused.sum()).isPositive();
            assertThat(waits.get(waits.size() * 99 / 100)).isLessThan(times(SOON, slower));
            assertThat(late).isLessThan(times(LATE, slower));
        }
    }

    private static Duration times(Duration bound, double slower) {
        return Duration.ofMillis((long) (bound.toMillis() * slower));
    }

    private static Duration untilPublished(Newsroom newsroom) {
        long due = System.nanoTime();
        within(
                IN_THE_END,
                () -> newsroom.toNotifier("GET", "/api/grids/" + WEEK).send().status() == 200);
        return Duration.ofNanos(System.nanoTime() - due);
    }

    /** One event after the other, as fast as they are answered: none is refused, also just after a start. */
    private static void sendATable(Newsroom newsroom) {
        var key = newsroom.agencyKey("mti");
        long began = System.nanoTime();
        for (int line = 0; line < A_TABLE; line++) {
            var answer = newsroom.request("POST", "/api/planned-events")
                    .as(key)
                    .idempotencyKey("line-" + line)
                    .json(Plans.pressConference(DAY_OF_THE_TABLE))
                    .send();
            assertThat(answer.status()).as("%s", answer).isIn(200, 202);
        }
        System.out.printf("a table of %d events: %.1f s%n", A_TABLE, (System.nanoTime() - began) / 1e9);
    }

    /** Sends events until {@code over}, and returns the number of accepted ones. */
    private static int floodUntil(AtomicBoolean over, Newsroom newsroom, LongAdder refused) {
        var key = newsroom.agencyKey("edu");
        int accepted = 0;
        while (!over.get()) {
            var answer = newsroom.request("POST", "/api/planned-events")
                    .as(key)
                    .once()
                    .json(Plans.pressConference(DAY))
                    .send();
            if (answer.status() == 202) {
                accepted++;
            } else {
                assertThat(answer.status()).as("%s", answer).isEqualTo(429);
                assertThat(answer.header("Retry-After")).isNotEmpty();
                refused.increment();
                LockSupport.parkNanos(AFTER_A_REFUSAL.toNanos());
            }
        }
        return accepted;
    }

    /** Sends five events a second for {@code time}, and returns the time until each outcome. */
    private static List<Duration> submitDuring(Duration time, Newsroom newsroom) {
        var key = newsroom.agencyKey("enbek");
        var waits = new ArrayList<Duration>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            long sent = System.nanoTime();
            var answer = newsroom.request("POST", "/api/planned-events")
                    .as(key)
                    .once()
                    .header("Prefer", "wait=5")
                    .json(Plans.pressConference("2026-12-10"))
                    .send();
            var took = Duration.ofNanos(System.nanoTime() - sent);
            assertThat(answer.status()).as("after %s: %s", took, answer).isEqualTo(200);
            waits.add(took);
            LockSupport.parkNanos(BETWEEN.minus(took).toNanos());
        }
        return waits;
    }

    private static int sum(List<Future<Integer>> accepted) throws Exception {
        int sum = 0;
        for (var each : accepted) {
            sum += each.get();
        }
        return sum;
    }
}
