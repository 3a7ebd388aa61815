package kz.mediagrid.edge.mail;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Objects;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands one mail to a mail server, and keeps the server's reply. */
final class HandOver extends JavaMailSenderImpl {

    private static final String OVER_TLS = "smtps";

    private String reply = "";

    /** @param settings the sender whose session, server and login are used */
    HandOver(JavaMailSenderImpl settings) {
        setSession(settings.getSession());
        setProtocol(settings.getProtocol());
        setHost(settings.getHost());
        setPort(settings.getPort());
        setUsername(settings.getUsername());
        setPassword(settings.getPassword());
    }

    /** The server's reply to the mail's content; empty before the server took the mail. */
    String reply() {
        return reply;
    }

    @Override
    protected Transport getTransport(Session session) {
        var protocol = Objects.requireNonNullElse(getProtocol(), DEFAULT_PROTOCOL);
        return new ReplyingTransport(session, protocol);
    }

    /** Reads the reply before the connection is closed, since the closing has a reply of its own. */
    private final class ReplyingTransport extends SMTPTransport {

        ReplyingTransport(Session session, String protocol) {
            super(session, null, protocol, protocol.equals(OVER_TLS));
        }

        @Override
        public synchronized void sendMessage(Message message, Address[] addresses) throws MessagingException {
            super.sendMessage(message, addresses);
            reply = Objects.requireNonNullElse(getLastServerResponse(), "");
        }
    }
}
