package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.MailServer.Mail;

/** The sample week as everybody does what they owe, and nothing fails. */
final class WatchedWeek {

    private static final String MAILBOX = "desk@watched.example";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Newsroom newsroom;
    private final MailServer mail;
    private final WebhookOutlet outlet;
    private final EditorClient editor;
    private final List<String> bodies;
    private int declared;

    /** @param outlet an outlet, which is entered as {@code tv} */
    WatchedWeek(Newsroom newsroom, MailServer mail, WebhookOutlet outlet) {
        this.newsroom = newsroom;
        this.mail = mail;
        this.outlet = outlet;
        this.editor = new EditorClient(newsroom);
        this.bodies = new WeeklyForms(newsroom, SampleWeek.WEEK).owing();
    }

    /** The bodies plan and declare the week, the editor decides, and its first version reaches an outlet by webhook and another by mail. */
    void play() {
        var week = new SampleWeek(newsroom);
        assertThat(editor.enter("tv", outlet.address()).status()).isEqualTo(201);
        assertThat(editor.post("/api/outlets", Map.of("id", "radio", "name", Plans.text("Радио", "Радио")))
                        .status())
                .isEqualTo(201);
        assertThat(editor.post(
                                "/api/outlets/radio/subscriptions",
                                Map.of("channel", "MAIL", "language", "RU", "address", MAILBOX))
                        .status())
                .isEqualTo(201);
        bodies.forEach(body -> AddressBook.enter(newsroom, body));
        awaitMails(AddressBook.MAILS_WHEN_ENTERED);
        week.send();
        declare(SampleWeek.WEEK);
        newsroom.standAt("2026-12-04T09:30:00+05:00");
        week.sendLate();
        week.feature("minfin-budget");
        newsroom.standAt("2026-12-04T12:00:00+05:00");
        week.awaitVersion(1);
        await().atMost(LIMIT)
                .until(() -> !outlet.receiptsOf(SampleWeek.WEEK).isEmpty()
                        && !mail.mailsTo(MAILBOX).isEmpty());
        week.revise("mam-media-year", "date", "2026-12-10");
    }

    /** Every body that owes a form declares that it filed whatever it has, and is sent a receipt. */
    void declare(String week) {
        bodies.forEach(new WeeklyForms(newsroom, week)::declareComplete);
        declared++;
        awaitMails(AddressBook.MAILS_WHEN_ENTERED + declared);
    }

    /** Waits until each body was sent so many mails: before the clock is moved, since a mail that is late by days is given up. */
    private void awaitMails(int count) {
        await().atMost(LIMIT).until(() -> {
            var mails = mail.mails().stream().collect(groupingBy(Mail::to, counting()));
            return bodies.stream().allMatch(body -> mails.getOrDefault(AddressBook.unit(body), 0L) >= count);
        });
    }
}
