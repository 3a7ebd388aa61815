package kz.mediagrid.endtoend;

import static kz.mediagrid.schemas.AlertKind.OVERDUE;
import static kz.mediagrid.schemas.AlertKind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.standalone.run.Ports;
import org.junit.jupiter.api.Test;

/** A calendar that was received outlives a kill -9: all is counted by it, once, and what was settled before stays. */
class CalendarKillTest {

    private static final String BEFORE = "kz-2026-11";
    private static final String AFTER = "kz-2026-12-01";
    private static final String ACT = "Еңбек министрінің 24.11.2026 № 512 бұйрығы";
    private static final String WEEK = "2026-W51";

    /** Two days off are moved: the end of a term to the day after, and the day of a publication. */
    private static final String SWAPS = """

        2026-12-03,off,moved by order,,2026-12-05,Labour Code art. 85(3)
        2026-12-05,worked,worked by order,,2026-12-03,Labour Code art. 85(3)
        2026-12-11,off,moved by order,,2026-12-12,Labour Code art. 85(3)
        2026-12-12,worked,worked by order,,2026-12-11,Labour Code art. 85(3)
        """;

    private final Path data = WholeMediaGrid.newDirectory("calendar-killed");
    private final Ports ports = WholeMediaGrid.freePorts();

    private String settled;
    private String overdue;
    private String open;

    @Test
    void whatIsOwedIsCountedAgainOnceAndWeeksRunByIt() {
        try (var running = StandaloneProcess.start(data, ports, "--clock", "2026-12-02T15:00:00+05:00")) {
            var newsroom = running.newsroom();
            owe(newsroom);
            assertThat(activate(newsroom).status()).isEqualTo(202);
            running.kill();
        }

        try (var again = StandaloneProcess.start(data, ports)) {
            assertCountedAgain(again.newsroom());
            assertEverybodyGoesByIt(again.newsroom());
            again.kill();
        }

        try (var third = StandaloneProcess.start(data, ports)) {
            assertOneAlertForTheNewDueTime(third.newsroom());
            assertPublishedWhenTheCalendarSays(third.newsroom());
            assertThat(Replays.assertAgreed(ports)).isPositive();
        }
    }

    /** One answer that is settled, one that is overdue, and one that is open. */
    private void owe(Newsroom newsroom) {
        newsroom.standAt("2026-12-02T15:05:00+05:00");
        settled = askedOf(newsroom, "dsm");
        overdue = askedOf(newsroom, "edu");
        newsroom.of(settled, "answer", newsroom.agencyKey("dsm"))
                .once()
                .json(Requests.answer("Ответ"))
                .send();
        newsroom.standAt("2026-12-04T09:05:00+05:00");
        open = askedOf(newsroom, "sci");
        assertThat(submit(newsroom, "2026-12-09").body().path("late").asBoolean())
                .as("late by the calendar before")
                .isTrue();
        new Obligations(newsroom).awaitAlerts(Obligations.answerTo(overdue), OVERDUE);
    }

    private static Answer activate(Newsroom newsroom) {
        var text = newsroom.request("GET", "/api/calendars/" + BEFORE)
                .as(newsroom.editorKey())
                .send()
                .text("text");
        return newsroom.request("POST", "/api/calendars")
                .as(newsroom.editorKey())
                .once()
                .json(Map.of(
                        "text",
                        text.replace("version," + BEFORE, "version," + AFTER)
                                        .replaceFirst("(?m)^issued,.*$", "issued,2026-11-24")
                                + SWAPS,
                        "legalAct",
                        ACT,
                        "replaces",
                        BEFORE))
                .send();
    }

    private void assertCountedAgain(Newsroom newsroom) {
        var obligations = new Obligations(newsroom);
        obligations.awaitTransitions(
                Obligations.answerTo(overdue),
                ObligationTransition.OPENED,
                ObligationTransition.OVERDUE,
                ObligationTransition.RECOUNTED);
        obligations.awaitTransitions(
                Obligations.answerTo(open), ObligationTransition.OPENED, ObligationTransition.RECOUNTED);
        assertMoved(
                last(obligations.changesOf(Obligations.answerTo(overdue))),
                "2026-12-04T00:00:00+05:00",
                "2026-12-05T00:00:00+05:00");
        assertMoved(
                last(obligations.changesOf(Obligations.answerTo(open))),
                "2026-12-08T00:00:00+05:00",
                "2026-12-06T00:00:00+05:00");
        obligations.awaitAlerts(Obligations.answerTo(overdue), OVERDUE, WITHDRAWN);
        assertThat(obligations.alertsOf(Obligations.answerTo(open))).isEmpty();
    }

