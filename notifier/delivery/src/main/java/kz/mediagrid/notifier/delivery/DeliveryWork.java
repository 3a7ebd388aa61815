package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.mediagrid.notifier.notice.ReleasedNotices;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.worker.Session;
import kz.mediagrid.notifier.worker.SessionClients;
import kz.mediagrid.notifier.worker.Work;
import org.jspecify.annotations.Nullable;

/**
 * Sends versions, notices and mails to the outlets. One thread sends all, and one {@link Ledger} records all attempts. None
 * waits for the others.
 */
final class DeliveryWork implements Work {

    private final SessionClients clients;
    private final Outlets outlets;
    private final VersionLog versions;
    private final ReleasedNotices notices;
    private final OutletContents contents;
    private final DeliveryChannel channel;
    private final RetryClock clock;
    private final @Nullable MailRoute mail;

    /** @param mail null if no mail server is configured: mails then wait */
    DeliveryWork(
            SessionClients clients,
            Outlets outlets,
            VersionLog versions,
            ReleasedNotices notices,
            OutletContents contents,
            DeliveryChannel channel,
            RetryClock clock,
            @Nullable MailRoute mail) {
        this.clients = clients;
        this.outlets = outlets;
        this.versions = versions;
        this.notices = notices;
        this.contents = contents;
        this.channel = channel;
        this.clock = clock;
        this.mail = mail;
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
            var thread = Executors.newSingleThreadExecutor(DeliveryWork::mailThread);
            var dispatchers = new ArrayList<OutletDispatcher<?>>();
            dispatchers.add(dispatcher(feed, ledger, wake));
            dispatchers.add(dispatcher(new AgainFeed<>(feed), ledger, wake));
            var released = new NoticeFeed(notices);
            dispatchers.add(dispatcher(released, ledger, wake));
            dispatchers.add(dispatcher(new AgainFeed<>(released), ledger, wake));
            dispatchers.add(dispatcher(new LostWishes(List.of(feed, released), clock), ledger, wake));
            if (mail != null) {
                var atOnce = new AtOnceMails(versions, mail.mails(), thread);
                var morning = new MorningMails(versions, mail.mails(), mail.clock(), thread);
                dispatchers.add(mails(atOnce, mail, ledger, wake));
                dispatchers.add(mails(new AgainFeed<>(atOnce), mail, ledger, wake));
                dispatchers.add(mails(morning, mail, ledger, wake));
                dispatchers.add(mails(new AgainFeed<>(morning), mail, ledger, wake));
                dispatchers.add(mails(new LostWishes(List.of(atOnce, morning), mail.clock()), mail, ledger, wake));
            }
            return new DeliverySession(ledger, feed, thread, dispatchers);
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private <T extends Sendable> OutletDispatcher<T> dispatcher(Feed<T> feed, Ledger ledger, Runnable wake) {
        return new OutletDispatcher<>(outlets, feed, channel, ledger, clock, wake);
    }

    private <T extends Sendable> OutletDispatcher<T> mails(
            Feed<T> feed, MailRoute route, Ledger ledger, Runnable wake) {
        return new OutletDispatcher<>(outlets, feed, route.channel(), ledger, route.clock(), wake);
    }

    private static Thread mailThread(Runnable work) {
        var made = new Thread(work, "delivery-mails");
        made.setDaemon(true);
        return made;
    }

    private record DeliverySession(
            Ledger ledger, VersionFeed versions, ExecutorService mails, List<OutletDispatcher<?>> dispatchers)
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
            mails.shutdownNow();
            ledger.close();
        }
    }
}
