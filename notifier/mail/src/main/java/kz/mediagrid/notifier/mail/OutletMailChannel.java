package kz.mediagrid.notifier.mail;

import jakarta.mail.MessagingException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.notifier.delivery.DeliveryChannel;
import kz.mediagrid.notifier.delivery.DeliveryOutcome;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.delivery.Message;
import kz.mediagrid.notifier.mail.MailOutcome.NotNow;
import kz.mediagrid.notifier.mail.MailOutcome.Refused;
import kz.mediagrid.notifier.mail.MailOutcome.ServerAway;
import kz.mediagrid.watch.view.UnsentReason;
import org.springframework.mail.MailException;

/** Hands mails to outlets over to the mail server. A refusal for good is taken as the wish for no further mail. */
public final class OutletMailChannel implements DeliveryChannel, AutoCloseable {

    /** The number of mails that are handed over at the same time. */
    private static final int AT_ONCE = 4;

    private final Mailer mailer;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "outlet-mails");
        thread.setDaemon(true);
        return thread;
    });

    public OutletMailChannel(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public CompletableFuture<DeliveryOutcome> deliver(Message message) {
        try {
            return CompletableFuture.supplyAsync(() -> handOver(message), threads);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(RetryLater.because("delivery has ended"));
        }
    }

    private DeliveryOutcome handOver(Message message) {
        try {
            message.transcript().mailed(message.body());
            message.transcript().answered(SmtpResponseClassifier.line(mailer.handOver(message.body())));
            return new Delivered(null);
        } catch (MailException e) {
            return outcome(SmtpResponseClassifier.of(e));
        } catch (MessagingException e) {
            return RetryLater.because(UnsentReason.NOT_COMPOSED.with(SmtpResponseClassifier.line(e.toString())));
        }
    }

    private static DeliveryOutcome outcome(MailOutcome refusal) {
        if (refusal instanceof Refused refused) {
            return new Gone(null, refused.why());
        }
        if (refusal instanceof NotNow notNow) {
            return RetryLater.because(notNow.why());
        }
        return RetryLater.because(((ServerAway) refusal).why());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
