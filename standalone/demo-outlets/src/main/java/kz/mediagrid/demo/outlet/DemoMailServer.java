package kz.mediagrid.demo.outlet;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A mail server on a free loopback port. It accepts mails to every address, and passes none on. */
final class DemoMailServer {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private DemoMailServer() {}

    static DemoMailServer start() {
        var started = new DemoMailServer();
        started.server.start();
        return started;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** All mails; those to one address are in the order in which they came. */
    List<ReceivedMail> mails() {
        return Stream.of(server.getReceivedMessages()).map(DemoMailServer::read).toList();
    }

    private static ReceivedMail read(MimeMessage mail) {
        try {
            return new ReceivedMail(
                    mail.getAllRecipients()[0].toString(),
                    mail.getMessageID(),
                    Objects.requireNonNullElse(mail.getSubject(), ""),
                    html(mail));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail cannot be read", e);
        }
    }

    private static String html(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/html")) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                var found = html(parts.getBodyPart(at));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
