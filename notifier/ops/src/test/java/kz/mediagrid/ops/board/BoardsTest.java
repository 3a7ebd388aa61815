package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.agency;
import static kz.mediagrid.watch.testing.Records.alert;
import static kz.mediagrid.watch.testing.Records.answer;
import static kz.mediagrid.watch.testing.Records.at;
import static kz.mediagrid.watch.testing.Records.attempt;
import static kz.mediagrid.watch.testing.Records.cursor;
import static kz.mediagrid.watch.testing.Records.deadLetter;
import static kz.mediagrid.watch.testing.Records.dispatch;
import static kz.mediagrid.watch.testing.Records.met;
import static kz.mediagrid.watch.testing.Records.outlet;
import static kz.mediagrid.watch.testing.Records.request;
import static kz.mediagrid.watch.testing.Records.sent;
import static kz.mediagrid.watch.testing.Records.suspended;
import static kz.mediagrid.watch.testing.Records.text;
import static kz.mediagrid.watch.testing.Records.then;
import static kz.mediagrid.watch.testing.Records.version;
import static kz.mediagrid.watch.testing.Records.weeklyForm;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.testing.Told;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.Watch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the ops page shows, put together from the topics. */
class BoardsTest {

    private static final Instant NOW = at("2026-12-04T09:00:00+05:00");
    private static final Instant DUE = at("2026-12-04T00:00:00+05:00");

