package kz.mediagrid.notifier.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.notifier.mail.MailOutcome.NotNow;
import kz.mediagrid.notifier.mail.MailOutcome.Refused;
import kz.mediagrid.notifier.mail.MailOutcome.ServerAway;
import kz.mediagrid.watch.view.UnsentReason;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Turns a mail server's refusal or failure into an outcome.
 *
 * <p>A response about the recipient or about the mail itself affects only that mail. Every other failure, such as a refused
 * sender or a missing login, would affect the next mail as well.
 */
final class SmtpResponseClassifier {

    private static final int FINAL = 500;

    private SmtpResponseClassifier() {}

    static MailOutcome of(MailException failure) {
        for (var cause : causes(failure)) {
            if (cause instanceof SMTPAddressFailedException recipient) {
                return said(recipient.getReturnCode(), recipient);
            }
            if (cause instanceof SMTPSendFailedException mail && !isAboutTheSender(mail)) {
                return said(mail.getReturnCode(), mail);
            }
        }
        return new ServerAway(UnsentReason.NO_MAIL_ACCEPTED.with(sentence(failure)));
    }

    private static boolean isAboutTheSender(SMTPSendFailedException failure) {
        return failure.getReturnCode() == 421
                || failure.getCommand() == null
                || failure.getCommand().toUpperCase(Locale.ROOT).startsWith("MAIL");
    }

    private static MailOutcome said(int code, Exception failure) {
        return code >= FINAL
                ? new Refused(UnsentReason.REFUSED.with(sentence(failure)))
                : new NotNow(UnsentReason.NOT_NOW.with(sentence(failure)));
    }

    /** The failure and all its causes. If the server refused a recipient, the refusal is one of these causes. */
    private static List<Throwable> causes(MailException failure) {
        var causes = new ArrayList<Throwable>();
        if (failure instanceof MailSendException sending) {
            sending.getFailedMessages().values().forEach(cause -> add(cause, causes));
        }
        add(failure, causes);
        return causes;
    }

    private static void add(Throwable failure, List<Throwable> causes) {
        for (var next = failure; next != null && !causes.contains(next); next = behind(next)) {
            causes.add(next);
        }
    }

    private static @Nullable Throwable behind(Throwable failure) {
        return failure instanceof MessagingException chained && chained.getNextException() != null
                ? chained.getNextException()
                : failure.getCause();
    }

    private static String sentence(Throwable failure) {
        return line(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    /** The text as one line without mail addresses, cut after 200 characters with "…". */
    static String line(String said) {
        var line = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ")
                .replaceAll("[^\\s<>]+@[^\\s<>]+", "…")
                .strip();
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
