package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.body;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Messages go to a real mail server, GreenMail's: each once, unless something ended the worker in between. */
class MailWorkerTest {

    private final Inbox inbox = Inbox.empty("mam");
    private final Mailbox mailbox = inbox.mailbox();
    private final Addresses addresses = inbox.addresses();
    private final List<MessageAttempted> kept = new ArrayList<>();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    private Instant now = MORNING;
    private WorkingCalendar calendar = WorkingCalendar.kazakhstan();
    private boolean keeping = true;
    private int port;
    private GreenMail server;
    private MailWorker worker;

    @BeforeEach
    void start() throws IOException {
        port = freePort();
        serverIsUp();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        addresses.follow(body("edu", "press@edu.example.kz", "head@edu.example.kz", null));
        addresses.follow(body("mam", "press@mam.example.kz", null, null));
        worker = newWorker();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMessageIsSentOnceInBothLanguages() throws Exception {
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());

        worker.look();
        worker.look();

        var mail = received();
        assertThat(mail).hasSize(1);
        assertThat(mail.get(0).getSubject()).contains("Мектеп тамағы", "Школьное питание");
        assertThat(mail.get(0).getAllRecipients()).extracting(Object::toString).containsExactly("press@edu.example.kz");
        assertThat(mail.get(0).getFrom()).extracting(Object::toString).containsExactly("media-grid@mam.example.kz");
        assertThat(mail.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.get(0).getContentType()).startsWith("multipart/");
        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void eachStepGoesToItsAddressee() throws Exception {
        mailbox.follow(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT).build());
        mailbox.follow(
                message("req-2", MessageKind.ESCALATED, MessageAddressee.HEAD).build());
        mailbox.follow(message("req-3", MessageKind.ESCALATED, MessageAddressee.AUTHORISED_BODY)
                .build());

        worker.look();

        var to = new ArrayList<String>();
        for (var mail : received()) {
            to.add(mail.getAllRecipients()[0].toString());
        }
        assertThat(to).containsExactlyInAnyOrder("press@edu.example.kz", "head@edu.example.kz", "press@mam.example.kz");
    }

    @Test
    void whereTheDirectoryHasNoAddressThatIsKeptWithTheReason() {
        mailbox.follow(message("req-1", MessageKind.ESCALATED, MessageAddressee.DEPUTY_HEAD)
                .build());
        mailbox.follow(message("req-2", MessageKind.ESCALATED, MessageAddressee.UNIT)
                .setBody("mfa")
                .build());

        worker.look();
        worker.look();

        assertThat(outcomes()).containsExactly("req-1 UNDELIVERABLE", "req-2 UNDELIVERABLE");
        assertThat(kept)
                .extracting(MessageAttempted::getWhy)
                .containsExactly(
                        "The directory has no mail address of its deputy head for the body 'edu'.",
                        "The directory has no body 'mfa'.");
    }

    @Test
    void theAddressIsTheOneOfTheMomentOfSending() throws Exception {
        mailbox.follow(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.HEAD).build());
        addresses.follow(body("edu", "press@edu.example.kz", "new-head@edu.example.kz", null));

        worker.look();

