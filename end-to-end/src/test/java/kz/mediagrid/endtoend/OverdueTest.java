package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;

/** Para. 5 over real processes: who does not send its week's form is overdue once, within 5 s, whatever is killed when. */
class OverdueTest {

    private static final String WEEK = "2026-W50";
    private static final String BEGINS = "2026-11-30T09:00:00+05:00";
    private static final String LAST_MOMENT = "2026-12-03T23:59:59+05:00";
    private static final String DUE = "2026-12-04T00:00:00+05:00";

    /** What the design promises, counted in real time from when business time passed the due instant. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final Path data = WholeMediaGrid.newDirectory("overdue");
    private final Ports ports = WholeMediaGrid.freePorts();

    @Test
    void aKillOverTheDueInstantLeavesOneAlertForEachBodyThatDidNotDeclare() {
        int owing;
        try (var running = startStanding()) {
            owing = awaitOpened(running.newsroom());
            assertThat(declare(running.newsroom(), "edu")).isEqualTo(202);
            running.newsroom().standAt(LAST_MOMENT);
            assertThat(declare(running.newsroom(), "dsm")).isEqualTo(202);
            assertThat(alertsOf(running.newsroom())).isEmpty();
            running.newsroom().standAt(DUE);
            // Within the grace: nothing is recorded yet.
            running.kill();
        }

        try (var again = StandaloneProcess.start(data, ports)) {
            awaitAlerts(again.newsroom(), owing - 2);
            System.out.printf(
                    "All overdue %d ms after the launch that followed a kill%n",
                    again.sinceLaunch().toMillis());
            again.kill();
        }

        try (var third = StandaloneProcess.start(data, ports)) {
            assertThat(declare(third.newsroom(), "mfa")).isEqualTo(202);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> alertsOf(third.newsroom()).stream()
                            .anyMatch(alert -> alert.getAlertKind() == AlertKind.MET_LATE));

            var alerts = alertsOf(third.newsroom());
            assertThat(overdue(alerts)).hasSize(owing - 2).doesNotHaveDuplicates();
            assertThat(alerts).hasSize(owing - 1);
            assertThat(statesOf(third.newsroom()))
                    .containsEntry("edu", ObligationState.MET)
                    .containsEntry("dsm", ObligationState.MET)
                    .containsEntry("mfa", ObligationState.MET_LATE)
                    .containsEntry("transport", ObligationState.OVERDUE);
        }
    }

    @Test
    void withoutAKillEachAlertIsRecordedWithinFiveSecondsAndNotBeforeTheGrace() {
        try (var running = startStanding()) {
            int owing = awaitOpened(running.newsroom());
            running.newsroom().standAt(LAST_MOMENT);

            long before = System.nanoTime();
            running.newsroom().standAt(DUE);
            await().atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> alertsOf(running.newsroom()).size() == owing);
            var taken = Duration.ofNanos(System.nanoTime() - before);

            System.out.printf("%d overdue alerts %d ms after the due instant%n", owing, taken.toMillis());
            assertThat(taken).isBetween(GRACE, PROMISED);
        }
    }

    private StandaloneProcess startStanding() {
        return StandaloneProcess.start(data, ports, "--clock", BEGINS);
    }

    /** Waits until the week is open for every body that owes a form, and returns how many they are. */
    private static int awaitOpened(Newsroom newsroom) {
        long owing = newsroom.request("GET", "/api/agencies")
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .valueStream()
                .filter(agency ->
                        agency.path("entry").path("owesWeeklySubmission").asBoolean(true))
                .count();
        await().atMost(Duration.ofSeconds(20)).until(() -> statesOf(newsroom).size() == owing);
        return (int) owing;
    }

    private static void awaitAlerts(Newsroom newsroom, int count) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> alertsOf(newsroom).size() == count);
    }

    private static int declare(Newsroom newsroom, String agency) {
        return newsroom.request("POST", "/api/weeks/" + WEEK + "/declaration")
                .as(newsroom.agencyKey(agency))
                .once()
                .json(Map.of("noEvents", true))
                .send()
                .status();
    }

    private static List<OverdueAlert> alertsOf(Newsroom newsroom) {
        return newsroom.contents(Topics.OVERDUE_ALERTS).stream()
                .map(OverdueAlert.class::cast)
                .toList();
    }

    private static Stream<String> overdue(List<OverdueAlert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.getAlertKind() == AlertKind.OVERDUE)
                .map(OverdueAlert::getAlertId);
    }

    /** How the form of the week stands, by body. */
    private static Map<String, ObligationState> statesOf(Newsroom newsroom) {
        return newsroom.contents(Topics.OBLIGATIONS).stream()
                .map(ObligationChanged.class::cast)
                .filter(change -> change.getKind() == ObligationKind.WEEKLY_SUBMISSION
                        && change.getSubject().equals(WEEK))
                .collect(Collectors.toMap(
                        ObligationChanged::getDebtor, ObligationChanged::getState, (before, after) -> after));
    }
}
