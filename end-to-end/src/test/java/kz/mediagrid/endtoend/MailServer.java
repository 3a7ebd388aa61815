package kz.mediagrid.endtoend;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A mail server that takes mail for everybody, and remembers it in order; it outlives those who send. */
final class MailServer implements AutoCloseable {

    private static final String SENDER = "media-grid@example.kz";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** One mail as it came. */
    record Mail(String messageId, String to, String subject) {}

    MailServer() {
        server.start();
    }

    /** The settings of who sends by it, as a process's environment has them. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "MEDIAGRID_MAIL_FROM",
                SENDER);
    }

    /** The same as arguments of a service in this JVM. */
    List<String> arguments() {
        return List.of(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--media-grid.mail.from=" + SENDER);
    }

    /** All that came to an address. */
    List<Mail> mailsTo(String address) {
        return mails().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    /** The Message-IDs of what came to an address, each once, in order of first receipt. */
    List<String> messageIdsTo(String address) {
        return mailsTo(address).stream().map(Mail::messageId).distinct().toList();
    }

    /** All that came. */
    List<Mail> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(MailServer::read).toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            return new Mail(message.getMessageID(), message.getAllRecipients()[0].toString(), message.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException("what came is no mail", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
