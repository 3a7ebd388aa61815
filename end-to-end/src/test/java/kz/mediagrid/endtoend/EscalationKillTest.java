package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.mediagrid.endtoend.MailServer.Mail;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.standalone.run.Ports;
import org.junit.jupiter.api.Test;

/** What stays overdue goes up the ladder over kills with -9: each step once, and nobody is written to of another twice. */
class EscalationKillTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WEEK = "2026-W50";
    private static final String DECLARING = "edu";

    /** Who never declares its week, and whose ladder nobody stops. */
    private static final String SILENT = "dsm";

    private final Path data = WholeMediaGrid.newDirectory("escalation-killed");
    private final Ports ports = WholeMediaGrid.freePorts();

    private String owed;

    @Test
    void eachStepIsTakenOnceAndWhoAcknowledgesStopsTheLadder() {
        try (var mail = new MailServer()) {
            start(mail, newsroom -> {
                askAndRemind(newsroom, mail);
                newsroom.standAt("2026-12-04T09:00:00+05:00");
                // The step is on record; the mail of it may be out or not.
                new Obligations(newsroom).awaitSteps(owed, 1);
            });
            start(mail, newsroom -> {
                newsroom.standAt("2026-12-04T11:00:00+05:00");
                new Obligations(newsroom).awaitSteps(owed, 1, 2);
                awaitMail(mail, AddressBook.head(DECLARING));
            });
            // Not waited for: the step may be on record, half written, or not begun.
            start(mail, newsroom -> newsroom.standAt("2026-12-04T13:00:00+05:00"));
            start(mail, newsroom -> {
                new Obligations(newsroom).awaitSteps(owed, 1, 2, 3);
                awaitMail(mail, AddressBook.deputyHead(DECLARING));
                acknowledge(newsroom);
            });
            start(mail, newsroom -> {
                newsroom.standAt("2026-12-04T18:00:00+05:00");
                assertLadderStoppedFor(newsroom);
                assertEachOnce(newsroom);
            });

            assertRepeatsHaveTheSameId(mail);
        }
    }

    /** One life of the process, which ends with a kill as soon as {@code story} does. */
    private void start(MailServer mail, Consumer<Newsroom> story) {
        var first = owed == null ? new String[] {"--clock", "2026-12-02T15:00:00+05:00"} : new String[0];
        try (var running = StandaloneProcess.start(data, ports, mail.environment(), first)) {
            story.accept(running.newsroom());
            running.kill();
        }
    }

    private void askAndRemind(Newsroom newsroom, MailServer mail) {
        newsroom.standAt("2026-12-02T15:05:00+05:00");
        AddressBook.enter(newsroom, DECLARING);
        declare(newsroom);
        owed = Obligations.answerTo(Requests.ids(newsroom.ask(DECLARING)).get(0));
        await().atMost(SOON)
                .until(() -> mail.messageIdsTo(AddressBook.unit(DECLARING)).size() == 1);
        newsroom.standAt("2026-12-03T15:00:00+05:00");
        await().atMost(SOON)
                .until(() -> mail.messageIdsTo(AddressBook.unit(DECLARING)).size() == 2);
    }

    private static void declare(Newsroom newsroom) {
        var declared = newsroom.request("POST", "/api/weeks/" + WEEK + "/declaration")
                .as(newsroom.agencyKey(DECLARING))
                .once()
                .json(Map.of("noEvents", true))
                .send();
        assertThat(declared.status()).isEqualTo(202);
    }

    private static void awaitMail(MailServer mail, String address) {
        await().atMost(SOON).until(() -> mail.messageIdsTo(address).size() == 1);
    }

    private void acknowledge(Newsroom newsroom) {
        var noted = newsroom.request("POST", "/api/obligation-notes")
                .as(newsroom.key("OPS", ""))
                .once()
                .json(Map.of("obligationId", owed, "acknowledged", true))
                .send();
        assertThat(noted.status()).as(noted.toString()).isBetween(200, 299);
    }

    private void assertLadderStoppedFor(Newsroom newsroom) {
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

    private static void assertRepeatsHaveTheSameId(MailServer mail) {
        System.out.printf(
                "%d mails over four kills, %d of them repeats%n",
                mail.mails().size(),
                mail.mails().size() - mail.mails().stream().distinct().count());
        assertThat(mail.messageIdsTo(AddressBook.unit(DECLARING)))
                .as("asked, reminded, overdue")
                .hasSize(3);
        assertThat(mail.messageIdsTo(AddressBook.head(DECLARING))).hasSize(1);
        assertThat(mail.messageIdsTo(AddressBook.deputyHead(DECLARING))).hasSize(1);
        assertThat(mail.mails().stream().distinct().collect(Collectors.groupingBy(Mail::messageId)))
                .as("what comes under one Message-ID is one mail")
                .allSatisfy((id, mails) -> assertThat(mails).hasSize(1));
    }
}
