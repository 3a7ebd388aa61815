package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import kz.mediagrid.notifier.notice.ReleasedNotices;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.worker.Session;
import kz.mediagrid.notifier.worker.SessionClients;
import kz.mediagrid.notifier.worker.Work;

/**
 * Sends versions and notices to the outlets. One thread sends both, and one {@link Ledger} records all attempts. Versions do
 * not wait for notices, nor notices for versions.
 */
final class DeliveryWork implements Work {

    private final SessionClients clients;
    private final Outlets outlets;
    private final VersionLog versions;
    private final ReleasedNotices notices;
    private final OutletContents contents;
    private final DeliveryChannel channel;
    private final RetryClock clock;

    DeliveryWork(
            SessionClients clients,
            Outlets outlets,
            VersionLog versions,
            ReleasedNotices notices,
            OutletContents contents,
            DeliveryChannel channel,
            RetryClock clock) {
        this.clients = clients;
        this.outlets = outlets;
        this.versions = versions;
        this.notices = notices;
        this.contents = contents;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public Session open(Runnable wake) {
        var ledger = Ledger.open(clients);
        try {
            var feed = new VersionFeed(
                    versions,
                    clients.seekingConsumer("notifier.delivery", "-letters"),
                    clients.reader()::read,
                    contents);
            return new DeliverySession(
                    ledger,
                    feed,
                    List.of(dispatcher(feed, ledger, wake), dispatcher(new NoticeFeed(notices), ledger, wake)));
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private <T extends Sendable> OutletDispatcher<T> dispatcher(Feed<T> feed, Ledger ledger, Runnable wake) {
        return new OutletDispatcher<>(outlets, feed, channel, ledger, clock, wake);
    }

    private record DeliverySession(Ledger ledger, VersionFeed versions, List<OutletDispatcher<?>> dispatchers)
            implements Session {

        @Override
        public Duration run() {
            return dispatchers.stream()
                    .map(OutletDispatcher::dispatch)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        @Override
        public void close() {
            versions.close();
            ledger.close();
        }
    }
}
