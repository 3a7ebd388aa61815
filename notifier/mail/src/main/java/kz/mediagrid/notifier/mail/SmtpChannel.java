package kz.mediagrid.notifier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.notifier.mail.MailOutcome.Refused;
import kz.mediagrid.notifier.mail.MailOutcome.Sent;
import kz.mediagrid.watch.view.UnsentReason;
import org.springframework.mail.MailException;

/** Sends mails to a mail server by SMTP. */
final class SmtpChannel implements MailChannel {

    private final Mailer sender;

    SmtpChannel(Mailer sender) {
        this.sender = sender;
    }

    @Override
    public MailOutcome send(Mail mail) {
        try {
            var reply = sender.send(mail.name(), mail.to(), mail.replyTo(), mail.text());
            return new Sent(SmtpResponseClassifier.line(reply));
        } catch (AddressException e) {
            return new Refused(UnsentReason.NOT_AN_ADDRESS.with());
        } catch (MailException e) {
            return SmtpResponseClassifier.of(e);
        } catch (MessagingException e) {
            return new Refused(
                    UnsentReason.NOT_COMPOSED.with(SmtpResponseClassifier.line(String.valueOf(e.getMessage()))));
        }
    }
}
