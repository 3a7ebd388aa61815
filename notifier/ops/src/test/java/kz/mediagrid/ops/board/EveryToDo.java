package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.agency;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.asking;
import static kz.mediagrid.watch.testing.Records.attempted;
import static kz.mediagrid.watch.testing.Records.contribution;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.deadLetter;
import static kz.mediagrid.watch.testing.Records.dispatch;
import static kz.mediagrid.watch.testing.Records.held;
import static kz.mediagrid.watch.testing.Records.notice;
import static kz.mediagrid.watch.testing.Records.outlet;
import static kz.mediagrid.watch.testing.Records.request;
import static kz.mediagrid.watch.testing.Records.suspended;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.weeklyForm;

import java.time.Duration;
import java.time.Instant;
import kz.mediagrid.ops.todo.StoppedFollowers;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.MailSwitch;
import org.springframework.context.annotation.Bean;

/** One thing to do of each kind that can be planted beside the others: all but {@code MAIL_OFF}. */
final class EveryToDo {

    /** Monday, 31 December 2035, 00:00: the bundled calendar does not reach the week that is collected from now on. */
    static final Instant NOW = Instant.parse("2035-12-30T19:00:00Z");

    static final Instant REAL = NOW.minus(Duration.ofHours(50));

    private EveryToDo() {}

    /** A mail server, and a follower that a failure stopped. */
    static class Parts {

        @Bean
        MailSwitch mailSwitch() {
            return new MailSwitch(true);
        }

        @Bean
        StoppedFollowers stoppedFollowers() {
            return new StoppedFollowers(() -> 1);
        }
    }

    static void plant(Told told) {
        var watch = told.watch();
        watch.agencies().apply(agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74-24-28"));
        watch.versions().apply(held("2036-W01", NOW.minus(Duration.ofHours(9))));
        told.owed(dispatch("2036-W01", NOW.plus(Duration.ofHours(15))));
        watch.versions().apply(held("2035-W51", NOW.minus(Duration.ofDays(15))));
        overdue(told, dispatch("2035-W51", NOW.minus(Duration.ofDays(14))));
        overdue(told, dispatch("2035-W52", NOW.minus(Duration.ofDays(7))));
        overdue(told, answer("req-1", "edu", text("Жылыту", "Отопление"), NOW.minus(Duration.ofDays(3))));
        overdue(told, contribution("mat-1", "edu", text("Су тасқыны", "Паводок"), NOW.minus(Duration.ofDays(2))));
        for (var body : new String[] {"edu", "dsm", "mti", "zk"}) {
            overdue(told, weeklyForm("2036-W01", body, NOW.minus(Duration.ofDays(1))));
        }
        watch.versions().chains().apply(1_000, version("2035-W40", 2));
        watch.versions().apply(0, REAL.minus(Duration.ofHours(2)), version("2035-W52", 1));
        watch.outlets().outlet("tv", outlet("tv", "Qazaqstan", "https://tv.example/hook?token=t0p"));
        watch.outlets().cursor("tv", cursor("tv", 0));
        watch.outlets().outlet("paper", suspended(outlet("paper", "Газет", "https://paper.example/"), "it is gone"));
        watch.outlets().outlet("asks", asking("asks", NOW.minus(Duration.ofDays(1))));
        told.message(notice("mat-2", "edu", NOW.minus(Duration.ofHours(3))));
        var refused = notice("mat-3", "edu", NOW.minus(Duration.ofDays(6)));
        told.message(refused);
        told.attempt(attempted(refused, MessageOutcome.UNDELIVERABLE, "no mailbox a@edu.example"));
        watch.deadLetters()
                .apply(Service.NOTIFIER, 7, REAL.minus(Duration.ofDays(6)), deadLetter("media-grids", 5, "x"));
        watch.deadLetters()
                .apply(Service.NOTIFIER, 6, REAL.minus(Duration.ofDays(8)), deadLetter("media-grids", 4, "x"));
        watch.requests().apply(request("req-9", "gone", RequestAddressing.NO_ADDRESSEE));
    }

    static void overdue(Told told, ObligationChanged opened) {
        told.owed(opened);
        told.owed(then(opened, ObligationTransition.OVERDUE, opened.getDueAt().plusSeconds(3)));
    }
}
