package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.topics.Topics;

/** The information that every body owes for one week, as the clock recorded it. */
final class WeeklyForms {

    private final Newsroom newsroom;
    private final String week;

    WeeklyForms(Newsroom newsroom, String week) {
        this.newsroom = newsroom;
        this.week = week;
    }

    /** Waits until the week is open for every body that owes a form, and returns how many they are. */
    int awaitOpened() {
        int owing = owing().size();
        await().atMost(Duration.ofSeconds(20)).until(() -> states().size() == owing);
        return owing;
    }

    /** The codes of the bodies that owe a form. */
    List<String> owing() {
        return newsroom.request("GET", "/api/agencies")
                .as(newsroom.editorKey())
                .send()
                .body()
                .path("items")
                .valueStream()
                .filter(agency ->
                        agency.path("entry").path("owesWeeklySubmission").asBoolean(true))
                .map(agency -> agency.path("code").asString())
                .toList();
    }

    /** A body declares that it has no events in the week. */
    void declareNoEvents(String agency) {
        declare(agency, true);
    }

    /** A body declares that it filed whatever it has. */
    void declareComplete(String agency) {
        declare(agency, false);
    }

    private void declare(String agency, boolean noEvents) {
        assertThat(newsroom.request("POST", "/api/weeks/" + week + "/declaration")
                        .as(newsroom.agencyKey(agency))
                        .once()
                        .json(Map.of("noEvents", noEvents))
                        .send()
                        .status())
                .isEqualTo(202);
    }

    /** How the form of each body stands. */
    Map<String, ObligationState> states() {
        return newsroom.contents(Topics.OBLIGATIONS).stream()
                .map(ObligationChanged.class::cast)
                .filter(change -> change.getKind() == ObligationKind.WEEKLY_SUBMISSION
                        && change.getSubject().equals(week))
                .collect(Collectors.toMap(
                        ObligationChanged::getDebtor, ObligationChanged::getState, (before, after) -> after));
    }

    /** How many forms are in that state. */
    int count(ObligationState state) {
        return (int) states().values().stream().filter(state::equals).count();
    }

    /** The alerts of a kind about these forms. */
    List<OverdueAlert> alerts(AlertKind kind) {
        return newsroom.contents(Topics.OVERDUE_ALERTS).stream()
                .map(OverdueAlert.class::cast)
                .filter(alert -> alert.getKind() == ObligationKind.WEEKLY_SUBMISSION
                        && alert.getSubject().equals(week)
                        && alert.getAlertKind() == kind)
                .toList();
    }

    void awaitAlerts(AlertKind kind, int count) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> alerts(kind).size() == count);
    }
}
