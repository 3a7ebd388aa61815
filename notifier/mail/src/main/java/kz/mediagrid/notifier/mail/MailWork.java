package kz.mediagrid.notifier.mail;

import java.time.Duration;
import java.util.List;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.retry.RetrySchedule;
import kz.mediagrid.notifier.worker.Session;
import kz.mediagrid.notifier.worker.SessionClients;
import kz.mediagrid.notifier.worker.Work;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.topics.Topics;

/** Sends due messages at intervals. Each session first reads the attempts that earlier sessions made. */
final class MailWork implements Work {

    static final RetrySchedule RETRIES = RetrySchedule.endless(List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30)));

    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private final SessionClients clients;
    private final Inbox inbox;
    private final TroubleMails troubleMails;
    private final Writer writer;
    private final MailChannel channel;
    private final MailHours hours;
    private final RetryClock clock;

    MailWork(
            SessionClients clients,
            Inbox inbox,
            TroubleMails troubleMails,
            Writer writer,
            MailChannel channel,
            MailHours hours,
            RetryClock clock) {
        this.clients = clients;
        this.inbox = inbox;
        this.troubleMails = troubleMails;
        this.writer = writer;
        this.channel = channel;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public Session open(Runnable wake) {
        var template = clients.template("notifier.mail");
        var attempts = new AcknowledgedWriter(template, clients.serializer(), SessionClients.PRODUCER_TIMEOUT);
        try {
            var dispatcher = new MailDispatcher(inbox, troubleMails, writer, channel, attempts, hours, clock);
            clients.each(
                    "notifier.mail",
                    "-attempts",
                    Topics.MESSAGE_ATTEMPTS,
                    MessageAttempted.class,
                    dispatcher::remember);
            return new MailSession(dispatcher, template);
        } catch (RuntimeException e) {
            template.close();
            throw e;
        }
    }

    private record MailSession(MailDispatcher dispatcher, RecordTemplate<byte[]> template) implements Session {

        @Override
        public Duration run() {
            dispatcher.sendDue();
            return POLL_INTERVAL;
        }

        @Override
        public void close() {
            template.close();
        }
    }
}
