package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.agency;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.accounts.people.People;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A dispatcher that sends to a real mail server, GreenMail's, at an hour that the test sets; it is Thursday morning. */
abstract class WithMailServer {

    Inbox inbox = emptyInbox();
    Mailbox mailbox = inbox.mailbox();
    Addresses addresses = inbox.addresses();
    final List<MessageAttempted> kept = new ArrayList<>();
    final MockProducer<byte[], byte[]> topic = new StaysOpen();
    final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    Instant now = MORNING;
    WorkingCalendar calendar = WorkingCalendar.kazakhstan();
    boolean keeping = true;

    /** The setting media-grid.mail.reply-to. */
    @Nullable
    String replyTo;

    final Outlets outlets = new Outlets();
    final OutletTroubles troubles = new OutletTroubles(outlets, attempt -> attempt == 10);
    final People people = new People(((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    private int port;
    GreenMail server;
    MailDispatcher dispatcher;

    @BeforeEach
    void start() throws IOException {
        port = freePort();
        serverIsUp();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        agencies();
        for (var request : List.of("req-1", "req-2", "req-3", "req-4")) {
            inbox.asked().questions().apply(MailFixture.request(request).build());
            inbox.need()
                    .apply(MailFixture.obligation("REQUEST_ANSWER/" + request, ObligationState.OPEN, 1)
                            .build());
        }
        dispatcher = newDispatcher();
    }

    private void agencies() {
        addresses.apply(agency("edu", "press@edu.example.kz", "head@edu.example.kz", null));
        addresses.apply(agency("mam", "press@mam.example.kz", null, null));
    }

    private static Inbox emptyInbox() {
        return Inbox.empty("mam", new HeapStores(), new HeapStores(), new FiledEvents(new HeapStores()));
    }

    /** The views of a new process, which read only the directory; {@link #newDispatcher} reads the attempts. */
    void restart() {
        inbox = emptyInbox();
        mailbox = inbox.mailbox();
        addresses = inbox.addresses();
        agencies();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    static String text(Part part) {
        try {
            if (part.getContent() instanceof Multipart parts) {
                var text = new StringBuilder();
                for (int at = 0; at < parts.getCount(); at++) {
                    text.append(text(parts.getBodyPart(at)));
                }
                return text.toString();
            }
            return part.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("a mail cannot be read", e);
        }
    }

    MailDispatcher newDispatcher() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        var made = new MailDispatcher(
                inbox,
                new TroubleMails(troubles, people, addresses, mailbox),
                new Writer(
                        inbox,
                        MailConfiguration.words(),
                        version -> Optional.of(calendar),
                        "http://pages.example.kz/",
                        new ReplyAddress(replyTo, addresses)),
                new SmtpChannel(new Mailer(sender, "media-grid@mam.example.kz")),
                new AcknowledgedWriter(new RecordTemplate<>(() -> topic), this::keep),
                new MailHours(addresses, () -> calendar, Duration.ofHours(28)),
                new RetryClock(MailWork.RETRIES, clock, clock));
        kept.forEach(made::remember);
        return made;
    }

    /** A broker in memory, which acknowledges at once. A template closes its producer after each record; this one stays open. */
    private static final class StaysOpen extends MockProducer<byte[], byte[]> {

        StaysOpen() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void close() {}

        @Override
        public void close(Duration limit) {}
    }

    private byte[] keep(String topic, SpecificRecord attempt) {
        if (!keeping) {
            throw new IllegalStateException("killed");
        }
        kept.add((MessageAttempted) attempt);
        return new byte[0];
    }

    List<String> outcomes() {
        return kept.stream()
                .map(attempt -> attempt.getMessageId().split("/")[1] + " " + attempt.getOutcome())
                .toList();
    }

    List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    void serverIsUp() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
