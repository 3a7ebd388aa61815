package kz.mediagrid.notifier.delivery;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.contact;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.first;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.mediagrid.edge.mail.Mailer;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.grid.OnTopic;
import kz.mediagrid.notifier.grid.PublishedGrids;
import kz.mediagrid.notifier.icalendar.GridCalendars;
import kz.mediagrid.notifier.mail.OutletMailChannel;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.OutletAttempt;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.notifier.outlet.UnsubscribeLinks;
import kz.mediagrid.notifier.outletmail.MailWriting;
import kz.mediagrid.notifier.outletmail.OutletMails;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.notifier.retry.RetrySchedule;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.ChannelReplay;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.SendAgain;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionChannel;
import kz.mediagrid.schemas.SubscriptionLanguage;
import kz.mediagrid.schemas.SubscriptionStatus;
import kz.mediagrid.state.testing.HeapStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails to outlets, from the topic of grids to a real mail server; it is Tuesday, 8 December, 10:00 in Almaty. */
class OutletMailTest {

    private static final Instant TUESDAY = Instant.parse("2026-12-08T05:00:00Z");
    private static final Instant WEDNESDAY_MORNING = Instant.parse("2026-12-09T03:00:00Z");

    private final Outlets outlets = new Outlets();
    private final VersionLog versions = new VersionLog(new HeapStores());
    private final PublishedGrids grids = new PublishedGrids(new HeapStores());
    private final LedgerTopics topics = new LedgerTopics();
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    private Instant now = TUESDAY;
    private long offset;
    private boolean woken;
    /** The outcome of a refusal; null if the mail is handed over. */
    private @Nullable DeliveryOutcome refusal;

    private OutletMailChannel channel;
    private List<OutletDispatcher<?>> dispatchers;

    @BeforeEach
    void start() {
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        channel = new OutletMailChannel(new Mailer(sender, "media-grid@mam.example.kz"));
        restart();
    }

    @AfterEach
    void stop() {
        channel.close();
        server.stop();
    }

    @Test
    void theFirstVersionOfAWeekIsMailedAtOnceWithAllItsEvents() throws Exception {
        subscribe(mail("sub-1"));
        publish(first(
                "2026-W50",
                entry("edu-1", "2026-12-08").build(),
                entry("edu-2", "2026-12-12").build()));

        run();

        var mail = received().get(0);
        assertThat(received()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("desk@tv.example");
        assertThat(mail.getSubject()).isEqualTo("Медиа-грид: 7–13 декабря 2026 года");
        assertThat(content(mail, "text/plain"))
                .contains("Открытие edu-1", "Открытие edu-2", "Место проведения: г. Астана", "Версия 1")
                .contains("https://grid.example/grids/2026-W50/events/edu-1", "https://grid.example/outlets/tv");
        assertThat(content(mail, "text/html"))
                .contains(
                        "<a href=\"https://grid.example/grids/2026-W50/events/edu-1\">Открытие edu-1</a>",
                        "lang=\"ru\"");
    }

    @Test
    void aMailHasTheHeadersOfAMailingList() throws Exception {
        subscribe(mail("sub-1"));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));

        run();

