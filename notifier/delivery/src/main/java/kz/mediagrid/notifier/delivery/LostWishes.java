package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.SendAgain;

/** Provides the wishes for messages that no other feed finds, so that each ends with a reason and the next wish is served. */
final class LostWishes implements Feed<AgainRef<LostRef>> {

    /** The real time for which a message is looked for: after a start, a view may not have read it yet. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The real time after which a wish that was not ended as lost is no longer asked about. */
    private static final Duration FORGOTTEN_AFTER = PATIENCE.multipliedBy(2);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final byte[] NOTHING = {};

    private final List<Feed<?>> feeds;
    private final RetryClock clock;

    /** The wishes that no feed serves now, by channel. */
    private final Map<String, Missed> missed = new HashMap<>();

    private record Missed(long wish, Instant since) {}

    /** @param feeds all feeds of one sort of channels */
    LostWishes(List<Feed<?>> feeds, RetryClock clock) {
        this.feeds = List.copyOf(feeds);
        this.clock = clock;
    }

    @Override
    public Stream<Destination> destinations(Outlet outlet) {
        return feeds.get(0).destinations(outlet);
    }

    @Override
    public String cursorOf(String destination) {
        return CursorIds.ofAgain(destination);
    }

    /** Forgets the channels that were removed or suspended before their wish ended: they are asked about no more. */
    @Override
    public Duration pause() {
        missed.values().removeIf(one -> !clock.now().isBefore(one.since().plus(FORGOTTEN_AFTER)));
        return missed.isEmpty() ? Duration.ofDays(1) : PAUSE;
    }

    @Override
    public long end() {
        return feeds.stream().mapToLong(Feed::end).sum();
    }

    @Override
    public Optional<AgainRef<LostRef>> next(Serving serving) {
        var to = serving.to();
        var lost = AgainFeed.wish(serving).filter(wish -> !isFound(to, wish));
        if (lost.isEmpty()) {
            missed.remove(to.id());
        }
        return lost.filter(wish -> isLongMissed(to, wish))
                .map(wish -> new AgainRef<>(new LostRef(wish.getMessageId()), wish.getNumber()));
    }

    private boolean isFound(Destination to, SendAgain wish) {
        return feeds.stream()
                .anyMatch(feed -> feed.find(to, wish.getMessageId()).isPresent());
    }

    private boolean isLongMissed(Destination to, SendAgain wish) {
        var now = clock.now();
        var first = missed.merge(
                to.id(),
                new Missed(wish.getNumber(), now),
                (before, present) -> before.wish() == present.wish() ? before : present);
        return !now.isBefore(first.since().plus(PATIENCE));
    }

    @Override
    public Optional<AgainRef<LostRef>> find(Destination to, String messageId) {
        return Optional.empty();
    }

    @Override
    public CompletableFuture<byte[]> body(Destination to, AgainRef<LostRef> again) {
        return CompletableFuture.completedFuture(NOTHING);
    }
}
