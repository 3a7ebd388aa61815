package kz.mediagrid.notifier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.mediagrid.notifier.mail.MailOutcome.Refused;
import kz.mediagrid.notifier.mail.MailOutcome.Sent;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mails to a mail server by SMTP. */
final class SmtpChannel implements MailChannel {

    private final JavaMailSender server;
    private final InternetAddress from;

    /** @throws IllegalArgumentException if {@code from} is not a mail address */
    SmtpChannel(JavaMailSender server, String from) {
        this.server = server;
        try {
            this.from = one(from);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "The setting media-grid.mail.from is refused: '" + from + "' is no mail address.", e);
        }
    }

    @Override
    public MailOutcome send(Mail mail) {
        InternetAddress to;
        try {
            to = one(mail.to());
        } catch (AddressException e) {
            return new Refused("The address in the directory is not a mail address.");
        }
        try {
            server.send(written(mail, to));
            return new Sent();
        } catch (MailException e) {
            return SmtpResponseClassifier.of(e);
        } catch (MessagingException e) {
            return new Refused("The mail could not be composed: " + e.getMessage());
        }
    }

    private MimeMessage written(Mail mail, InternetAddress to) throws MessagingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(mail.text().subject());
        helper.setText(mail.text().plain(), mail.text().html());
        message.setHeader("Message-ID", messageId(mail.name()));
        // Suppresses out-of-office replies.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static InternetAddress one(String address) throws AddressException {
        var parsed = new InternetAddress(address, true);
        if (parsed.isGroup() || parsed.getAddress().chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("not one address", address);
        }
        return parsed;
    }

    /**
     * The Message-ID, with a hash of {@code name}. A mail that is sent again has the same Message-ID. The name itself would
     * reveal the message's subject.
     */
    private String messageId(String name) {
        var address = from.getAddress();
        return "<" + hash(name) + address.substring(address.indexOf('@')) + ">";
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