        var mail = received().get(0);
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .matches("<https://grid\\.example/subscriptions/tv/sub-1/[A-Za-z0-9_-]{43}/unsubscribe>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Id", null)).isEqualTo("<sub-1.tv.media-grid.grid.example>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(content(mail, "text/plain"))
                .contains(mail.getHeader("List-Unsubscribe", null).replaceAll("[<>]", ""));
    }

    @Test
    void aMailThatIsSentAgainHasTheSameId() throws Exception {
        subscribe(mail("sub-1"));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));
        topics.isTakenOver = true;
        assertThat(catchThrowable(this::run)).hasMessage("fenced");
        topics.isTakenOver = false;
        restart();

        run();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
    }

    @Test
    void changesOfTodayAndTomorrowComeAtOnceAndAllOthersInTheMorningEachOnce() throws Exception {
        subscribe(mail("sub-1"));
        publish(first(
                "2026-W50",
                entry("edu-1", "2026-12-08").build(),
                entry("edu-2", "2026-12-09").build(),
                entry("edu-3", "2026-12-12").build(),
                entry("edu-4", "2026-12-12").build()));
        run();

        publish(later(
                2,
                change(
                        ChangeKind.REVISED,
                        withOtherContact(entry("edu-1", "2026-12-08").setPlace(text(null, "г. Алматы")))
                                .build()),
                // It moves away from tomorrow.
                change(ChangeKind.REVISED, entry("edu-2", "2026-12-11").build()),
                change(
                        ChangeKind.REVISED,
                        entry("edu-3", "2026-12-12")
                                .setStartTime(LocalTime.of(12, 0))
                                .build())));
        publish(later(
                3,
                change(
                        ChangeKind.REVISED,
                        entry("edu-3", "2026-12-12")
                                .setStartTime(LocalTime.of(15, 0))
                                .build())));
        run();

        assertThat(received()).hasSize(2);
        assertThat(content(received().get(1), "text/plain"))
                .contains("Изменено: Открытие edu-1", "Место проведения: г. Астана → г. Алматы")
                // The old contacts may be withdrawn.
                .contains("Контакты: Пресс-служба, +7 7172 11-11-11")
                .doesNotContain("00-00-24, press@example.kz →")
                .contains("Время: 9 декабря, среда, 10:00 → 11 декабря, пятница, 10:00")
                .doesNotContain("edu-3", "edu-4");
        now = WEDNESDAY_MORNING.minusMillis(1);
        run();
        assertThat(received()).hasSize(2);
        // The clock is read again after a second.
        now = WEDNESDAY_MORNING.plusMillis(999);
        run();
        run();

        assertThat(received()).hasSize(3);
        assertThat(received().get(2).getSubject()).isEqualTo("Изменения в медиа-гриде: на утро 9 декабря");
        assertThat(content(received().get(2), "text/plain"))
                .containsOnlyOnce("Изменено: Открытие edu-3")
                .contains("Время: 12 декабря, суббота, 10:00 → 12 декабря, суббота, 15:00")
                .doesNotContain("edu-1", "edu-2", "edu-4");
        assertThat(topics.cursors().get("tv/sub-1").getNextOffset()).isEqualTo(3);
        assertThat(topics.cursors().get("tv/sub-1/digest").getNextOffset()).isEqualTo(3);
        assertThat(topics.made())
                .allSatisfy(attempt -> assertThat(attempt.getSubscriptionId()).isEqualTo("sub-1"));
    }

    @Test
    void theMailOfTheMorningBringsNoEventAsItWasBeforeAChangeThatWasMailedAtOnce() throws Exception {
        subscribe(mail("sub-1"));
        publish(first(
                "2026-W50",
                entry("edu-1", "2026-12-11").build(),
                entry("edu-2", "2026-12-11").build()));
        publish(later(
                2,
                change(
                        ChangeKind.REVISED,
                        entry("edu-1", "2026-12-11")
                                .setPlace(text(null, "г. Алматы"))
                                .build()),
                GridChange.newBuilder()
                        .setKind(ChangeKind.REMOVED)
                        .setEventId("edu-2")
                        .build()));
        publish(later(
                3,
                change(
                        ChangeKind.REVISED,
                        entry("edu-1", "2026-12-09")
                                .setPlace(text(null, "г. Алматы"))
                                .build()),
                change(ChangeKind.ADDED, entry("edu-2", "2026-12-09").build())));
        run();
        now = WEDNESDAY_MORNING;
        run();

        assertThat(received()).hasSize(3);
        assertThat(content(received().get(1), "text/plain"))
                .contains("Время: 11 декабря, пятница, 10:00 → 9 декабря, среда, 10:00");
        assertThat(content(received().get(2), "text/plain"))
                .contains("Место проведения: г. Астана → г. Алматы")
                .contains("Изменено: Открытие edu-2")
                .contains("Время: 11 декабря, пятница, 10:00 → 9 декабря, среда, 10:00")
                .doesNotContain("Исключено");
    }

    @Test
    void aSubscriptionThatWantsOneMailADayGetsAllChangesInTheMorning() throws Exception {
        subscribe(mail("sub-1").setDigestOnly(true));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));
        publish(later(
                2, change(ChangeKind.CANCELLED, entry("edu-1", "2026-12-08").build())));
        run();
        assertThat(received()).hasSize(1);

        now = WEDNESDAY_MORNING;
        run();

        assertThat(received()).hasSize(2);
        assertThat(content(received().get(1), "text/plain")).contains("Отменено: Открытие edu-1");
    }

    @Test
    void aFilterDecidesOfChangesAndOfTheEventsOfAFirstVersion() throws Exception {
        subscribe(mail("sub-1")
                .setFilter(GridFilter.newBuilder().setBodies(List.of("dsm")).build()));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));
        publish(later(
                2, change(ChangeKind.CANCELLED, entry("edu-1", "2026-12-08").build())));
        run();
        now = WEDNESDAY_MORNING;
        run();

        assertThat(received()).hasSize(1);
        assertThat(content(received().get(0), "text/plain"))
                .contains("нет мероприятий, подходящих под фильтр")
                .doesNotContain("edu-1");
        assertThat(topics.cursors().get("tv/sub-1/digest").getNextOffset()).isEqualTo(2);
    }

    @Test
    void eachSubscriptionHasItsLanguageAndItsCursor() throws Exception {
        subscribe(
                mail("sub-1"),
                mail("sub-2").setLanguage(SubscriptionLanguage.KK),
                mail("sub-3").setLanguage(SubscriptionLanguage.EN));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));

        run();

        assertThat(received()).hasSize(3);
        assertThat(subjects())
                .containsExactlyInAnyOrder(
                        "Медиа-грид: 7–13 декабря 2026 года",
                        "Медиа-грид: 2026 жылғы 7–13 желтоқсан",
                        "Media-grid: 7–13 December 2026");
        assertThat(topics.cursors()).containsKeys("tv/sub-1", "tv/sub-2", "tv/sub-3");
    }

    @Test
    void textsOfEventsArriveAsText() throws Exception {
        subscribe(mail("sub-1"));
        publish(first(
                "2026-W50",
                entry("edu-1", "2026-12-08")
                        .setTitle(text(null, "<script>alert(1)</script>&amp;\r\nBcc: x@y.kz\u202E\u0007\u200Bконец"))
                        .setPlace(text(null, "\"><img src=x onerror=y>\r\n\r\n.\r\n'зал'"))
                        .build()));

        run();

        var mail = received().get(0);
        assertThat(content(mail, "text/plain"))
                .contains("<script>alert(1)</script>&amp; Bcc: x@y.kz конец", "\"><img src=x onerror=y> . 'зал'")
                .doesNotContain("\u202E", "\u0007", "\u200B");
        assertThat(content(mail, "text/html"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp; Bcc: x@y.kz конец")
                .contains("&quot;&gt;&lt;img src=x onerror=y&gt;")
                .doesNotContain("<script", "<img", "\u202E");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    void aRefusalForGoodSuspendsTheSubscriptionAloneUntilItIsResumed() {
        subscribe(mail("sub-1"));
        publish(first(
                "2026-W50",
                entry("edu-1", "2026-12-08").build(),
                entry("edu-2", "2026-12-12").build()));
        refusal = new Gone(null, "The mail server refused the mail: 550 no such user");
        run();
        publish(later(
                2, change(ChangeKind.CANCELLED, entry("edu-2", "2026-12-12").build())));
        now = WEDNESDAY_MORNING;
        run();

        assertThat(topics.made()).extracting(DeliveryAttempted::getOutcome).containsExactly(AttemptOutcome.SUSPENDED);
        assertThat(topics.cursors().get("tv/sub-1").getSuspendedWhy()).contains("550");

        refusal = null;
        subscribe(mail("sub-1").setResumptions(1));
        run();
        assertThat(received()).hasSize(2);
    }

    @Test
    void theOtherMailboxesOfTheOutletAreToldOfARefusal() throws Exception {
        subscribe(mail("sub-1"));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));
        refusal = new Gone(null, "The mail server refused the mail: 550 no such user");
        run();
        refusal = null;
        subscribe(mail("sub-1"), mail("sub-2"));
        restart();

        run();

        assertThat(received()).hasSize(1);
        assertThat(content(received().get(0), "text/plain")).contains("не принял письмо на другой адрес");
    }

    @Test
    void theChangedEventsAreAttachedAsCalendarFiles() throws Exception {
        subscribe(mail("sub-1"));
        publish(first(
                "2026-W50",
                entry("edu-1", "2026-12-08").build(),
                entry("edu-2", "2026-12-08").build()));
        publish(later(
                2,
                change(
                        ChangeKind.CANCELLED,
                        entry("edu-1", "2026-12-08")
                                .setStanding(EntryStanding.CANCELLED)
                                .build())));

        run();

        var calendar = content(received().get(1), "text/calendar");
        assertThat(calendar)
                .startsWith("BEGIN:VCALENDAR")
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("STATUS:CANCELLED");
        assertThat(content(received().get(0), "text/calendar")).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsTriedAgainAndNeverSuspends() {
        subscribe(mail("sub-1"));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));
        refusal = RetryLater.because("away");
        for (int i = 0; i < 5; i++) {
            run();
            now = now.plusSeconds(61);
        }
        assertThat(topics.made())
                .hasSize(5)
                .extracting(DeliveryAttempted::getOutcome)
                .containsOnly(AttemptOutcome.RETRY_LATER);

        refusal = null;
        run();

        assertThat(received()).hasSize(1);
        assertThat(topics.made().get(5).getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(topics.made().get(5).getHttpStatus()).isNull();
    }

    @Test
    void aSubscriptionThatGoesOnAtTheNewestStateIsMailedTheWeekAsItIs() throws Exception {
        publish(first(
                "2026-W50",
                entry("edu-1", "2026-12-08").build(),
                entry("edu-2", "2026-12-12").build()));
        publish(later(
                2, change(ChangeKind.CANCELLED, entry("edu-1", "2026-12-12").build())));
        subscribe(mail("sub-1").setSkipSupersededBefore(versions.end()));
        now = WEDNESDAY_MORNING;
        run();

        assertThat(received()).hasSize(1);
        assertThat(content(received().get(0), "text/plain")).contains("Версия 2", "Открытие edu-1", "Открытие edu-2");
    }

    @Test
    void aMailOfAMorningBeforeTheSubscriptionThatAReplayBroughtIsSentAgain() {
        publish(first("2026-W50", entry("edu-1", "2026-12-12").build()));
        publish(later(
                2,
                change(
                        ChangeKind.REVISED,
                        entry("edu-1", "2026-12-12")
                                .setPlace(text(null, "г. Алматы"))
                                .build())));
        now = WEDNESDAY_MORNING;
        subscribe(mail("sub-1").setStartOffset(2).setReplay(new ChannelReplay(1, 1L, 2L)));
        run();
        assertThat(received()).hasSize(1);
        var id = topics.made().get(0).getWebhookId();

        subscribe(mail("sub-1")
                .setStartOffset(2)
                .setReplay(new ChannelReplay(2, 2L, 2L))
                .setAgain(new SendAgain(1, id)));
        run();

        assertThat(topics.made())
                .extracting(DeliveryAttempted::getWebhookId, DeliveryAttempted::getAgain)
                .containsExactly(tuple(id, false), tuple(id, true));
    }

    @Test
    void theMailOfAMorningIsSentAgainAlsoAfterTheSubscriptionWentOnAtTheNewestVersions() throws Exception {
        subscribe(mail("sub-1"));
        publish(first("2026-W50", entry("edu-1", "2026-12-12").build()));
        publish(later(
                2, change(ChangeKind.CANCELLED, entry("edu-1", "2026-12-12").build())));
        now = WEDNESDAY_MORNING;
        run();
        var sent = topics.made().get(1);

        subscribe(
                mail("sub-1").setSkipSupersededBefore(versions.end()).setAgain(new SendAgain(1, sent.getWebhookId())));
        run();

        assertThat(topics.made()).hasSize(3);
        assertThat(topics.made().get(2).getAgain()).isTrue();
        assertThat(topics.made().get(2).getWebhookId()).isEqualTo(sent.getWebhookId());
        assertThat(subjects().get(2)).isEqualTo(subjects().get(1));
    }

    @Test
    void aMailOfWhichTheFilterLeavesNothingIsNotSentAgainAndTheWishEndsWithTheReason() {
        subscribe(mail("sub-1"));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));
        publish(later(
                2, change(ChangeKind.CANCELLED, entry("edu-1", "2026-12-08").build())));
        run();
        var sent = topics.made().get(1);

        subscribe(mail("sub-1")
                .setFilter(GridFilter.newBuilder().setBodies(List.of("dsm")).build())
                .setAgain(new SendAgain(1, sent.getWebhookId())));
        run();

        assertThat(received()).hasSize(2);
        assertThat(topics.made()).hasSize(3);
        var told = topics.made().get(2);
        assertThat(told.getAgain()).isTrue();
        assertThat(told.getWebhookId()).isEqualTo(sent.getWebhookId());
        assertThat(told.getOutcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(told.getWhy()).isEqualTo(OutletAttempt.EMPTY);
        assertThat(topics.cursors().get("tv/sub-1/again").getNextOffset()).isEqualTo(2);
    }

    @Test
    void aWishForAMessageThatIsNoLongerKnownEndsAfterAMinuteAndTheNextOneIsServed() {
        subscribe(mail("sub-1"));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));
        run();
        var known = topics.made().get(0).getWebhookId();

        subscribe(mail("sub-1").setAgain(new SendAgain(1, "tv/sub-1_2025-W01_3")));
        run();
        now = now.plusSeconds(59);
        run();
        assertThat(topics.made()).hasSize(1);
        now = now.plusSeconds(1);
        run();

        var told = topics.made().get(1);
        assertThat(told.getOutcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(told.getWhy()).isEqualTo(OutletAttempt.LOST);
        assertThat(told.getAgain()).isTrue();
        assertThat(told.getWeek()).isEqualTo("2025-W01");
        assertThat(told.getVersion()).isEqualTo(3);
        subscribe(mail("sub-1").setAgain(new SendAgain(2, known)));
        run();
        assertThat(topics.made()).hasSize(3);
        assertThat(topics.made().get(2).getOutcome()).isEqualTo(AttemptOutcome.DELIVERED);
        assertThat(received()).hasSize(2);
    }

    @Test
    void noAttemptHasAnAddress() {
        subscribe(mail("sub-1"));
        publish(first("2026-W50", entry("edu-1", "2026-12-08").build()));
        run();

        assertThat(topics.made().toString() + topics.cursors()).doesNotContain("desk@tv.example");
    }

    private void restart() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("edge-templates/page/words", "formats-words/words", "notifier-templates/grids/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        var deliveries = new LatestDeliveries(new HeapStores());
        topics.cursors().forEach(deliveries::apply);
        var links = new GridLinks(URI.create("https://grid.example/"), outlets, clock);
        var writing = new MailWriting(
                new Mailer(sender, "media-grid@mam.example.kz"),
                new UnsubscribeLinks(URI.create("https://grid.example/")),
                bundles,
                week -> true,
                clock,
                deliveries,
                new GridCalendars(grids, links, new BusinessClock(clock), bundles));
        var mails = new OutletMails(grids, code -> Optional.empty(), writing, clock);
        var retries = new RetryClock(RetrySchedule.endless(List.of(Duration.ofMinutes(1))), clock, clock);
        var ledger = topics.open();
        var morning = new MorningMails(versions, mails, retries, Runnable::run);
        var atOnce = new AtOnceMails(versions, mails, Runnable::run);
        dispatchers = Stream.<Feed<?>>of(
                        atOnce,
                        morning,
                        new AgainFeed<>(atOnce),
                        new AgainFeed<>(morning),
                        new LostWishes(List.of(atOnce, morning), retries))
                .<OutletDispatcher<?>>map(feed -> dispatcher(feed, ledger, retries))
                .toList();
    }

    private <T extends Sendable> OutletDispatcher<T> dispatcher(Feed<T> feed, Ledger ledger, RetryClock retries) {
        return new OutletDispatcher<>(outlets, feed, this::deliver, ledger, retries, () -> woken = true);
    }

    /** Waits for the mail server, so that a run is over when all mails were taken. */
    private CompletableFuture<DeliveryOutcome> deliver(Message message) {
        var outcome = refusal == null ? channel.deliver(message).join() : refusal;
        return CompletableFuture.completedFuture(outcome);
    }

    private void run() {
        do {
            woken = false;
            dispatchers.forEach(OutletDispatcher::dispatch);
        } while (woken);
    }

    private void publish(MediaGridVersion version) {
        versions.apply(version, offset);
        grids.apply(OnTopic.at(offset, version));
        offset++;
    }

    private static MediaGridVersion later(int version, GridChange... changes) {
        return MediaGridVersion.newBuilder(part("2026-W50", version, 1, 1, changes))
                .setPublishedAt(TUESDAY.plusSeconds(version))
                .build();
    }

    private static Subscription.Builder mail(String id) {
        return Subscription.newBuilder()
                .setSubscriptionId(id)
                .setChannel(SubscriptionChannel.MAIL)
                .setLanguage(SubscriptionLanguage.RU)
                .setFilter(GridFilter.newBuilder().build())
                .setAddress("desk@tv.example")
                .setStatus(SubscriptionStatus.ACTIVE)
                .setStartOffset(0)
                .setMadeAt(TUESDAY)
                .setChangedAt(TUESDAY);
    }

    private void subscribe(Subscription.Builder... mails) {
        outlets.apply(
                "tv",
                Outlet.newBuilder()
                        .setOutletId("tv")
                        .setName(text("Теледидар", "Телевидение"))
                        .setWebhookUrl("")
                        .setSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .setStatus(OutletStatus.ACTIVE)
                        .setStartOffset(0)
                        .setSubscriptions(Arrays.stream(mails)
                                .map(Subscription.Builder::build)
                                .toList())
                        .setRevision(1)
                        .setChangedAt(TUESDAY)
                        .setSubmissionId("s")
                        .setRequestId("r")
                        .build());
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private List<String> subjects() throws MessagingException {
        var subjects = new ArrayList<String>();
        for (var mail : received()) {
            subjects.add(mail.getSubject());
        }
        return subjects;
    }

    /** The text of the first part of that type, with line ends as in Java. */
    private static String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                var text = content(parts.getBodyPart(at), type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private static GridEntry.Builder withOtherContact(GridEntry.Builder entry) {
        return entry.setOrganisers(entry.getOrganisers().stream()
                .map(organiser -> Organiser.newBuilder(organiser)
                        .setContacts(List.of(contact("+7 7172 11-11-11", "press@example.kz")))
                        .build())
                .toList());
    }
}
