package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.retry.RetrySchedule;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.SendAgain;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class LostWishesTest {

    private Instant now = Instant.parse("2026-12-04T07:00:00Z");

    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final LostWishes wishes = new LostWishes(
            List.of(new BodilessFeed(
                    new VersionLog(new HeapStores()),
                    new Outlets(),
                    to -> CompletableFuture.completedFuture(new byte[0]))),
            new RetryClock(RetrySchedule.endless(List.of(Duration.ofMinutes(1))), clock, clock));

    @Test
    void aMessageIsLookedForEverySecondForAMinute() {
        assertThat(wishes.pause()).isEqualTo(Duration.ofDays(1));

        assertThat(wishes.next(asked())).isEmpty();
        assertThat(wishes.pause()).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(60);

        assertThat(wishes.next(asked())).isPresent();
    }

    @Test
    void aChannelThatWasRemovedMeanwhileIsForgotten() {
        wishes.next(asked());
        now = now.plusSeconds(119);
        assertThat(wishes.pause()).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);

        assertThat(wishes.pause()).isEqualTo(Duration.ofDays(1));
    }

    private static Serving asked() {
        var outlet = ActiveOutlet.named("tv")
                .setAgain(new SendAgain(1, "tv_2026-W50_1"))
                .build();
        return new Serving(new Destination(outlet, null), null);
    }
}
