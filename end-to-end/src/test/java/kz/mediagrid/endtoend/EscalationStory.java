package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.endtoend.MailServer.Mail;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.OverdueAlert;

/** An overdue obligation is escalated across kills: each step once, and each addressee gets one mail about it. */
final class EscalationStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WEEK = "2026-W50";
    private static final String DECLARING = "moa";
    private static final String OWNER = "Кезекші маман";

    /** An agency that never declares its week; nobody stops its escalation. */
    private static final String SILENT = "energo";

    private final MailServer mail;

    @SuppressWarnings("NullAway.Init") // set in the first life
    private String owed;

    EscalationStory(MailServer mail) {
        this.mail = mail;
    }

    KillStory story() {
        return KillStory.named("escalation")
                .inLife(1)
                .at("2026-12-02T15:05:00+05:00", this::ask)
                .at(
                        "2026-12-03T15:00:00+05:00",
                        newsroom -> awaitMails(AddressBook.unit(DECLARING), AddressBook.MAILS_WHEN_ENTERED + 3))
                .inLife(3)
                // The step is on record; the mail of it may be out or not.
                .thenKilledAt("2026-12-04T09:00:00+05:00", newsroom -> new Obligations(newsroom).awaitSteps(owed, 1))
                .inLife(4)
                .at("2026-12-04T11:00:00+05:00", newsroom -> {
                    new Obligations(newsroom).awaitSteps(owed, 1, 2);
                    awaitMails(AddressBook.head(DECLARING), 1);
                })
                // Not waited for: the step may be on record, half written, or not begun.
                .thenKilledAt("2026-12-04T13:00:00+05:00")
                .inLife(5)
                .at("2026-12-04T13:00:00+05:00", newsroom -> {
                    new Obligations(newsroom).awaitSteps(owed, 1, 2, 3);
                    awaitMails(AddressBook.deputyHead(DECLARING), 1);
                    acknowledge(newsroom);
                })
                .at("2026-12-04T18:00:00+05:00", newsroom -> {
                    assertEscalationStoppedFor(newsroom);
                    assertWatchersSeeWhoTakesCare(newsroom);
                    assertEachOnce(newsroom);
                    assertRepeatsHaveTheSameId();
                })
                .inLife(6)
                .at("2026-12-04T18:00:00+05:00", newsroom -> {
                    assertEscalationStoppedFor(newsroom);
                    assertWatchersSeeWhoTakesCare(newsroom);
                    assertEachOnce(newsroom);
                });
    }

    private void ask(Newsroom newsroom) {
        AddressBook.enter(newsroom, DECLARING);
        declare(newsroom);
        owed = Obligations.answerTo(Requests.ids(newsroom.ask(DECLARING)).get(0));
        awaitMails(AddressBook.unit(DECLARING), AddressBook.MAILS_WHEN_ENTERED + 2);
    }

    private static void declare(Newsroom newsroom) {
        var declared = newsroom.request("POST", "/api/weeks/" + WEEK + "/declaration")
                .as(newsroom.agencyKey(DECLARING))
                .once()
                .json(Map.of("noEvents", true))
                .send();
        assertThat(declared.status()).isEqualTo(202);
    }

    private void awaitMails(String address, int count) {
        await().atMost(SOON).until(() -> mail.messageIdsTo(address).size() == count);
    }

    private void acknowledge(Newsroom newsroom) {
        var noted = newsroom.request("POST", "/api/obligation-notes")
                .as(newsroom.key("OPS", ""))
                .once()
                .json(Map.of("obligationId", owed, "acknowledged", true, "owner", OWNER))
                .send();
        assertThat(noted.status()).as(noted.toString()).isBetween(200, 299);
    }

    /** Also after a restart: the acknowledgement and the owner are on the log. */
    private void assertWatchersSeeWhoTakesCare(Newsroom newsroom) {
        await().atMost(SOON).untilAsserted(() -> {
            var board = newsroom.toNotifier("GET", "/api/ops")
                    .as(newsroom.editorKey())
                    .send()
                    .body();
            assertThat(board.path("acknowledged").valueStream())
                    .filteredOn(row -> row.path("obligationId").asString().equals(owed))
                    .singleElement()
                    .satisfies(row -> assertThat(
                                    row.path("attention").path("owner").asString())
                            .isEqualTo(OWNER))
                    .satisfies(row -> assertThat(
                                    row.path("attention").path("acknowledgedAt").asString())
                            .startsWith("2026-12-04T13:"));
            assertThat(board.path("overdue").valueStream())
                    .noneMatch(row -> row.path("obligationId").asString().equals(owed));
        });
    }

    private void assertEscalationStoppedFor(Newsroom newsroom) {
        var obligations = new Obligations(newsroom);
        // Where nobody acknowledged anything the clock went on to the last step.
        obligations.awaitSteps(silentForm(obligations), 1, 2, 3, 4);
        assertThat(obligations.stepsOf(owed)).containsExactly(1, 2, 3);
        assertThat(obligations.messagesOf(owed))
                .extracting(MessageDue::getMessageKind)
                .containsExactly(
                        MessageKind.REQUESTED,
                        MessageKind.REMINDER,
                        MessageKind.ESCALATED,
                        MessageKind.ESCALATED,
                        MessageKind.ESCALATED);
    }

    private static String silentForm(Obligations obligations) {
        return obligations.alerts().stream()
                .filter(alert -> alert.getKind() == ObligationKind.WEEKLY_SUBMISSION
                        && alert.getDebtor().equals(SILENT)
                        && alert.getSubject().equals(WEEK))
                .map(OverdueAlert::getObligationId)
                .findFirst()
                .orElseThrow();
    }

    /** Of every body, not only of the two. */
    private static void assertEachOnce(Newsroom newsroom) {
        var obligations = new Obligations(newsroom);
        assertThat(obligations.alerts())
                .filteredOn(alert -> alert.getAlertKind() == AlertKind.ESCALATED)
                .extracting(OverdueAlert::getAlertId)
                .doesNotHaveDuplicates();
        assertThat(obligations.messages()).extracting(MessageDue::getMessageId).doesNotHaveDuplicates();
    }

    private void assertRepeatsHaveTheSameId() {
        System.out.printf(
                "%d mails over the kills, %d of them repeats%n",
                mail.mails().size(),
                mail.mails().size() - mail.mails().stream().distinct().count());
        assertThat(mail.messageIdsTo(AddressBook.unit(DECLARING)))
                .as("the address was entered; the receipt of the declared week; asked, reminded, overdue")
                .hasSize(AddressBook.MAILS_WHEN_ENTERED + 4);
        assertThat(mail.messageIdsTo(AddressBook.head(DECLARING))).hasSize(1);
        assertThat(mail.messageIdsTo(AddressBook.deputyHead(DECLARING))).hasSize(1);
        assertThat(mail.mails().stream().distinct().collect(Collectors.groupingBy(Mail::messageId)))
                .as("what comes under one Message-ID is one mail")
                .allSatisfy((id, mails) -> assertThat(mails).hasSize(1));
    }
}
