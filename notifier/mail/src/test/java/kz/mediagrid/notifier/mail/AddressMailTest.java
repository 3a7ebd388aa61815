package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.agency;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyChanged;
import kz.mediagrid.schemas.MailLanguage;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A changed mail address of a press unit is told to the former and to the new address. */
class AddressMailTest extends WithMailServer {

    @BeforeEach
    void entered() {
        written(1, "old@edu.example.kz", null, null);
    }

    @Test
    void theFormerAndTheNewAddressReadWhoChangedItWhenAndWhomToCall() throws MessagingException {
        now = Instant.parse("2026-12-05T20:00:00Z"); // a Sunday night
        written(2, "new@edu.example.kz", "mam", "редактор");

        dispatcher.sendDue();

        assertThat(recipients()).containsExactlyInAnyOrder("old@edu.example.kz", "new@edu.example.kz");
        assertThat(ids()).containsExactlyInAnyOrder("ADDRESS_CHANGED/edu/2/FORMER", "ADDRESS_CHANGED/edu/2/NEW");
        assertThat(kept.toString()).doesNotContain("@");
        assertThat(received()).allSatisfy(mail -> {
            assertThat(mail.getSubject())
                    .contains("Баспасөз қызметінің мекенжайы өзгертілді", "Изменён адрес пресс-службы: \u2068Мини");
            assertThat(text(mail).replaceAll("[\u2068\u2069\r]", "").replaceAll(" +\n", "\n"))
                    .contains("""
                    Государственный орган: Министерство просвещения
                    Прежний адрес: old@edu.example.kz
                    Новый адрес: new@edu.example.kz
                    Кто изменил: Министерство культуры и информации, редактор
                    Когда изменён: 6 декабря 2026 года, воскресенье, 01:00
                    Если адрес изменён без вашего ведома, позвоните в уполномоченный орган: Министерство культуры и информации, +7 7172 00-00-00
                    """)
                    .contains("Жаңа мекенжай: new@edu.example.kz")
                    .doesNotContain("head@edu.example.kz");
        });
    }

    @Test
    void anAddressThatStaysOrIsEnteredWithTheBodyIsNoNews() {
        written(2, "old@edu.example.kz", "edu", null);
        changes().apply(change(Agency.newBuilder(agency("dsm", "press@dsm.example.kz", null, null)), "mam", null));

        dispatcher.sendDue();

        assertThat(received()).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void aRestartSendsNothingTwice() throws MessagingException {
        written(2, "new@edu.example.kz", "edu", null);
        written(2, "new@edu.example.kz", "edu", null);
        dispatcher.sendDue();
        dispatcher.sendDue();
        assertThat(recipients()).containsExactlyInAnyOrder("old@edu.example.kz", "new@edu.example.kz");

        // A new process reads the history before its first session reads the attempts.
        restart();
        written(1, "old@edu.example.kz", null, null);
        written(2, "new@edu.example.kz", "edu", null);
        dispatcher = newDispatcher();
        dispatcher.sendDue();
        written(3, "third@edu.example.kz", "edu", null);
        dispatcher.sendDue();

        assertThat(recipients())
                .containsExactlyInAnyOrder(
                        "old@edu.example.kz", "new@edu.example.kz", "new@edu.example.kz", "third@edu.example.kz");
    }

    @Test
    void anAddressThatIsRemovedIsToldAndTheLanguageIsTheBodys() throws MessagingException {
        addresses.apply(Agency.newBuilder(agency("edu", null, null, null))
                .setMailLanguage(MailLanguage.RU)
                .build());
        written(2, null, "edu", null);

        dispatcher.sendDue();

        assertThat(recipients()).containsExactly("old@edu.example.kz");
        assertThat(text(received().get(0)))
                .contains("Новый адрес: не указан", "Кто изменил: \u2068Министерство просвещения\u2069")
                .doesNotContain("Жаңа мекенжай", "на новый адрес");
    }

    @Test
    void theNewsAreTriedAgainUntilTheirTimeIsLongOver() throws Exception {
        server.stop();
        written(2, "new@edu.example.kz", "edu", null);
        dispatcher.sendDue();
        assertThat(kept).extracting(MessageAttempted::getOutcome).containsOnly(MessageOutcome.RETRY_LATER);
        serverIsUp();
        now = MORNING.plus(Duration.ofMinutes(1));
        dispatcher.sendDue();
        assertThat(recipients()).containsExactlyInAnyOrder("old@edu.example.kz", "new@edu.example.kz");

        kept.clear();
        written(3, "third@edu.example.kz", "edu", null);
        now = MORNING.plus(Duration.ofDays(14));
        dispatcher.sendDue();

        assertThat(kept).extracting(MessageAttempted::getOutcome).containsOnly(MessageOutcome.UNDELIVERABLE);
        assertThat(received()).hasSize(2);
    }

    private AddressChanges changes() {
        return inbox.addressChanges();
    }

    private void written(int revision, @Nullable String address, @Nullable String by, @Nullable String post) {
        changes()
                .apply(change(
                        Agency.newBuilder(agency("edu", address, null, null)).setRevision(revision), by, post));
    }

    private AgencyChanged change(Agency.Builder entry, @Nullable String by, @Nullable String post) {
        return AgencyChanged.newBuilder()
                .setEntry(entry.setChangedAt(now).build())
                .setActor("acc-1")
                .setActorAgencyCode(by)
                .setActorPost(post)
                .build();
    }

    private List<String> recipients() throws MessagingException {
        var all = new ArrayList<String>();
        for (var mail : received()) {
            all.add(mail.getAllRecipients()[0].toString());
        }
        return all;
    }

    private List<String> ids() {
        return kept.stream().map(MessageAttempted::getMessageId).toList();
    }
}
