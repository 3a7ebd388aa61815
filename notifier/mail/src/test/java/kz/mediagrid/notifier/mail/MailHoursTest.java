package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.agency;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import org.junit.jupiter.api.Test;

/** Mail goes out in the hours of the body that it is about, each time that it is tried, and while it is of use. */
class MailHoursTest extends WithMailServer {

    @Test
    void whatThisHourIsNotForWaits() {
        mailbox.apply(message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .setSendFrom(MORNING.plusSeconds(60))
                .build());

        dispatcher.sendDue();
        assertThat(kept).isEmpty();
        now = MORNING.plusSeconds(60);
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void whatCouldNotBeSentForDaysIsOfNoUseAnyMore() {
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        server.stop();
        // A body works nine and a half hours a day: 28 of them, from Thursday at 09:00, end on Monday at 18:00.
        now = Instant.parse("2026-12-07T13:00:00Z");
        dispatcher.sendDue();
        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER");

        now = now.plusMillis(1);
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-1 UNDELIVERABLE");
        assertThat(kept.get(1).getWhy()).isEqualTo("Its time is long over: it could not be sent.");
    }

    @Test
    void nobodyIsWrittenToAtNightNotEvenAgain() throws Exception {
        server.stop();
        now = Instant.parse("2026-12-03T13:29:59Z");
        mailbox.apply(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT).build());
        dispatcher.sendDue();
        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER");
        serverIsUp();

        now = Instant.parse("2026-12-03T18:00:00Z");
        dispatcher.sendDue();
        now = Instant.parse("2026-12-04T03:59:59Z");
        dispatcher.sendDue();
        assertThat(kept).hasSize(1);
        now = Instant.parse("2026-12-04T04:00:00Z");
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-1 SENT");
    }

    @Test
    void theHoursAreThoseOfTheBodyAndOfTheCalendarInForce() {
        addresses.apply(Agency.newBuilder(agency("edu", "press@edu.example.kz", null, null))
                .setClosingTime(LocalTime.of(13, 0))
                .build());
        mailbox.apply(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT).build());
        now = Instant.parse("2026-12-03T08:00:00Z");
        dispatcher.sendDue();
        now = Instant.parse("2026-12-05T05:00:00Z");
        dispatcher.sendDue();
        assertThat(kept).isEmpty();

        calendar = WorkingCalendar.parse(WorkingCalendar.kazakhstan().text() + """

                2026-12-04,off,moved by order,,2026-12-05,Order No. 7
                2026-12-05,worked,worked by order,,2026-12-04,Order No. 7
                """);
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void afterALongWeekendItIsStillTried() {
        mailbox.apply(message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT)
                .setSendFrom(Instant.parse("2026-12-31T13:00:00Z"))
                .build());
        now = Instant.parse("2027-01-05T04:00:00Z");

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void aReminderIsNotSentOnceItIsDue() {
        mailbox.apply(message("req-1", MessageKind.REMINDER, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/req-1")
                        .setDueAt(MORNING.plusSeconds(1))
                        .build())
                .build());
        mailbox.apply(message("req-2", MessageKind.REMINDER, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/req-2")
                        .setDueAt(MORNING)
                        .build())
                .build());

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 SENT", "req-2 UNDELIVERABLE");
        assertThat(kept.get(1).getWhy()).isEqualTo("The term has ended, so a reminder is too late.");
    }
}
