package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.body;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.filing.FiledEvents;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages are sent from here while that is this instance's to do, whatever goes wrong in between. */
class MailOfficeTest {

    private static final Clock CLOCK = Clock.fixed(MORNING, ZoneOffset.UTC);

    /** Short, so that many intervals pass while the test waits. */
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private static final Duration SOME_INTERVALS = INTERVAL.multipliedBy(10);

    private final Inbox inbox = Inbox.empty("mam", new FiledEvents());
    private final Mailbox mailbox = inbox.mailbox();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<MessageAttempted> kept = new CopyOnWriteArrayList<>();
    private final AtomicBoolean keeping = new AtomicBoolean(true);
    private final AtomicInteger ended = new AtomicInteger();
    private final MailOffice office = new MailOffice(this::session, INTERVAL);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void nothingIsSentBeforeItIsThisInstancesToDoNorAfter() {
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        office.leave();
        await().during(SOME_INTERVALS).until(sent::isEmpty);

        office.take();
        await().until(() -> kept.size() == 1);
        office.leave();
        await().untilAsserted(() -> assertThat(ended).hasValue(1));
        mailbox.follow(
                message("req-2", MessageKind.REQUESTED, MessageAddressee.UNIT).build());

        await().during(SOME_INTERVALS).until(() -> sent.size() == 1);
    }

    @Test
    void whatCouldNotBeKeptEndsTheSessionAndTheNextOneGoesOn() {
        keeping.set(false);
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        office.take();
        await().untilAsserted(() -> assertThat(office.failure()).isEqualTo("messages are not sent: killed"));

        keeping.set(true);

        await().untilAsserted(() -> assertThat(office.failure()).isNull());
        await().until(() -> kept.size() == 1);
        assertThat(ended.get()).isPositive();
    }

    @Test
    void whatCannotBeKeptForLongIsNotRepeatedAtEveryLook() {
        keeping.set(false);
        mailbox.follow(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());

        office.take();

        await().pollInterval(Duration.ofMillis(5))
                .untilAsserted(() -> assertThat(sent).isNotEmpty());
        // At every look it would be sent forty times.
        await().during(INTERVAL.multipliedBy(40)).until(() -> sent.size() <= 6);
        assertThat(sent.size()).isGreaterThan(1);
    }

    private MailOffice.Session session() {
        inbox.addresses().follow(body("edu", "press@edu.example.kz", null, null));
        var worker = new MailWorker(
                Map.of(),
                inbox,
                new Writer(inbox, MailConfiguration.words()),
                mail -> {
                    sent.add(mail.name());
                    return new MailOutcome.Sent();
                },
                this::keep,
                new MailHours(inbox.addresses(), WorkingCalendar::kazakhstan, Duration.ofHours(28)),
                CLOCK,
                CLOCK);
        return new MailOffice.Session(worker, ended::incrementAndGet);
    }

    private void keep(MessageAttempted attempt) {
        if (!keeping.get()) {
            throw new IllegalStateException("killed");
        }
        kept.add(attempt);
    }
}
