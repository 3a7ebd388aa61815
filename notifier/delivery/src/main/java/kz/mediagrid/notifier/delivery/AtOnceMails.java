package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import kz.mediagrid.notifier.outletmail.OutletMails;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.Outlet;

/** Provides the mails that are sent as soon as a version is published. */
final class AtOnceMails implements Feed<VersionRef> {

    /** The wait before a version is looked for again, of which another view has not read all parts yet. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final VersionLog versions;
    private final OutletMails mails;
    private final Executor thread;

    /** @param thread writes the mails */
    AtOnceMails(VersionLog versions, OutletMails mails, Executor thread) {
        this.versions = versions;
        this.mails = mails;
        this.thread = thread;
    }

    @Override
    public Stream<Destination> destinations(Outlet outlet) {
        return Destination.mails(outlet).stream();
    }

    @Override
    public String cursorOf(String destination) {
        return destination;
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

    @Override
    public Optional<VersionRef> next(Serving serving) {
        return versions.next(serving)
                .filter(next -> mails.publishedAt(next.week(), next.version()).isPresent());
    }

    @Override
    public Optional<VersionRef> find(Destination to, String messageId) {
        return versions.sent(to.id(), messageId)
                .filter(sent -> mails.publishedAt(sent.week(), sent.version()).isPresent());
    }

    @Override
    public CompletableFuture<byte[]> body(Destination to, VersionRef sent) {
        return CompletableFuture.supplyAsync(
                () -> mails.atOnce(
                        to,
                        sent.idFor(to.id()),
                        sent.week(),
                        sent.version(),
                        sent.offset() < to.skipSupersededBefore()),
                thread);
    }

    @Override
    public MessageTrace trace(VersionRef version) {
        return versions.trace(version);
    }
}
