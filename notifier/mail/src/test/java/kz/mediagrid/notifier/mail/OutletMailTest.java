package kz.mediagrid.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Person;
import kz.mediagrid.schemas.Role;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The people of an outlet, the authorised body and ops read that its server does not take what it is sent. */
class OutletMailTest extends WithMailServer {

    /** The first attempt, real time; each further attempt is made an hour later. */
    private static final Instant FIRST = Instant.parse("2026-11-20T05:00:00Z");

    @BeforeEach
    void anOutletWithPeople() {
        enter(1);
        person("per-tv", "editor@tv.example.kz", Role.MEDIA, "tv", "ru");
        person("per-radio", "editor@radio.example.kz", Role.MEDIA, "radio", "ru");
        person("per-ops", "ops@example.kz", Role.OPS, null, null);
    }

    @Test
    void beforeTheLastAttemptAllReadWhenDeliveryWillBeSuspended() throws MessagingException {
        fails(1, 8);
        dispatcher.sendDue();
        assertThat(received()).isEmpty();

        fails(9, 9);
        dispatcher.sendDue();
        dispatcher.sendDue();

        assertThat(recipients())
                .containsExactlyInAnyOrder("editor@tv.example.kz", "press@mam.example.kz", "ops@example.kz");
        assertThat(kept.toString()).doesNotContain("@");
        assertThat(kept)
                .extracting(MessageAttempted::getMessageId)
                .containsExactlyInAnyOrder(
                        "OUTLET_WARNED/tv/tv_2026-W50_1/1/per-tv",
                        "OUTLET_WARNED/tv/tv_2026-W50_1/1/mam",
                        "OUTLET_WARNED/tv/tv_2026-W50_1/1/per-ops");
        assertThat(words("editor@tv.example.kz")).contains("""
                СМИ: tv
                Сервер СМИ не принимал сообщения с этого времени: 20 ноября 2026 года, пятница, 10:00
                Если и последняя попытка не удастся, отправка будет приостановлена. Время последней попытки: 20 ноября 2026 года, пятница, 19:00
                """).doesNotContain("БАҚ сервері");
        assertThat(words("ops@example.kz")).contains("Сервер СМИ не принимал", "БАҚ сервері хабарларды");
    }

    @Test
    void afterTheLastAttemptAllReadThatItIsSuspendedAndProbedAndAfterTheResumptionThatItGoesOn()
            throws MessagingException {
        fails(1, 9);
        suspended(null, null);
        dispatcher.sendDue();
        assertThat(received()).hasSize(3);
        for (var mail : received()) {
            assertThat(mail.getSubject()).contains("приостановлена");
        }
        assertThat(words("editor@tv.example.kz"))
                .contains(
                        "Все попытки отправки не удались, отправка приостановлена: 20 ноября 2026 года, пятница, 19:00",
                        "раз в час в течение 30 дней");

        enter(2);
        // The version is delivered before the mails are written.
        troubles.apply(attempt(1, AttemptOutcome.DELIVERED).setResumptions(2).build());
        dispatcher.sendDue();
        dispatcher.sendDue();

        assertThat(received()).hasSize(6);
        assertThat(received().stream().map(WithMailServer::text).filter(text -> text.contains("Отправка продолжена.")))
                .hasSize(3);
    }

    @Test
    void aRestartSendsNothingTwice() {
        suspended(null, null);
        dispatcher.sendDue();
        assertThat(received()).hasSize(3);

        restart();
        dispatcher = newDispatcher();
        dispatcher.sendDue();
        enter(2);
        dispatcher.sendDue();
        restart();
        dispatcher = newDispatcher();
        dispatcher.sendDue();

        assertThat(received()).hasSize(6);
    }

    @Test
    void whoSaidThatItWantsNoMoreAndWhoRefusesNoticesIsResumedByPeople() throws MessagingException {
        suspended(410, null);
        dispatcher.sendDue();
        assertThat(words("editor@tv.example.kz"))
                .contains("код ответа 410", "Отправку может продолжить само СМИ")
                .doesNotContain("раз в час");

        enter(2);
        troubles.apply(attempt(10, AttemptOutcome.SUSPENDED)
                .setResumptions(2)
                .setMatterId("mat-1")
                .setWebhookId("tv_mat-1_notice")
                .build());
        server.reset();
        dispatcher.sendDue();

        assertThat(received()).hasSize(6);
        assertThat(received().stream().map(WithMailServer::text).filter(text -> text.contains("Все попытки")))
                .hasSize(3)
                .allSatisfy(text -> assertThat(text)
                        .contains("Отправку может продолжить само СМИ")
                        .doesNotContain("раз в час"));
    }

