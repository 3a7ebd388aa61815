package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.testing.Records.attempt;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.outlet;
import static kz.mediagrid.watch.testing.Records.resumed;
import static kz.mediagrid.watch.testing.Records.suspendedBy;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.withMails;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.state.testing.HeapStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServedOutletsTest {

    private final ServedOutlets outlets = new ServedOutlets(new HeapStores());

    @Test
    void anOutletWithoutACursorIsServedFromItsStart() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));

        assertThat(outlets.all().get(0).nextOffset()).isZero();

        outlets.cursor("tv", cursor("tv", 7));

        assertThat(outlets.all().get(0).nextOffset()).isEqualTo(7);
    }

    @Test
    void nothingWaitsForAWebhookThatIsAbsent() {
        var versions = new VersionView(new HeapStores());
        versions.apply(3, Instant.EPOCH, version("2026-W50", 1));
        outlets.outlet("paper", outlet("paper", "Paper", ""));
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));

        assertThat(Stream.of("paper", "tv").map(outlets::find))
                .extracting(served -> served.orElseThrow().waitingIn(versions).count())
                .containsExactly(0L, 1L);
    }

    @Test
    void anOutletThatIsGoneIsSuspendedByItsCursorUntilItIsResumedByHand() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        outlets.cursor("tv", suspendedBy(cursor("tv", 7), "it is gone (410)"));

        assertThat(outlets.all().get(0).isSuspended()).isTrue();
        assertThat(outlets.all().get(0).suspendedWhy()).isEqualTo("it is gone (410)");

        outlets.outlet("tv", resumed(outlet("tv", "TV", "https://tv.example/hook")));

        assertThat(outlets.all().get(0).isSuspended()).isFalse();
    }

    @Test
    void theSecretThatSignsDeliveriesIsNotKeptHere() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));

        assertThat(outlets.all().toString()).doesNotContain("whsec_");
    }

    @Test
    void theLastFailureIsToldUntilTheOutletTakesAgain() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        outlets.attempt(attempt("tv", "2026-W50", 1, AttemptOutcome.RETRY_LATER));

        assertThat(outlets.all().get(0).lastFailure().getWhy()).isEqualTo("it answered 503");

        outlets.attempt(attempt("tv", "2026-W50", 1, AttemptOutcome.DELIVERED));

        assertThat(outlets.all().get(0).lastFailure()).isNull();
        assertThat(outlets.count(AttemptOutcome.DELIVERED)).isEqualTo(1);
        assertThat(outlets.count(AttemptOutcome.RETRY_LATER)).isEqualTo(1);
    }

    @Test
    void aNoticeThatWasNotTakenIsCountedAndIsNoVersionThatWasNotTaken() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        var notice = DeliveryAttempted.newBuilder(attempt("tv", "", 0, AttemptOutcome.RETRY_LATER))
                .setMatterId("mat-1")
                .build();
        outlets.attempt(notice);

        assertThat(outlets.all().get(0).lastFailure()).isNull();
        assertThat(outlets.count(AttemptOutcome.RETRY_LATER)).isEqualTo(1);
    }

    @Test
    void attemptsAreStoredForAYearAsOnTheirTopic() {
        var names = new ArrayList<String>();
        var stores = new ArrayList<Store<?>>();
        var view = new ServedOutlets(new Stores() {
            @Override
            public <V> Store<V> of(Kept<V> kept) {
                var store = new HeapStore<V>();
                names.add(kept.name());
                stores.add(store);
                return store;
            }
        });
        var start = Instant.parse("2026-01-01T05:00:00Z");
        for (int day = 0; day < 3 * 365; day++) {
            var at = start.plus(Duration.ofDays(day));
            for (int again = 0; again < 2; again++) {
                view.attempt(attemptOf("tv", day + 1, at.plusSeconds(again), null));
                view.attempt(attemptOf("tv", 0, at.plusSeconds(again), "mat-" + day));
            }
            // One outlet that does not take the first version: it is tried again each day.
            view.attempt(attemptOf("fm", 1, at, null));
        }

        assertThat(names).containsOnlyOnce("ops-version-attempts", "ops-notice-attempts");
        assertThat(stores).extracting(ServedOutletsTest::size).containsExactlyInAnyOrder(366L, 366L, 367L, 367L);
        assertThat(view.lastOfVersion("2026-W50", 1).keySet()).containsExactly("fm");
        assertThat(view.lastOfVersion("2026-W50", 2 * 365 - 1)).isEmpty();
        assertThat(view.lastOfVersion("2026-W50", 2 * 365).keySet()).containsExactly("tv");
        assertThat(view.lastOfNotice("mat-1")).isEmpty();
        assertThat(view.lastOfNotice("mat-1094")).hasSize(1);
    }

    private static DeliveryAttempted attemptOf(String outlet, int version, Instant at, @Nullable String matter) {
        return DeliveryAttempted.newBuilder(attempt(outlet, "2026-W50", version, AttemptOutcome.RETRY_LATER))
                .setStartedAt(at)
                .setMatterId(matter)
                .build();
    }

    private static long size(Store<?> store) {
        var size = new AtomicLong();
        store.range("", null, (key, value) -> size.incrementAndGet() > 0);
        return size.get();
    }

    @Test
    void anOutletWithMailAloneIsServedByTheMailboxThatWasSentMost() {
        outlets.outlet("tv", withMails("", "sub-1", "sub-2"));
        outlets.cursor("tv/sub-1", cursor("tv", 7));
        outlets.cursor("tv/sub-2", cursor("tv", 9));

        assertThat(outlets.all().get(0).nextOffset()).isEqualTo(9);
        assertThat(outlets.all().get(0).mails()).hasSize(2);
    }

    @Test
    void aMailboxThatIsRefusedByEitherMailIsSuspendedAndTheOutletIsNot() {
        outlets.outlet("tv", withMails("https://tv.example/hook", "sub-1", "sub-2"));
        outlets.cursor("tv/sub-1", cursor("tv", 7));
        outlets.cursor("tv/sub-1/digest", suspendedBy(cursor("tv", 7), "550 no such user"));

        assertThat(outlets.all().get(0).isSuspended()).isFalse();
        assertThat(outlets.all().get(0).mails())
                .extracting(Serving::isSuspended)
                .containsExactly(true, false);
    }

    @Test
    void anOutletHasAVersionThatOneOfItsChannelsTook() {
        outlets.outlet("tv", withMails("https://tv.example/hook", "sub-1"));
        outlets.attempt(DeliveryAttempted.newBuilder(attempt("tv", "2026-W50", 1, AttemptOutcome.DELIVERED))
                .setSubscriptionId("sub-1")
                .build());
        outlets.attempt(attempt("tv", "2026-W50", 1, AttemptOutcome.RETRY_LATER));

        assertThat(outlets.lastOfVersion("2026-W50", 1).get("tv").getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(outlets.all().get(0).lastFailure()).isNotNull();
    }

    @Test
    void anOutletWithNothingThatSendsIsNotListedAndNoAddressIsKept() {
        outlets.outlet(
                "reader", Outlet.newBuilder(withMails("")).setOutletId("reader").build());
        outlets.outlet("tv", withMails("", "sub-1"));

        assertThat(outlets.all()).hasSize(1);
        assertThat(outlets.all().toString()).doesNotContain("desk@tv.example");
    }

    @Test
    void anOutletThatIsNoMoreIsNotListed() {
        outlets.outlet("tv", outlet("tv", "TV", "https://tv.example/hook"));
        outlets.outlet("tv", null);

        assertThat(outlets.all()).isEmpty();
    }
}
