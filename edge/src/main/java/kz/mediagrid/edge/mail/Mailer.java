package kz.mediagrid.edge.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.content.Hashes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mails to a mail server by SMTP, from one address. */
public final class Mailer {

    private static final int ID_LENGTH = 32;
    private static final String MESSAGE_ID = "Message-ID";

    private final JavaMailSenderImpl server;
    private final InternetAddress from;

    /**
     * @param from the sender's address, from the setting {@code media-grid.mail.from}
     * @throws IllegalArgumentException if {@code from} is not a mail address, or if it is missing
     */
    public Mailer(JavaMailSenderImpl server, @Nullable String from) {
        if (from == null || from.isBlank()) {
            throw new IllegalArgumentException(
                    "The setting media-grid.mail.from, the sender's address, is required if spring.mail.host is set.");
        }
        this.server = server;
        try {
            this.from = one(from);
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "The setting media-grid.mail.from is refused: '" + from + "' is no mail address.", e);
        }
    }

    /**
     * Sends one mail.
     *
     * @param name the mail's id; a mail that is sent again has the same id, so that mail programs can recognise the repeat
     * @param to the address of exactly one recipient
     * @throws AddressException if {@code to} is not a mail address
     * @throws MessagingException if the mail cannot be composed
     * @throws MailException if the mail server does not take the mail
     */
    public void send(String name, String to, MailText text) throws MessagingException {
        send(name, to, null, text);
    }

    /**
     * Sends one mail, whose replies go to {@code replyTo}.
     *
     * @param replyTo an address for which {@link #isAddress} is true; null if the mail names none
     * @return the mail server's reply when it took the mail, e.g. {@code 250 2.0.0 Ok: queued as 4F1D}
     * @see #send(String, String, MailText)
     */
    public String send(String name, String to, @Nullable String replyTo, MailText text) throws MessagingException {
        var handOver = new HandOver(server);
        handOver.send(composed(name, one(to), replyTo == null ? null : one(replyTo), text)
                .getMimeMessage());
        return handOver.reply();
    }

    /**
     * Composes a mail that is handed over later.
     *
     * @param headers further headers by name
     * @return the mail as it is handed over (RFC 5322)
     * @see #send(String, String, MailText)
     */
    public byte[] compose(String name, String to, MailText text, Map<String, String> headers, List<MailFile> files)
            throws MessagingException {
        var helper = composed(name, one(to), null, text);
        for (var file : files) {
            helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.type());
        }
        var message = helper.getMimeMessage();
        for (var header : headers.entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        // This sets an id of its own.
        message.saveChanges();
        message.setHeader(MESSAGE_ID, messageId(name));
        var mail = new ByteArrayOutputStream();
        try {
            message.writeTo(mail);
        } catch (IOException e) {
            throw new MessagingException("the mail cannot be written", e);
        }
        return mail.toByteArray();
    }

    /**
     * Hands over a mail that {@link #compose} made.
     *
     * @return the mail server's reply when it took the mail
     * @throws MailException if the mail server does not take the mail
     */
    public String handOver(byte[] mail) throws MessagingException {
        var handOver = new HandOver(server);
        handOver.send(new MimeMessage(server.getSession(), new ByteArrayInputStream(mail)));
        return handOver.reply();
    }

    /** Whether {@code text} is exactly one mail address. */
    public static boolean isAddress(String text) {
        try {
            one(text);
            return true;
        } catch (AddressException none) {
            return false;
        }
    }

    private MimeMessageHelper composed(
            String name, InternetAddress to, @Nullable InternetAddress replyTo, MailText text)
            throws MessagingException {
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(to);
        if (replyTo != null) {
            helper.setReplyTo(replyTo);
        }
        helper.setSubject(text.subject());
        helper.setText(text.plain(), text.html());
        message.setHeader(MESSAGE_ID, messageId(name));
        // Suppresses out-of-office replies.
        message.setHeader("Auto-Submitted", "auto-generated");
        return helper;
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
        return "<" + Hashes.plain(name).substring(0, ID_LENGTH) + address.substring(address.indexOf('@')) + ">";
    }
}