        assertThat(received().get(0).getAllRecipients()[0]).hasToString("new-head@edu.example.kz");
    }

    @Test
    void whatThisHourIsNotForWaits() {
        mailbox.follow(message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .setSendFrom(MORNING.plusSeconds(60))
                .build());

        worker.look();
        assertThat(kept).isEmpty();
        now = MORNING.plusSeconds(60);
        worker.look();

        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void whileTheServerIsDownNothingIsLostAndOneAttemptStandsForAll() throws Exception {
        server.stop();
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        mailbox.follow(
                message("req-2", MessageKind.REQUESTED, MessageAddressee.UNIT).build());

        worker.look();
        worker.look();
        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER");
        assertThat(kept.get(0).getNextAttemptAt()).isEqualTo(MORNING.plusSeconds(5));
        now = MORNING.plusSeconds(5);
        worker.look();
        assertThat(kept.get(1).getNextAttemptAt()).isEqualTo(now.plusSeconds(30));

        serverIsUp();
        now = now.plusSeconds(30);
        worker.look();

        assertThat(received()).hasSize(2);
        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-1 RETRY_LATER", "req-1 SENT", "req-2 SENT");
    }

    @Test
    void aRefusedRecipientEndsThatMessageOnly() throws Exception {
        try (var refusing = new RefusingServer("press@edu.example.kz")) {
            sender.setPort(refusing.port());
            mailbox.follow(message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT)
                    .build());
            mailbox.follow(message("req-2", MessageKind.ESCALATED, MessageAddressee.HEAD)
                    .build());

            worker.look();
            now = MORNING.plus(Duration.ofHours(1));
            worker.look();

            assertThat(outcomes()).containsExactly("req-1 UNDELIVERABLE", "req-2 SENT");
            assertThat(kept.get(0).getWhy())
                    .startsWith("The mail server refused it:")
                    .doesNotContain("@");
            assertThat(refusing.taken()).isEqualTo(1);
        }
    }

    @Test
    void aRecipientThatIsPutOffIsTriedAgainAndTheOthersDoNotWait() throws Exception {
        try (var greylisting = new RefusingServer("press@edu.example.kz", 451)) {
            sender.setPort(greylisting.port());
            mailbox.follow(message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT)
                    .build());
            mailbox.follow(message("req-2", MessageKind.ESCALATED, MessageAddressee.HEAD)
                    .build());

            worker.look();

            assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-2 SENT");
        }
    }

    @Test
    void whoeverDiesBetweenSendingAndKeepingIsRepeatedOnceUnderTheSameMessageId() throws Exception {
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        keeping = false;
        assertThatThrownBy(worker::look).isInstanceOf(IllegalStateException.class);

        keeping = true;
        worker = newWorker();
        worker.look();
        worker = newWorker();
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        worker.look();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID())
                .isEqualTo(received().get(1).getMessageID())
                .endsWith("@mam.example.kz>");
    }

    @Test
    void differentMessagesHaveDifferentMessageIds() throws Exception {
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        mailbox.follow(
                message("req-1", MessageKind.REMINDER, MessageAddressee.UNIT).build());

        worker.look();

        assertThat(received().get(0).getMessageID())
                .isNotEqualTo(received().get(1).getMessageID());
    }

    @Test
    void whatCouldNotBeSentForDaysIsOfNoUseAnyMore() {
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        server.stop();
        // A body works nine and a half hours a day: 28 of them, from Thursday at 09:00, end on Monday at 18:00.
        now = Instant.parse("2026-12-07T13:00:00Z");
        worker.look();
        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER");

        now = now.plusMillis(1);
        worker.look();

        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-1 UNDELIVERABLE");
        assertThat(kept.get(1).getWhy()).isEqualTo("Its time is long over: it could not be sent.");
    }

    @Test
    void anAddressThatIsNoneIsNotWrittenTo() {
        addresses.follow(body("edu", "press@edu.example.kz\r\nBcc: all@example.kz", "a@example.kz, b@example.kz", "x"));
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        mailbox.follow(
                message("req-2", MessageKind.REQUESTED, MessageAddressee.HEAD).build());

        worker.look();

        assertThat(outcomes()).containsExactly("req-1 UNDELIVERABLE", "req-2 UNDELIVERABLE");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theConsolidatedNoticeGoesToTheBodyOnceItWasReadWhole() throws Exception {
        var whole = MailFixture.released("mat-1").setParts(2).build();
        mailbox.follow(MailFixture.notice("mat-1", "edu"));
        inbox.notices().follow(JointNotice.newBuilder(whole).setPart(1).build());
        worker.look();
        assertThat(kept).isEmpty();

        inbox.notices()
                .follow(JointNotice.newBuilder(whole)
                        .setPart(2)
                        .setText(null)
                        .setContributions(List.of(MailFixture.contribution("В больницах есть резерв.")))
                        .build());
        worker.look();

        assertThat(outcomes()).containsExactly("mat-1 SENT");
        assertThat(kept.get(0).getBusinessTime()).isEqualTo(MORNING);
        assertThat(received().get(0).getAllRecipients()[0]).hasToString("press@edu.example.kz");
        assertThat(received().get(0).getSubject()).contains("Су тасқыны", "Паводок");
        assertThat(text(received().get(0))).contains("12 школ готовы.", "В больницах есть резерв.");
    }

    @Test
    void aBodyWithoutAnAddressIsToldOfNoNoticeAndThatIsKept() {
        mailbox.follow(MailFixture.notice("mat-1", "mfa"));
        inbox.notices().follow(MailFixture.released("mat-1").build());

        worker.look();

        assertThat(outcomes()).containsExactly("mat-1 UNDELIVERABLE");
        assertThat(kept.get(0).getWhy()).isEqualTo("The directory has no body 'mfa'.");
    }

    @Test
    void nobodyIsWrittenToAtNightNotEvenAgain() throws Exception {
        server.stop();
        now = Instant.parse("2026-12-03T13:29:59Z");
        mailbox.follow(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT).build());
        worker.look();
        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER");
        serverIsUp();

        now = Instant.parse("2026-12-03T18:00:00Z");
        worker.look();
        now = Instant.parse("2026-12-04T03:59:59Z");
        worker.look();
        assertThat(kept).hasSize(1);
        now = Instant.parse("2026-12-04T04:00:00Z");
        worker.look();

        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-1 SENT");
    }

    @Test
    void theHoursAreThoseOfTheBodyAndOfTheCalendarInForce() {
        addresses.follow(Agency.newBuilder(body("edu", "press@edu.example.kz", null, null))
                .setClosingTime(LocalTime.of(13, 0))
                .build());
        mailbox.follow(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT).build());
        now = Instant.parse("2026-12-03T08:00:00Z");
        worker.look();
        now = Instant.parse("2026-12-05T05:00:00Z");
        worker.look();
        assertThat(kept).isEmpty();

        calendar = WorkingCalendar.parse(WorkingCalendar.kazakhstan().text() + """

                2026-12-04,off,moved by order,,2026-12-05,Order No. 7
                2026-12-05,worked,worked by order,,2026-12-04,Order No. 7
                """);
        worker.look();

        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void afterALongWeekendItIsStillTried() {
        mailbox.follow(message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT)
                .setSendFrom(Instant.parse("2026-12-31T13:00:00Z"))
                .build());
        now = Instant.parse("2027-01-05T04:00:00Z");

        worker.look();

        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void aReminderIsNotSentOnceItIsDue() {
        mailbox.follow(message("req-1", MessageKind.REMINDER, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/req-1")
                        .setDueAt(MORNING.plusSeconds(1))
                        .build())
                .build());
        mailbox.follow(message("req-2", MessageKind.REMINDER, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/req-2")
                        .setDueAt(MORNING)
                        .build())
                .build());

        worker.look();

        assertThat(outcomes()).containsExactly("req-1 SENT", "req-2 UNDELIVERABLE");
        assertThat(kept.get(1).getWhy()).isEqualTo("It is due already: nobody could be reminded in time.");
    }

    private static String text(Part part) {
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

    private MailWorker newWorker() {
        Map<String, MessageAttempted> last = new HashMap<>();
        kept.forEach(attempt -> last.put(attempt.getMessageId(), attempt));
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new MailWorker(
                last,
                inbox,
                new Writer(inbox, MailConfiguration.words()),
                new SmtpChannel(sender, "media-grid@mam.example.kz"),
                this::keep,
                new MailHours(addresses, () -> calendar, Duration.ofHours(28)),
                clock,
                clock);
    }

    private void keep(MessageAttempted attempt) {
        if (!keeping) {
            throw new IllegalStateException("killed");
        }
        kept.add(attempt);
    }

    private List<String> outcomes() {
        return kept.stream()
                .map(attempt -> attempt.getMessageId().split("/")[1] + " " + attempt.getOutcome())
                .toList();
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private void serverIsUp() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