    private final Told told = new Told();
    private final Watch watch = told.watch();
    private final Boards boards =
            new Boards(watch, new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC)), new MailSwitch(true));

    @Test
    void whatIsOverdueNamesTheBodyAndItsPressUnitAndTheMostOverdueComesFirst() {
        watch.agencies().apply(agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74 24 28"));
        overdue(weeklyForm("2026-W49", "dsm", DUE.minusSeconds(7 * 86_400)));
        overdue(weeklyForm("2026-W50", "edu", DUE));

        var rows = boards.now().overdue();

        assertThat(rows).extracting(DueRow::body).containsExactly("dsm", "edu");
        assertThat(rows.get(1).bodyName().ru()).isEqualTo("Министерство просвещения");
        assertThat(rows.get(1).phone()).isEqualTo("+7 7172 74 24 28");
        assertThat(rows.get(0).phone()).isNull();
        assertThat(rows.get(0).kind()).isEqualTo(ObligationKind.WEEKLY_SUBMISSION);
        assertThat(rows.get(0).proof().lines()).hasSize(2);
    }

    @Test
    void whatAChangedCalendarMadeOverdueSaysSo() {
        var byTerm = weeklyForm("2026-W50", "edu", DUE);
        var byCalendar = weeklyForm("2026-W50", "dsm", DUE);
        overdue(byTerm);
        overdue(byCalendar);
        watch.owed().alerts().apply(alert(byTerm, AlertKind.OVERDUE, AlertCause.TERM));
        watch.owed().alerts().apply(alert(byCalendar, AlertKind.OVERDUE, AlertCause.CALENDAR));

        assertThat(boards.now().overdue())
                .filteredOn(DueRow::byCalendar)
                .extracting(DueRow::body)
                .containsExactly("dsm");
    }

    @Test
    void aWeekSaysWhoDeclaredInTimeWhoLateAndWhoNot() {
        watch.weeks().apply(met(weeklyForm("2026-W50", "edu", DUE), DUE.minusMillis(1)));
        watch.weeks().apply(met(weeklyForm("2026-W50", "dsm", DUE), DUE));
        watch.weeks().apply(then(weeklyForm("2026-W50", "zk", DUE), ObligationTransition.OVERDUE, DUE));

        var week = boards.now().weeks().get(0);

        assertThat(week.dueAt()).isEqualTo(DUE);
        assertThat(week.declared())
                .extracting(WeekRow.Form::body, WeekRow.Form::late)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("dsm", true),
                        org.assertj.core.groups.Tuple.tuple("edu", false));
        assertThat(week.missing()).extracting(WeekRow.Form::body).containsExactly("zk");
        assertThat(week.missing().get(0).receivedAt()).isNull();
    }

    @Test
    void anOutletSaysWhichVersionItHasHowFarItIsBehindAndWhy() {
        watch.versions().apply(0, NOW, version("2026-W50", 1));
        watch.versions().apply(2, NOW.plusSeconds(60), version("2026-W50", 2));
        watch.outlets().outlet("tv", outlet("tv", "TV", "https://tv.example/hook?token=t0p"));
        watch.outlets().cursor("tv", cursor("tv", 1));
        watch.outlets().attempt(attempt("tv", "2026-W50", 2, AttemptOutcome.RETRY_LATER));

        var row = boards.now().outlets().get(0);

        assertThat(row.grids()).containsExactly(new OutletRow.Grid("2026-W50", 1, 2));
        assertThat(row.behind()).isEqualTo(1);
        assertThat(row.behindSince()).isEqualTo(NOW.plusSeconds(60));
        assertThat(row.lastFailure().why()).isEqualTo("it answered 503");
        assertThat(row.host()).isEqualTo("tv.example");
    }

    @Test
    void aSuspendedOutletSaysWhy() {
        watch.outlets().outlet("tv", suspended(outlet("tv", "TV", "https://tv.example/"), "by the editor"));

        var row = boards.now().outlets().get(0);

        assertThat(row.suspended()).isTrue();
        assertThat(row.suspendedWhy()).isEqualTo("by the editor");
    }

    @Test
    void aSuspendedOutletNamesNoNextAttempt() {
        watch.versions().apply(0, NOW, version("2026-W50", 1));
        watch.outlets().outlet("tv", outlet("tv", "TV", "https://tv.example/"));
        watch.outlets()
                .cursor(
                        "tv",
                        DeliveryCursor.newBuilder(cursor("tv", 0))
                                .setAttempts(1)
                                .setNextAttemptAt(NOW.plusSeconds(5))
                                .build());
        assertThat(boards.now().outlets().get(0).nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));

        watch.outlets().outlet("tv", suspended(outlet("tv", "TV", "https://tv.example/"), "by the editor"));

        assertThat(boards.now().outlets().get(0).nextAttemptAt()).isNull();
    }

    @Test
    void theHistoryOfAnObligationIsToldStepByStep() {
        var opened = weeklyForm("2026-W50", "edu", DUE);
        overdue(opened);
        told.owed(met(opened, DUE.plusSeconds(60)));

        var history = boards.history("WEEKLY_SUBMISSION/2026-W50/edu").orElseThrow();

        assertThat(history.steps())
                .extracting(History.Step::transition)
                .containsExactly(
                        ObligationTransition.OPENED, ObligationTransition.OVERDUE, ObligationTransition.MET_LATE);
        assertThat(boards.history("WEEKLY_SUBMISSION/2026-W50/nobody")).isEmpty();
    }

    @Test
    void aListThatIsTooLongSaysHowManyItLeavesOut() {
        for (int number = 0; number < 130; number++) {
            overdue(answer("req-" + number, "edu", text("Сұрақ", "Вопрос"), DUE));
        }
        for (int number = 0; number < 530; number++) {
            overdue(weeklyForm("2026-W50", "body-" + number, DUE));
        }

        assertThat(boards.now().overdue()).hasSize(100 + 500);
        assertThat(boards.now().overdueCount()).isEqualTo(130 + 530);
        assertThat(boards.now().overdueLeftOut()).isEqualTo(30 + 30);
    }

    @Test
    void para6_theHistoryNamesTheOutletsThatDidNotTakeTheGridAtFirstAlsoOnceTheyAreGone() {
        watch.outlets().outlet("tv", outlet("tv", "Qazaqstan", "https://tv.example/"));
        var opened = dispatch("2026-W50", DUE);
        told.owed(opened);
        told.owed(sent(opened, DUE.minusSeconds(60), "gone", "tv"));

        var steps = boards.history("GRID_DISPATCH/2026-W50").orElseThrow().steps();

        assertThat(steps).noneMatch(History.Step::nobodyToSendTo);
        assertThat(steps.get(0).unserved()).isEmpty();
        assertThat(steps.get(1).unserved()).extracting(Text::kk).containsExactly("gone", "Qazaqstan");
    }

    @Test
    void asJsonItHoldsTheSameWithTimesOfAlmatyAndNothingPrivate() {
        watch.agencies().apply(agency("edu", "Оқу-ағарту министрлігі", "Министерство просвещения", "+7 7172 74 24 28"));
        overdue(weeklyForm("2026-W50", "edu", DUE));
        watch.requests().apply(request("req-1", "gone", RequestAddressing.NO_ADDRESSEE));
        watch.outlets().outlet("tv", outlet("tv", "TV", "https://tv.example/hook?token=t0p"));
        watch.deadLetters().apply(Service.NOTIFIER, 0, NOW, deadLetter("media-grids", 5, "x"));

        var written = JsonMapper.builder().build().writeValueAsString(boards.now());
        var json = JsonMapper.builder().build().readTree(written);

        assertThat(json.at("/overdue/0/dueAt").asString()).isEqualTo("2026-12-04T00:00:00+05:00");
        assertThat(json.at("/overdue/0/bodyName/kk").asString()).isEqualTo("Оқу-ағарту министрлігі");
        assertThat(json.at("/withoutAddressee/0/requestId").asString()).isEqualTo("req-1");
        assertThat(json.at("/letterCounts/notifier").asInt()).isEqualTo(1);
        assertThat(written).doesNotContain("whsec_", "t0p", "+7 701");
    }

    private void overdue(kz.mediagrid.schemas.ObligationChanged opened) {
        var overdue =
                then(opened, ObligationTransition.OVERDUE, opened.getDueAt().plusSeconds(3));
        told.owed(opened);
        told.owed(overdue);
        watch.weeks().apply(overdue);
    }
}