    @Test
    void nobodyReadsOfAnOutletThatAnsweredAgainOrThatAPersonSuspendedOrOfAMailbox() {
        fails(1, 9);
        troubles.apply(attempt(10, AttemptOutcome.DELIVERED).build());
        dispatcher.sendDue();
        fails(1, 9);
        outlets.apply("tv", outlet(1).setStatus(OutletStatus.SUSPENDED).build());
        dispatcher.sendDue();
        enter(1);
        troubles.apply(attempt(10, AttemptOutcome.DELIVERED).build());
        suspended(null, "sub-1");
        dispatcher.sendDue();

        assertThat(received()).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void theEndOfASuspensionIsNewsOnlyToThoseWhoReadOfTheSuspension() {
        suspended(null, null);
        enter(2);

        dispatcher.sendDue();

        assertThat(received()).isEmpty();
        assertThat(kept).isEmpty();
    }

    @Test
    void aSecondRowOfFailuresIsCountedFromItsOwnFirst() throws MessagingException {
        fails(1, 3);
        troubles.apply(attempt(4, AttemptOutcome.DELIVERED).build());
        fails(6, 9);

        dispatcher.sendDue();

        assertThat(words("editor@tv.example.kz")).contains("с этого времени: 20 ноября 2026 года, пятница, 15:00");
    }

    @Test
    void peopleWithoutAConfirmedAddressOrWithoutAccessAreNotWrittenToAndTheMailboxesAreThen()
            throws MessagingException {
        people.apply(
                "per-tv",
                personOf("per-tv", "editor@tv.example.kz", Role.MEDIA, "tv", "ru")
                        .setEmailConfirmedAt(null)
                        .build(),
                FIRST);
        person("per-old", "old@tv.example.kz", Role.MEDIA, "tv", "ru");
        people.apply(
                "per-old",
                personOf("per-old", "old@tv.example.kz", Role.MEDIA, "tv", "ru")
                        .setRevokedAt(FIRST)
                        .build(),
                FIRST);
        outlets.apply(
                "tv",
                outlet(1)
                        .setSubscriptions(List.of(
                                mailbox("sub-1", "desk@tv.example.kz", SubscriptionStatus.ACTIVE),
                                mailbox("sub-2", "gone@tv.example.kz", SubscriptionStatus.PAUSED)))
                        .build());
        suspended(null, null);

        dispatcher.sendDue();

        assertThat(recipients())
                .containsExactlyInAnyOrder("desk@tv.example.kz", "press@mam.example.kz", "ops@example.kz");
        assertThat(words("desk@tv.example.kz")).contains("БАҚ сервері").doesNotContain("Сервер СМИ");
    }

    @Test
    void aSuspensionOfLongAgoIsNotMailed() {
        suspended(null, null);
        now = MailFixture.MORNING.plus(Duration.ofDays(14));

        dispatcher.sendDue();

        assertThat(received()).isEmpty();
        assertThat(kept).extracting(MessageAttempted::getOutcome).containsOnly(MessageOutcome.UNDELIVERABLE);
    }

    private void enter(int resumptions) {
        outlets.apply("tv", outlet(resumptions).build());
    }

    private Outlet.Builder outlet(int resumptions) {
        return ActiveOutlet.named("tv").setResumptions(resumptions).setChangedAt(now);
    }

    private static Subscription mailbox(String id, String address, SubscriptionStatus status) {
        return Subscription.newBuilder()
                .setSubscriptionId(id)
                .setChannel(SubscriptionChannel.MAIL)
                .setLanguage(SubscriptionLanguage.KK)
                .setFilter(GridFilter.newBuilder().build())
                .setAddress(address)
                .setStatus(status)
                .setStartOffset(0)
                .setMadeAt(FIRST)
                .setChangedAt(FIRST)
                .build();
    }

    private void person(String id, String email, Role role, @Nullable String outlet, @Nullable String language) {
        people.apply(id, personOf(id, email, role, outlet, language).build(), FIRST);
    }

    private static Person.Builder personOf(
            String id, String email, Role role, @Nullable String outlet, @Nullable String language) {
        return Person.newBuilder()
                .setPersonId(id)
                .setEmail(email)
                .setEmailConfirmedAt(FIRST)
                .setRoles(List.of(role))
                .setOutletId(outlet)
                .setLanguage(language)
                .setCreatedAt(FIRST)
                .setFirstSignInAt(FIRST);
    }

    /** The attempts with these numbers fail. */
    private void fails(int first, int last) {
        for (int number = first; number <= last; number++) {
            troubles.apply(attempt(number, AttemptOutcome.RETRY_LATER)
                    .setNextAttemptAt(FIRST.plus(Duration.ofHours(number)))
                    .build());
        }
    }

    private void suspended(@Nullable Integer status, @Nullable String subscription) {
        troubles.apply(attempt(10, AttemptOutcome.SUSPENDED)
                .setHttpStatus(status)
                .setSubscriptionId(subscription)
                .build());
    }

    private DeliveryAttempted.Builder attempt(int number, AttemptOutcome outcome) {
        return DeliveryAttempted.newBuilder()
                .setOutletId("tv")
                .setWebhookId("tv_2026-W50_1")
                .setWeek("2026-W50")
                .setVersion(1)
                .setAttempt(number)
                .setStartedAt(FIRST.plus(Duration.ofHours(number - 1)))
                .setDurationMillis(0)
                .setBusinessTime(MailFixture.MORNING)
                .setResumptions(1)
                .setOutcome(outcome);
    }

    private String words(String recipient) throws MessagingException {
        for (var mail : received()) {
            if (mail.getAllRecipients()[0].toString().equals(recipient)) {
                return text(mail).replaceAll("[\u2068\u2069\r]", "").replaceAll(" +\n", "\n");
            }
        }
        throw new AssertionError("no mail to " + recipient + " in " + recipients());
    }

    private List<String> recipients() throws MessagingException {
        var all = new ArrayList<String>();
        for (var mail : received()) {
            all.add(mail.getAllRecipients()[0].toString());
        }
        return all;
    }
}
