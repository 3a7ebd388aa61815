package kz.mediagrid.notifier.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Mails as a mail program reads them. */
final class ParsedMail {

    private ParsedMail() {}

    static MimeMessage of(byte[] mail) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All texts of a mail, decoded: the subject, each part, and the names of files. */
    static List<String> texts(Part part) {
        try {
            var texts = new ArrayList<String>();
            if (part instanceof MimeMessage mail) {
                texts.add(mail.getSubject());
            }
            if (part.getFileName() != null) {
                texts.add(part.getFileName());
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int at = 0; at < parts.getCount(); at++) {
                    texts.addAll(texts(parts.getBodyPart(at)));
                }
            } else {
                texts.add(new String(part.getInputStream().readAllBytes(), UTF_8));
            }
            return texts;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
