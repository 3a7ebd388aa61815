package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.standalone.run.Ports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Of two notifiers one writes mail; when it is killed with -9 the other goes on, and nobody is left without a letter. */
@Tag("long")
@Execution(CONCURRENT)
class TwoNotifiersMailTest {

    private static final String BEGINS = "2026-12-02T15:00:00+05:00";
    private static final String GROUP = "notifier.sends-mail";
    private static final Duration TAKE_OVER = Duration.ofSeconds(90);
    private static final List<String> AGENCIES = List.of("edu", "dsm", "sci", "moa", "adilet");

    private final Ports ports = WholeMediaGrid.freePorts();

    @Test
    void theOneThatIsLeftWritesWhatTheOtherDidNot() throws Exception {
        try (var mail = new MailServer();
                var process = StandaloneProcess.start(
                        WholeMediaGrid.newDirectory("two-mailers"), ports, mail.environment(), "--clock", BEGINS);
                var members = new GroupMembers(ports, GROUP)) {
            var newsroom = process.newsroom();
            AGENCIES.forEach(agency -> AddressBook.enter(newsroom, agency));
            newsroom.ask(AGENCIES.toArray(String[]::new));
            awaitMails(mail, 1);
            var first = members.owner();

            // Of members with names the first by name is assigned a single partition.
            try (var other = NotifierProcess.start(ports, "0", mail.environment())) {
                await().atMost(TAKE_OVER).until(() -> members.owner().equals("0"));
                newsroom.ask(AGENCIES.toArray(String[]::new));
                awaitMails(mail, 2);
                newsroom.ask(AGENCIES.toArray(String[]::new));
                // Not waited for: mails may be out, half of them, or none.
                other.kill();
            }
            awaitMails(mail, 3);

            await().atMost(TAKE_OVER).until(() -> members.owner().equals(first));
            assertNoneIsMissingAndDoublesAreTheSame(mail, newsroom);
            assertThatNobodyElseAsksAfterTheMailServer(mail, newsroom);
        }
    }

    private static void awaitMails(MailServer mail, int requests) {
        await().atMost(TAKE_OVER)
                .untilAsserted(() -> assertThat(AGENCIES)
                        .allSatisfy(agency -> assertThat(mail.messageIdsTo(AddressBook.unit(agency)))
                                .hasSize(AddressBook.MAILS_WHEN_ENTERED + requests)));
    }

    private static void assertNoneIsMissingAndDoublesAreTheSame(MailServer mail, Newsroom newsroom) {
        var asked = new Obligations(newsroom)
                .messages().stream()
                        .filter(message -> message.getMessageKind() == MessageKind.REQUESTED)
                        .map(MessageDue::getMessageId)
                        .toList();
        System.out.printf("%d messages, %d mails%n", asked.size(), mail.mails().size());
        assertThat(asked).hasSize(3 * AGENCIES.size()).doesNotHaveDuplicates();
        assertThat(mail.mails().stream().distinct().collect(Collectors.groupingBy(MailServer.Mail::messageId)))
                .as("as many mails as messages and entered addresses, whatever came twice")
                .hasSize(asked.size() + AGENCIES.size() * AddressBook.MAILS_WHEN_ENTERED)
                .allSatisfy((id, mails) -> assertThat(mails).hasSize(1));
    }

    /** The settings of mail are for the notifier: a server that is away ails nobody else. */
    private static void assertThatNobodyElseAsksAfterTheMailServer(MailServer mail, Newsroom newsroom) {
        mail.close();
        assertThat(List.of(
                        newsroom.request("GET", "/actuator/health"), newsroom.toAggregator("GET", "/actuator/health")))
                .allSatisfy(health -> assertThat(health.send().status()).isEqualTo(200));
    }
}
