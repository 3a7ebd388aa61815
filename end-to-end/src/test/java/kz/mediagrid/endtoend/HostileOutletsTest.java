package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.HostileOutlet.Manner;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Outlets that do their worst slow nobody, are left at the deadline, and the ledger says why. */
@Tag("long")
@Isolated("how soon the others are served is measured")
@ExtendWith(WholeMediaGrid.class)
class HostileOutletsTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final int HEALTHY = 10;
    private static final int VERSIONS = 10;

    private final Newsroom newsroom;
    private final EditorClient editor;

    HostileOutletsTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.editor = new EditorClient(newsroom);
    }

    @Test
    void theHealthyOnesAreServedAsFastAsWithoutThem() {
        var healthy =
                IntStream.range(0, HEALTHY).mapToObj(i -> new WebhookOutlet()).toList();
        var hostile = Stream.of(Manner.values()).map(HostileOutlet::new).toList();
        try {
            for (int i = 0; i < HEALTHY; i++) {
                editor.enter("well-" + i, healthy.get(i).address());
            }
            publishAndMeasure("2027-W20", "2027-05-18", healthy);
            var before = publishAndMeasure("2027-W21", "2027-05-25", healthy);
            hostile.forEach(outlet -> editor.enter(outlet.id(), outlet.address()));

            var beside = publishAndMeasure("2027-W22", "2027-06-01", healthy);

            System.out.printf(
                    "%d healthy outlets, order to receipt: p50 %d ms, p99 %d ms alone; p50 %d ms, p99 %d ms beside %d hostile%n",
                    HEALTHY, at(before, 50), at(before, 99), at(beside, 50), at(beside, 99), hostile.size());
            assertThat(at(beside, 99))
                    .as("p99 beside hostile outlets, %d ms without them", at(before, 99))
                    .isLessThan(2 * at(before, 99) + 250);
            assertEachIsLeftAndSaidWhy(hostile);
        } finally {
            healthy.forEach(WebhookOutlet::close);
            hostile.forEach(HostileOutlet::close);
        }
    }

    private List<Long> publishAndMeasure(String week, String date, List<WebhookOutlet> healthy) {
        var ordered = new ArrayList<Instant>();
        for (int version = 1; version <= VERSIONS; version++) {
            int number = version;
            ordered.add(editor.publish(week, date));
            within(
                    SOON,
                    () -> healthy.stream()
                            .allMatch(outlet -> outlet.receiptsOf(week).size() == number));
        }
        return healthy.stream()
                .flatMap(outlet -> outlet.receiptsOf(week).stream())
                .map(receipt -> Duration.between(ordered.get(receipt.version() - 1), receipt.at())
                        .toMillis())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private void assertEachIsLeftAndSaidWhy(List<HostileOutlet> hostile) {
        within(
                SOON,
                () -> hostile.stream()
                        .allMatch(outlet -> editor.show("/api/outlets/" + outlet.id())
                                .text("status")
                                .equals("SUSPENDED")));
        for (var outlet : hostile) {
            var attempts = newsroom.contents(Topics.DELIVERIES).stream()
                    .map(DeliveryAttempted.class::cast)
                    .filter(made -> made.getOutletId().equals(outlet.id()))
                    .toList();
            assertThat(attempts).as(outlet.id()).hasSize(outlet.connections()).allSatisfy(made -> {
                assertThat(made.getOutcome()).isNotEqualTo(AttemptOutcome.DELIVERED);
                assertThat(made.getDurationMillis()).isLessThan(DEADLINE.toMillis() + 1_000);
                assertThat(made.getWhy()).matches(reason(outlet.id()));
            });
        }
        assertThat(HostileOutlet.SENT.get() * 64L / 1024)
                .as("MB taken of ten gigabytes, seven times")
                .isLessThan(100);
    }

    private static String reason(String id) {
        return switch (id) {
            case "resets" -> "the connection broke.*";
            case "answers-ten-gigabytes" -> "it answered 500";
            case "redirects-to-metadata" -> "it answered 302; redirects are not followed";
            default -> "no complete answer within 1 s";
        };
    }
}
