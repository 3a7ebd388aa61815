package kz.mediagrid.endtoend;

import static kz.mediagrid.schemas.AlertKind.OVERDUE;
import static kz.mediagrid.schemas.AlertKind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OverdueAlert;

/** A calendar that was acknowledged just before a kill is in force after it: all is counted by it, once, and what was settled before stays. */
final class CalendarStory {

    private static final String BEFORE = "kz-2026-11";
    private static final String AFTER = "kz-2026-12-01";
    private static final String ACT = "Еңбек министрінің 24.11.2026 № 512 бұйрығы";
    private static final String WEEK = "2026-W52";

    /** Two days off are moved: the end of a term to the day after, and the day of a publication. */
    private static final String SWAPS = """

        2026-12-10,off,moved by order,,2026-12-12,Labour Code art. 85(3)
        2026-12-12,worked,worked by order,,2026-12-10,Labour Code art. 85(3)
        2026-12-18,off,moved by order,,2026-12-19,Labour Code art. 85(3)
        2026-12-19,worked,worked by order,,2026-12-18,Labour Code art. 85(3)
        """;

    @SuppressWarnings("NullAway.Init") // set in life 5
    private String settled;

    @SuppressWarnings("NullAway.Init") // set in life 5
    private String overdue;

    @SuppressWarnings("NullAway.Init") // set in life 5
    private String open;

    KillStory story() {
        return KillStory.named("calendar")
                .inLife(5)
                .at("2026-12-09T15:05:00+05:00", this::ask)
                .at("2026-12-11T09:05:00+05:00", this::oneIsOverdueAndOneOpen)
                .thenKilledAt(
                        "2026-12-11T09:05:00+05:00",
                        newsroom -> assertThat(activate(newsroom).status()).isEqualTo(202))
                .inLife(6)
                .at("2026-12-11T09:05:00+05:00", newsroom -> {
                    assertCountedAgain(newsroom);
                    assertEverybodyGoesByIt(newsroom);
                })
                .inLife(7)
                .at("2026-12-13T00:00:00+05:00", this::assertOneAlertForTheNewDueTime)
                .at("2026-12-18T12:00:00+05:00", CalendarStory::assertNothingPublished)
                .at(
                        "2026-12-19T12:00:00+05:00",
                        newsroom -> await().atMost(Duration.ofSeconds(60))
                                .until(() -> newsroom.versionsOf(WEEK).size() == 1));
    }

    private void ask(Newsroom newsroom) {
        settled = askedOf(newsroom, "dsm");
        overdue = askedOf(newsroom, "edu");
        newsroom.of(settled, "answer", newsroom.agencyKey("dsm"))
                .once()
                .json(Requests.answer("Ответ"))
                .send();
    }

    private void oneIsOverdueAndOneOpen(Newsroom newsroom) {
        open = askedOf(newsroom, "sci");
        assertThat(submit(newsroom, "2026-12-16").body().path("late").asBoolean())
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
                "2026-12-11T00:00:00+05:00",
                "2026-12-12T00:00:00+05:00");
        assertMoved(
                last(obligations.changesOf(Obligations.answerTo(open))),
                "2026-12-15T00:00:00+05:00",
                "2026-12-13T00:00:00+05:00");
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
        assertThat(submit(newsroom, "2026-12-16").body().path("late").asBoolean())
                .as("late by the calendar in force")
                .isFalse();

        var shown = newsroom.shown(overdue, newsroom.editorKey());
        assertThat(shown.text("dueAt")).isEqualTo("2026-12-12T00:00:00+05:00");
        assertThat(calendarOf(shown)).isEqualTo(AFTER);
        var asked = newsroom.shown(askedOf(newsroom, "transport"), newsroom.editorKey());
        assertThat(asked.text("dueAt")).as("a term that begins now").isEqualTo("2026-12-13T00:00:00+05:00");

        var before = newsroom.shown(settled, newsroom.editorKey());
        assertThat(before.text("term")).isEqualTo("MET");
        assertThat(calendarOf(before)).as("what was settled before").isEqualTo(BEFORE);
        assertThat(newsroom.request("GET", "/api/calendars/" + calendarOf(before))
                        .as(newsroom.agencyKey("dsm"))
                        .send()
                        .text("text"))
                .contains("version," + BEFORE)
                .doesNotContain("moved by order,,2026-12-12");
    }

    private void assertOneAlertForTheNewDueTime(Newsroom newsroom) {
        var obligations = new Obligations(newsroom);
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
                        tuple(OVERDUE, "2026-12-10T19:00:00Z"),
                        tuple(WITHDRAWN, "2026-12-10T19:00:00Z"),
                        tuple(OVERDUE, "2026-12-11T19:00:00Z"));
        assertThat(obligations.transitionsOf(Obligations.answerTo(settled)))
                .containsExactly(ObligationTransition.OPENED, ObligationTransition.MET);
    }

    private static void assertNothingPublished(Newsroom newsroom) {
        // Decided after the instant of the calendar before: by then that one would have had it published.
        assertThat(submit(newsroom, "2026-12-22").text("state")).isEqualTo("ACCEPTED");
        assertThat(newsroom.versionsOf(WEEK)).isEmpty();
    }

    private static Answer submit(Newsroom newsroom, String date) {
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference(date))
                .send();
    }

    private static String askedOf(Newsroom newsroom, String agency) {
        return Requests.ids(newsroom.ask(agency)).get(0);
    }

    private static String calendarOf(Answer shown) {
        return shown.body().path("proof").path("calendarVersion").asString("");
    }

    private static ObligationChanged last(List<ObligationChanged> changes) {
        return changes.get(changes.size() - 1);
    }
}