    private static void assertMoved(ObligationChanged change, String before, String after) {
        assertThat(change.getPreviousDueAt())
                .isEqualTo(OffsetDateTime.parse(before).toInstant());
        assertThat(change.getDueAt()).isEqualTo(OffsetDateTime.parse(after).toInstant());
        assertThat(change.getPreviousCalendarVersion()).isEqualTo(BEFORE);
        assertThat(change.getProof().getCalendarVersion()).isEqualTo(AFTER);
        assertThat(change.getReason().toString()).contains(ACT);
    }

    /** The gateway, the aggregator and the clock. */
    private void assertEverybodyGoesByIt(Newsroom newsroom) {
        var inForce = newsroom.request("GET", "/api/calendars")
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .path(0);
        assertThat(inForce.path("version").asString()).isEqualTo(AFTER);
        assertThat(inForce.path("inForce").asBoolean()).isTrue();
        assertThat(submit(newsroom, "2026-12-09").body().path("late").asBoolean())
                .as("late by the calendar in force")
                .isFalse();

        var shown = newsroom.shown(overdue, newsroom.editorKey());
        assertThat(shown.text("dueAt")).isEqualTo("2026-12-05T00:00:00+05:00");
        assertThat(calendarOf(shown)).isEqualTo(AFTER);
        var asked = newsroom.shown(askedOf(newsroom, "transport"), newsroom.editorKey());
        assertThat(asked.text("dueAt")).as("a term that begins now").isEqualTo("2026-12-06T00:00:00+05:00");

        var before = newsroom.shown(settled, newsroom.editorKey());
        assertThat(before.text("term")).isEqualTo("MET");
        assertThat(calendarOf(before)).as("what was settled before").isEqualTo(BEFORE);
        assertThat(newsroom.request("GET", "/api/calendars/" + calendarOf(before))
                        .as(newsroom.agencyKey("dsm"))
                        .send()
                        .text("text"))
                .contains("version," + BEFORE)
                .doesNotContain("moved by order,,2026-12-05");
    }

    private void assertOneAlertForTheNewDueTime(Newsroom newsroom) {
        var obligations = new Obligations(newsroom);
        newsroom.standAt("2026-12-06T00:00:00+05:00");
        obligations.awaitAlerts(Obligations.answerTo(open), OVERDUE);
        obligations.awaitTransitions(
                Obligations.answerTo(overdue),
                ObligationTransition.OPENED,
                ObligationTransition.OVERDUE,
                ObligationTransition.RECOUNTED,
                ObligationTransition.OVERDUE);

        assertThat(obligations.alertsOf(Obligations.answerTo(overdue)))
                .extracting(
                        OverdueAlert::getAlertKind, alert -> alert.getDueAt().toString())
                .containsExactly(
                        tuple(OVERDUE, "2026-12-03T19:00:00Z"),
                        tuple(WITHDRAWN, "2026-12-03T19:00:00Z"),
                        tuple(OVERDUE, "2026-12-04T19:00:00Z"));
        assertThat(obligations.transitionsOf(Obligations.answerTo(settled)))
                .containsExactly(ObligationTransition.OPENED, ObligationTransition.MET);
    }

    private static void assertPublishedWhenTheCalendarSays(Newsroom newsroom) {
        newsroom.standAt("2026-12-11T12:00:00+05:00");
        // Decided after the instant of the calendar before: by then that one would have had it published.
        assertThat(submit(newsroom, "2026-12-15").text("state")).isEqualTo("ACCEPTED");
        assertThat(newsroom.versionsOf(WEEK)).isEmpty();

        newsroom.standAt("2026-12-12T12:00:00+05:00");

        await().atMost(Duration.ofSeconds(60))
                .until(() -> newsroom.versionsOf(WEEK).size() == 1);
    }

    private static Answer submit(Newsroom newsroom, String date) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference(date))
                .send();
    }

    private static String askedOf(Newsroom newsroom, String body) {
        return Requests.ids(newsroom.ask(body)).get(0);
    }

    private static String calendarOf(Answer shown) {
        return shown.body().path("proof").path("calendarVersion").asString("");
    }

    private static ObligationChanged last(List<ObligationChanged> changes) {
        return changes.get(changes.size() - 1);
    }
}
