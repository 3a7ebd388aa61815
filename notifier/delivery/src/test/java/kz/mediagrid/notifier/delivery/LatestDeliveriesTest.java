package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.stream.IntStream;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryExchange;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class LatestDeliveriesTest {

    @Test
    void theLastFiftyAttemptsOfEachOutletAreShownNewestFirst() {
        var deliveries = new LatestDeliveries(new HeapStores());
        for (int number = 1; number <= 120; number++) {
            deliveries.apply(attempt("tv", number));
            deliveries.apply(attempt("tv-2", 1_000 + number));
        }

        assertThat(deliveries.attemptsOf("tv"))
                .extracting(DeliveryAttempted::getVersion)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(back -> 120 - back).toList());
        assertThat(deliveries.attemptsOf("radio")).isEmpty();
    }

    @Test
    void theAttemptsByOneChannelAreOfItAloneAndHaveRequestAndAnswer() {
        var deliveries = new LatestDeliveries(new HeapStores());
        var exchange = new DeliveryExchange("https://tv.example", "webhook-id: a", 2, "{}", "OK", null);
        deliveries.apply(DeliveryAttempted.newBuilder(attempt("tv", 1))
                .setExchange(exchange)
                .build());
        deliveries.apply(DeliveryAttempted.newBuilder(attempt("tv", 2))
                .setSubscriptionId("sub-1")
                .build());
        deliveries.apply(attempt("tv-2", 3));
        var outlet = ActiveOutlet.named("tv").build();

        assertThat(deliveries.attemptsBy(new Destination(outlet, null)))
                .extracting(DeliveryAttempted::getVersion, DeliveryAttempted::getExchange)
                .containsExactly(tuple(1, exchange));
        assertThat(deliveries.attemptsOf("tv"))
                .extracting(DeliveryAttempted::getVersion, DeliveryAttempted::getExchange)
                .containsExactly(tuple(2, null), tuple(1, null));
    }

    @Test
    void olderAttemptsAreRemoved() {
        var store = new HeapStore<DeliveryAttempted>();
        var deliveries = new LatestDeliveries(new Only(store));
        for (int number = 1; number <= 120; number++) {
            deliveries.apply(attempt("tv", number));
        }

        assertThat(store.keysAfter("", 1_000)).hasSize(100);
    }

    /** Opens one store. */
    private record Only(Store<DeliveryAttempted> store) implements Stores {

        @Override
        @SuppressWarnings("unchecked") // the view opens a single store, of attempts
        public <V> Store<V> of(Kept<V> kept) {
            return (Store<V>) store;
        }
    }

    private static DeliveryAttempted attempt(String outlet, int version) {
        return DeliveryAttempted.newBuilder()
                .setOutletId(outlet)
                .setWebhookId(outlet + version)
                .setWeek("2026-W50")
                .setVersion(version)
                .setAttempt(1)
                .setStartedAt(Instant.EPOCH)
                .setBusinessTime(Instant.EPOCH)
                .setDurationMillis(1)
                .setOutcome(AttemptOutcome.DELIVERED)
                .build();
    }
}
