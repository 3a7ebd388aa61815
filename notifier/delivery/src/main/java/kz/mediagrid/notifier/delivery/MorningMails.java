package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import kz.mediagrid.notifier.outletmail.MailDays;
import kz.mediagrid.notifier.outletmail.OutletMails;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;

/** Provides the mails of the mornings: at 08:00 in Almaty, business time, the changes that were not mailed at once. */
final class MorningMails implements Feed<MorningRef> {

    /** The wait before the business clock is read again: it can be moved. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final VersionLog versions;
    private final OutletMails mails;
    private final RetryClock clock;
    private final Executor thread;

    /** @param thread writes the mails */
    MorningMails(VersionLog versions, OutletMails mails, RetryClock clock, Executor thread) {
        this.versions = versions;
        this.mails = mails;
        this.clock = clock;
        this.thread = thread;
    }

    @Override
    public Stream<Destination> destinations(Outlet outlet) {
        return Destination.mails(outlet).stream();
    }

    @Override
    public String cursorOf(String destination) {
        return CursorIds.ofMornings(destination);
    }

    @Override
    public List<String> suspending(String destination) {
        return CursorIds.ofMails(destination);
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public long end() {
        return versions.end();
    }

    /**
     * The versions between two mornings. The bounds depend on the first of them alone, so that the same mail is made whenever
     * it is sent again.
     */
    @Override
    public Optional<MorningRef> next(Serving serving) {
        var first = versions.next(serving.nextOffset(), 0);
        return first.flatMap(this::publishedAt)
                .map(MailDays::morningAfter)
                .filter(morning -> !clock.businessTime().isBefore(morning))
                .map(morning -> new MorningRef(until(morning, first.orElseThrow()), morning));
    }

    /**
     * The mail of that morning, as of all versions since the channel is served; of all versions if the channel was sent it in a
     * replay alone.
     */
    @Override
    public Optional<MorningRef> find(Destination to, String messageId) {
        return find(to, messageId, to.startOffset()).or(() -> find(to, messageId, 0));
    }

    private Optional<MorningRef> find(Destination to, String messageId, long from) {
        var next = versions.next(from, 0);
        while (next.isPresent()) {
            var first = next.orElseThrow();
            var morning = publishedAt(first).map(MailDays::morningAfter);
            var found = morning.map(at -> new MorningRef(until(at, first), at));
            if (found.filter(ref -> ref.idFor(to.id()).equals(messageId)).isPresent()) {
                return found;
            }
            next = versions.next(found.map(MorningRef::next).orElse(first.next()), 0);
        }
        return Optional.empty();
    }

    private List<VersionRef> until(Instant morning, VersionRef first) {
        var all = new ArrayList<>(List.of(first));
        var next = versions.next(first.next(), 0);
        while (next.flatMap(this::publishedAt).filter(morning::isAfter).isPresent()) {
            all.add(next.orElseThrow());
            next = versions.next(next.orElseThrow().next(), 0);
        }
        return all;
    }

    private Optional<Instant> publishedAt(VersionRef version) {
        return mails.publishedAt(version.week(), version.version());
    }

    @Override
    public CompletableFuture<byte[]> body(Destination to, MorningRef sent) {
        return body(to, sent, to.skipSupersededBefore());
    }

    /** A subscription that went on at the newest versions later has the mails of earlier mornings all the same. */
    @Override
    public CompletableFuture<byte[]> bodyAgain(Destination to, MorningRef sent) {
        long skipped = to.skipSupersededBefore();
        return body(to, sent, skipped < sent.next() ? skipped : sent.offset());
    }

    @Override
    public MessageTrace trace(MorningRef sent) {
        return new MessageTrace(
                sent.versions().stream()
                        .flatMap(version -> versions.trace(version).causes().stream())
                        .toList(),
                Map.of());
    }

    private CompletableFuture<byte[]> body(Destination to, MorningRef sent, long from) {
        return CompletableFuture.supplyAsync(
                () -> mails.digest(to, sent.idFor(to.id()), sent.morning(), sent.numbersFrom(from)), thread);
    }
}
