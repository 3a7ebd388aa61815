package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.schemas.DeclaredEvent;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.schemas.WeekDeclaration;
import org.junit.jupiter.api.Test;

/** The receipt of a declared week goes out once, when the log has decided, and says what the page says. */
class WeekReceiptTest extends WithMailServer {

    private static final String HASH = "a".repeat(64);

    /** A Thursday at 22:00 in Almaty, when the body does not work. */
    private static final Instant EVENING = Instant.parse("2026-12-03T17:00:00Z");

    @Test
    void theReceiptSaysInBothLanguagesWhatWasDeclaredByWhomAndWhatItCovers() throws MessagingException {
        now = EVENING;
        declare("s1", HASH, 2, new DeclaredEvent("edu-a", 1), new DeclaredEvent("edu-b", 1));
        inbox.receipts().apply(event("edu-a", 1, "Брифинг о школах", EventTiming.TIMED));
        inbox.receipts().apply(event("edu-b", 2, "Выставка", EventTiming.ALL_DAY));

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("2026-W50 SENT");
        var mail = received().get(0);
        assertThat(mail.getAllRecipients()[0]).hasToString("press@edu.example.kz");
        assertThat(mail.getSubject())
                .isEqualTo("Жарияланған аптаның түбіртегі: 2026 жылғы 7–13 желтоқсан / "
                        + "Квитанция об объявлении недели: 7–13 декабря 2026 года");
        var text = text(mail).replaceAll("[\u2068\u2069\r]", "");
        assertThat(text)
                .contains(
                        "Мемлекеттік органыңыз апта толық ұсынылды деп жариялады.\n",
                        "/week/2026-W50/receipt?lang=kk\n")
                .contains("""
                        Ваш госорган объявил неделю полной.
                        Неделя: 7–13 декабря 2026 года
                        Государственный орган: Министерство просвещения
                        Получено: 3 декабря 2026 года, четверг, 22:00
                        Кто объявил: пресс-секретарь
                        Охвачено мероприятий: 2
                        10 декабря, четверг, 11:00–12:00: Брифинг о школах
                        10 декабря, четверг, весь день: Выставка (после объявления мероприятие изменено; здесь нынешние данные)
                        Номер: s1
                        Хеш списка (SHA-256): %s
                        Квитанция на странице:
                        http://pages.example.kz/week/2026-W50/receipt?lang=ru
                        """.formatted(HASH));
    }

    @Test
    void nothingIsSentBeforeTheLogHasDecidedAndItsEventsAreRead() {
        mailbox.apply(message("s1"));
        dispatcher.sendDue();
        inbox.receipts().apply(outcome("s1", HASH, 1, new DeclaredEvent("edu-a", 2)));
        inbox.receipts().apply(event("edu-a", 1, "Брифинг", EventTiming.TIMED));
        dispatcher.sendDue();
        assertThat(kept).isEmpty();

        inbox.receipts().apply(event("edu-a", 2, "Брифинг", EventTiming.TIMED));
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("2026-W50 SENT");
    }

