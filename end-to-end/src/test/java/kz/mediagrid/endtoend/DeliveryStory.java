package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import kz.mediagrid.endtoend.WebhookOutlet.Receipt;

/** Kills around a delivery: no version is missed, and a repeat has the same webhook-id and content. */
final class DeliveryStory implements AutoCloseable {

    private static final String WEEK = "2027-W05";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final WebhookOutlet outlet = new WebhookOutlet();
    private final WebhookOutlet other = new WebhookOutlet();
    private int unanswered;

    KillStory story() {
        return KillStory.named("delivery")
                .inLife(1)
                .killedShortlyAfter("2026-12-03T23:59:59+05:00", this::publishWithoutAnswer)
                .inLife(2)
                .beforeTheStart(() -> {
                    unanswered = outlet.receiptsOf(WEEK).size();
                    outlet.answer(receipt -> 200);
                })
                .at(
                        "2026-12-03T23:59:59+05:00",
                        newsroom -> within(SOON, () -> outlet.receiptsOf(WEEK).size() == unanswered + 1))
                .inLife(6)
                .thenKilledAt("2026-12-11T09:20:00+05:00", this::publishUntilAnswered)
                .inLife(7)
                // Just after a version was published, before or while it is posted.
                .thenKilledAt(
                        "2026-12-19T12:00:00+05:00", newsroom -> new EditorClient(newsroom).publish(WEEK, "2027-02-03"))
                .inLife(8)
                .at("2026-12-19T12:00:00+05:00", this::assertServed);
    }

    /** The kill comes between the POST and its answer, for which an outlet has seconds, and so before the cursor. */
    private void publishWithoutAnswer(Newsroom newsroom) throws InterruptedException {
        var editor = new EditorClient(newsroom);
        editor.enter("struck", outlet.address());
        editor.enter("other", other.address());
        var posted = outlet.hold();
        editor.publish(WEEK, "2027-02-01");
        assertThat(posted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** The kill comes just after an answer, when the cursor may be kept or not. */
    private void publishUntilAnswered(Newsroom newsroom) throws InterruptedException {
        var answered = new CountDownLatch(1);
        outlet.answer(countingDown(answered));
        new EditorClient(newsroom).publish(WEEK, "2027-02-02");
        assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static ToIntFunction<Receipt> countingDown(CountDownLatch answered) {
        return receipt -> {
            if (receipt.week().equals(WEEK)) {
                answered.countDown();
            }
            return 200;
        };
    }

    private void assertServed(Newsroom newsroom) {
        new EditorClient(newsroom).publish(WEEK, "2027-02-04");
        within(SOON, () -> versions(outlet).contains(4) && versions(other).contains(4));

        System.out.printf("Receipts over the kills: %s and %s%n", asTheyCame(outlet), asTheyCame(other));
        for (var served : List.of(outlet, other)) {
            assertThat(versions(served)).as("in order of first receipt").containsExactly(1, 2, 3, 4);
            assertRepeatsHaveTheSameIdAndContent(served);
        }
        assertThat(asTheyCame(outlet)).startsWith(1, 1);
    }

    private static List<Integer> asTheyCame(WebhookOutlet outlet) {
        return outlet.receiptsOf(WEEK).stream().map(Receipt::version).toList();
    }

    private static List<Integer> versions(WebhookOutlet outlet) {
        return asTheyCame(outlet).stream().distinct().toList();
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

    @Override
    public void close() {
        outlet.close();
        other.close();
    }
}
