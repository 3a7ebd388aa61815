package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/**
 * A body that declares its week late in the evening is mailed the receipt at least once, though the process is killed with -9
 * meanwhile. It is mailed a second time, under the same Message-ID, only if the kill came between the mail and the record of it.
 * It starts a process of its own, since the shared one must not be killed.
 */
@Tag("long")
@Execution(CONCURRENT)
class WeekReceiptMailTest {

    private static final String EVENING = "2026-12-03T22:00:00+05:00";
    private static final String WEEK = "2026-W50";
    private static final String BODY = "edu";
    private static final Duration SOON = Duration.ofSeconds(90);

    private final Ports ports = WholeMediaGrid.freePorts();

    @Test
    void theReceiptIsMailedUnderOneIdAndARepeatedDeclarationIsNotMailed() throws Exception {
        var data = WholeMediaGrid.newDirectory("week-receipts");
        try (var mail = new MailServer()) {
            Instant killed;
            try (var process = StandaloneProcess.start(data, ports, mail.environment(), "--clock", EVENING)) {
                AddressBook.enter(process.newsroom(), BODY);
                declareNoEvents(process.newsroom());
                // Not waited for: the message, the mail and its attempt may be there or not.
                process.kill();
                killed = Instant.now();
            }
            try (var process = StandaloneProcess.start(data, ports, mail.environment())) {
                await("the receipt is recorded as sent")
                        .atMost(SOON)
                        .untilAsserted(
                                () -> assertThat(outcomes(process.newsroom())).containsExactly(MessageOutcome.SENT));
                declareNoEvents(process.newsroom());

                await("the repeated declaration needs no receipt")
                        .atMost(SOON)
                        .untilAsserted(() -> assertThat(outcomes(process.newsroom()))
                                .containsExactlyInAnyOrder(MessageOutcome.SENT, MessageOutcome.NOT_NEEDED));
                var wasRecorded = attempts(process.newsroom()).stream()
                        .anyMatch(attempt -> attempt.getEndedAt().isBefore(killed));
                assertThat(receipts(mail)).hasSizeBetween(1, wasRecorded ? 1 : 2);
                assertThat(Set.copyOf(receipts(mail))).as("the Message-IDs").hasSize(1);
            }
        }
    }

    /** The Message-ID of each receipt that came to the body. */
    private static List<String> receipts(MailServer mail) {
        return mail.mailsTo(AddressBook.unit(BODY)).stream()
                .filter(sent -> sent.subject().startsWith("Жарияланған аптаның түбіртегі"))
                .map(MailServer.Mail::messageId)
                .toList();
    }

    private static List<MessageOutcome> outcomes(Newsroom newsroom) {
        return attempts(newsroom).stream().map(MessageAttempted::getOutcome).toList();
    }

    private static List<MessageAttempted> attempts(Newsroom newsroom) {
        return newsroom.contents(Topics.MESSAGE_ATTEMPTS).stream()
                .map(MessageAttempted.class::cast)
                .filter(attempt -> attempt.getMessageId().startsWith("WEEK_DECLARED/" + WEEK + "/" + BODY + "/"))
                .toList();
    }

    private static void declareNoEvents(Newsroom newsroom) {
        var declared = newsroom.request("POST", "/api/weeks/" + WEEK + "/declaration")
                .as(newsroom.agencyKey(BODY))
                .once()
                .json(Map.of("noEvents", true))
                .send();
        assertThat(declared.status()).as(declared.toString()).isEqualTo(202);
    }
}
