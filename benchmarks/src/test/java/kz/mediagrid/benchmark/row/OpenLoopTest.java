package kz.mediagrid.benchmark.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calls go to a server of the test, which answers as each test says. */
class OpenLoopTest {

    private static final int RATE = 100;
    private static final Duration TIME = Duration.ofMillis(600);

    private final AtomicInteger arrived = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private EventCalls calls;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.start();
        calls = new EventCalls(
                server.getAddress().getPort(),
                Map.of("edu", "a-key"),
                new SampleEvents(1),
                LocalDate.parse("2026-12-14"));
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aCallThatWaitsHoldsNoOtherUp() {
        var others = new CountDownLatch(50);
        server.createContext("/", call -> {
            if (arrived.incrementAndGet() == 1) {
                await(others, 60_000);
            }
            others.countDown();
            answer(call, 202);
        });

        var result = OpenLoop.run(calls, RATE, Duration.ZERO, TIME, receipt -> {});

        assertThat(result.micros().getTotalCount()).isEqualTo(60);
        assertThat(result.micros().getMaxValue()).isGreaterThan(400_000);
    }

    @Test
    void aStallCountsForEachCallThatWasDueMeanwhile() {
        var never = new CountDownLatch(1);
        server.createContext("/", call -> {
            if (arrived.incrementAndGet() == 1) {
                await(never, 300);
            }
            answer(call, 202);
        });

        var result = new OpenLoop(calls, 1, receipt -> {}).run(RATE, Duration.ZERO, TIME);

        // Of the 30 calls that were due meanwhile, the first 20 waited for more than 100 ms.
        assertThat(result.micros().getCountBetweenValues(100_000, 3_600_000_000L))
                .isGreaterThanOrEqualTo(19);
    }

    @Test
    void refusalsForTheLoadAreNoGoodput() {
        server.createContext("/", call -> answer(call, arrived.incrementAndGet() % 2 == 0 ? 202 : 429));
        var receipts = new ConcurrentLinkedQueue<>();

        var result = OpenLoop.run(calls, RATE, Duration.ZERO, TIME, receipts::add);

        assertThat(result.micros().getTotalCount()).isEqualTo(30);
        assertThat(receipts).hasSize(30);
        assertThat(result.inTime()).isLessThanOrEqualTo(30);
        assertThat(result.goodput()).isEqualTo(result.inTime() / 0.6);
    }

    @Test
    void whatIsDueInTheRampIsNotCounted() {
        server.createContext("/", call -> answer(call, 202));

        var result = OpenLoop.run(calls, RATE, TIME, TIME, receipt -> {});

        assertThat(result.micros().getTotalCount()).isEqualTo(60);
        assertThat(result.seconds()).isEqualTo(0.6);
    }

    @Test
    void anyOtherAnswerFailsTheRun() {
        server.createContext("/", call -> answer(call, 500));

        assertThatThrownBy(() -> OpenLoop.run(calls, RATE, Duration.ZERO, TIME, receipt -> {}))
                .hasMessageContaining("answered with 500");
    }

    private static void await(CountDownLatch latch, int millis) {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange call, int status) throws IOException {
        call.getRequestBody().readAllBytes();
        call.sendResponseHeaders(status, -1);
        call.close();
    }
}