    @Test
    void aRepeatedDeclarationIsMailedOnlyIfItCoversSomethingElse() {
        declare("s1", HASH, 0);
        inbox.receipts().apply(outcome("s1", HASH, 0));
        declare("s2", HASH, 0);
        declare("s3", "b".repeat(64), 0);
        declare("s4", HASH, 0);

        dispatcher.sendDue();

        assertThat(outcomes())
                .containsExactlyInAnyOrder("2026-W50 SENT", "2026-W50 NOT_NEEDED", "2026-W50 SENT", "2026-W50 SENT");
        assertThat(kept)
                .filteredOn(attempt -> attempt.getWhy() != null)
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.getMessageId()).endsWith("/s2"));
    }

    @Test
    void aKillBetweenSendingAndRecordingSendsTheSameMessageIdAgain() throws MessagingException {
        declare("s1", HASH, 0);
        keeping = false;
        try {
            dispatcher.sendDue();
        } catch (RuntimeException killed) {
            keeping = true;
        }
        newDispatcher().sendDue();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
    }

    @Test
    void aRefusedDeclarationHasNoReceiptAndABodyWithoutAnAddressIsNamed() {
        mailbox.apply(message("s1"));
        inbox.receipts().apply(refused("s1"));
        dispatcher.sendDue();
        addresses.apply(MailFixture.agency("edu", null, null, null));
        declare("s2", HASH, 0);
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("2026-W50 NOT_NEEDED", "2026-W50 UNDELIVERABLE");
        assertThat(kept.get(1).getWhy()).contains("no mail address of its press unit", "'edu'");
        assertThat(received()).isEmpty();
    }

    @Test
    void eventsBeyondTheListAreCountedAndAWeekWithoutEventsIsNamed() {
        declare("s1", HASH, 501);
        dispatcher.sendDue();
        assertThat(text(received().get(0))).contains("И ещё мероприятий: 501", "Тағы іс-шаралар: 501");

        mailbox.apply(message("s2"));
        var empty = outcome("s2", HASH, 0);
        inbox.receipts()
                .apply(SubmissionOutcome.newBuilder(empty)
                        .setDeclaration(WeekDeclaration.newBuilder(empty.getDeclaration())
                                .setNoEvents(true)
                                .build())
                        .build());
        dispatcher.sendDue();
        assertThat(text(received().get(1)))
                .contains("Ваш госорган объявил, что на этой неделе мероприятий нет.", "Охвачено мероприятий: 0");
    }

    @Test
    void theReceiptSaysOfEventsThatWereWithdrawnOrWaitForADateThatTheyDo() {
        declare("s1", HASH, 2, new DeclaredEvent("edu-a", 1), new DeclaredEvent("edu-b", 1));
        inbox.receipts()
                .apply(PlannedEvent.newBuilder(event("edu-a", 2, "Брифинг", EventTiming.TIMED))
                        .setStatus(EventStatus.WITHDRAWN)
                        .build());
        inbox.receipts()
                .apply(PlannedEvent.newBuilder(event("edu-b", 2, "Выставка", EventTiming.ALL_DAY))
                        .setDateToBeConfirmed(true)
                        .build());

        dispatcher.sendDue();

        assertThat(text(received().get(0)).replaceAll("[\u2068\u2069\r]", ""))
                .contains("""
                        10 декабря, четверг, 11:00–12:00: Брифинг (после объявления мероприятие отозвано)
                        Дата уточняется: Выставка (после объявления мероприятие перенесено)
                        """)
                .contains(
                        "Брифинг (жарияланғаннан кейін іс-шара кері қайтарылды)\n",
                        "Күні нақтылануда: Выставка (жарияланғаннан кейін іс-шара ауыстырылды)\n");
    }

    @Test
    void anOutcomeAfterARepairReplacesTheOneBefore() {
        mailbox.apply(message("s1"));
        inbox.receipts().apply(refused("s1"));
        inbox.receipts().apply(outcome("s1", HASH, 0));
        declare("s2", "b".repeat(64), 3);
        inbox.receipts().apply(outcome("s2", "b".repeat(64), 2));
        declare("s3", HASH, 0);
        inbox.receipts().apply(refused("s3"));

        dispatcher.sendDue();

        assertThat(kept)
                .extracting(attempt -> attempt.getMessageId().substring(27) + " " + attempt.getOutcome())
                .containsExactly("s1 SENT", "s2 SENT", "s3 NOT_NEEDED");
        assertThat(text(received().get(1))).contains("Охвачено мероприятий: 2");
    }

    @Test
    void anOutcomeThatIsReadAgainComparesWithTheSameDeclaration() {
        declare("s1", HASH, 0);
        declare("s2", "b".repeat(64), 0);
        inbox.receipts().apply(outcome("s1", HASH, 0));
        inbox.receipts().apply(outcome("s2", "b".repeat(64), 0));
        declare("s3", "b".repeat(64), 0);

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("2026-W50 SENT", "2026-W50 SENT", "2026-W50 NOT_NEEDED");
    }

    @Test
    void eventsOfWeeksThatAreLongOverAreDroppedAndOnlyCounted() {
        declare("s1", HASH, 2, new DeclaredEvent("edu-a", 1), new DeclaredEvent("edu-b", 1));
        inbox.receipts().apply(event("edu-a", 1, "Брифинг", EventTiming.TIMED));
        inbox.receipts().apply(changedAt("edu-c", EVENING.plus(Duration.ofDays(60))));
        dispatcher.sendDue();
        assertThat(outcomes()).as("the event edu-b was not read").isEmpty();

        inbox.receipts().apply(changedAt("edu-c", EVENING.plus(Duration.ofDays(67))));
        inbox.receipts().apply(event("edu-b", 1, "Выставка", EventTiming.ALL_DAY));
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("2026-W50 SENT");
        assertThat(text(received().get(0))).contains("И ещё мероприятий: 2").doesNotContain("Брифинг", "Выставка");
    }

    private static SubmissionOutcome refused(String number) {
        return SubmissionOutcome.newBuilder(outcome(number, HASH, 0))
                .setVerdict(Verdict.REFUSED)
                .setDeclaration(null)
                .build();
    }

    private static PlannedEvent changedAt(String id, Instant moment) {
        return PlannedEvent.newBuilder(event(id, 1, "Семинар", EventTiming.ALL_DAY))
                .setChangedAt(moment)
                .build();
    }

    private void declare(String number, String hash, int count, DeclaredEvent... events) {
        mailbox.apply(message(number));
        inbox.receipts().apply(outcome(number, hash, count, events));
    }

    private static MessageDue message(String number) {
        return MessageDue.newBuilder()
                .setMessageId("WEEK_DECLARED/2026-W50/edu/" + number)
                .setMessageKind(MessageKind.WEEK_DECLARED)
                .setAddressee(MessageAddressee.UNIT)
                .setBody("edu")
                .setSubject("2026-W50")
                .setSubmissionId(number)
                .setRecordedAt(MORNING)
                .setSendFrom(MORNING)
                .build();
    }

    private static SubmissionOutcome outcome(String number, String hash, int count, DeclaredEvent... events) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId(number)
                .setRequestId(number)
                .setAgencyCode("edu")
                .setCommand("WeekDeclared")
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(EVENING)
                .setCommandOffset(1)
                .setWeeks(List.of("2026-W50"))
                .setDeclaration(WeekDeclaration.newBuilder()
                        .setNoEvents(false)
                        .setActor("p-17")
                        .setActorPost("пресс-секретарь")
                        .setEvents(List.of(events))
                        .setEventCount(count)
                        .setEventsHash(hash)
                        .build())
                .build();
    }

    private static PlannedEvent event(String id, int revision, String title, EventTiming timing) {
        var timed = timing == EventTiming.TIMED;
        return PlannedEvent.newBuilder()
                .setEventId(id)
                .setAgencyCode("edu")
                .setRevision(revision)
                .setStatus(EventStatus.PLANNED)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(new LocalizedText(null, title, null))
                        .setDate(LocalDate.parse("2026-12-10"))
                        .setTiming(timing)
                        .setStartTime(timed ? LocalTime.of(11, 0) : null)
                        .setEndTime(timed ? LocalTime.of(12, 0) : null)
                        .setPlace(new LocalizedText(null, "Астана", null))
                        .setPurpose(new LocalizedText(null, "Цель", null))
                        .setOrganisers(List.of())
                        .build())
                .setSubmittedAt(MORNING)
                .setChangedAt(MORNING)
                .build();
    }
}
