package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.PressDesk.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import kz.mediagrid.endtoend.WebhookOutlet.Receipt;
import kz.mediagrid.standalone.run.Ports;
import org.junit.jupiter.api.Test;

/** A process killed with -9 around a delivery: no version is missed, and a repeat has the same webhook-id. */
class DeliveryKillTest {

    private static final String WEEK = "2026-W50";
    private static final String BEGINS = "2026-11-30T09:00:00+05:00";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Path data = WholeMediaGrid.newDirectory("killed-delivery");
    private final Ports ports = WholeMediaGrid.freePorts();

    @Test
    void nothingIsMissedWhereverTheProcessIsKilled() throws Exception {
        try (var outlet = new WebhookOutlet();
                var other = new WebhookOutlet()) {
            try (var process = StandaloneProcess.start(data, ports, "--clock", BEGINS)) {
                var desk = new PressDesk(process.newsroom());
                desk.enter("struck", outlet.address());
                desk.enter("other", other.address());
                // Between the POST and its answer, and so before the cursor.
                var posted = outlet.hold();
                desk.publish(WEEK, "2026-12-07");
                assertThat(posted.await(20, TimeUnit.SECONDS)).isTrue();
                process.kill();
            }
            outlet.answer(receipt -> 200);

            try (var process = StandaloneProcess.start(data, ports)) {
                within(SOON, () -> outlet.receiptsOf(WEEK).size() == 2);
                // Just after an answer, when the cursor may be kept or not.
                var answered = new CountDownLatch(1);
                outlet.answer(countingDown(answered));
                new PressDesk(process.newsroom()).publish(WEEK, "2026-12-08");
                assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
                process.kill();
            }
            outlet.answer(receipt -> 200);

            try (var process = StandaloneProcess.start(data, ports)) {
                // Just after a version was published, before or while it is posted.
                new PressDesk(process.newsroom()).publish(WEEK, "2026-12-09");
                process.kill();
            }

            try (var process = StandaloneProcess.start(data, ports)) {
                new PressDesk(process.newsroom()).publish(WEEK, "2026-12-10");
                within(
                        SOON,
                        () -> versions(outlet).contains(4) && versions(other).contains(4));
                assertThat(Replays.assertAgreed(ports)).isEqualTo(4);
            }

            System.out.printf(
                    "Receipts over three kills: %s and %s%n", versionsAsTheyCame(outlet), versionsAsTheyCame(other));
            for (var served : List.of(outlet, other)) {
                assertThat(versions(served)).as("in order of first receipt").containsExactly(1, 2, 3, 4);
                assertRepeatsHaveTheSameIdAndContent(served);
            }
            assertThat(versionsAsTheyCame(outlet)).startsWith(1, 1);
        }
    }

    private static ToIntFunction<Receipt> countingDown(CountDownLatch answered) {
        return receipt -> {
            answered.countDown();
            return 200;
        };
    }

    private static List<Integer> versionsAsTheyCame(WebhookOutlet outlet) {
        return outlet.receiptsOf(WEEK).stream().map(Receipt::version).toList();
    }

    private static List<Integer> versions(WebhookOutlet outlet) {
        return versionsAsTheyCame(outlet).stream().distinct().toList();
    }

    private static void assertRepeatsHaveTheSameIdAndContent(WebhookOutlet outlet) {
        var byVersion = new HashMap<Integer, Receipt>();
        for (var receipt : outlet.receiptsOf(WEEK)) {
            var first = byVersion.putIfAbsent(receipt.version(), receipt);
            if (first != null) {
                assertThat(receipt.webhookId()).isEqualTo(first.webhookId());
                assertThat(receipt.bytes()).isEqualTo(first.bytes());
            }
        }
        assertThat(byVersion.values()).extracting(Receipt::webhookId).doesNotHaveDuplicates();
    }
}
