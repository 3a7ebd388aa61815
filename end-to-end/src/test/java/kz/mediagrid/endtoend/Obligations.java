package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.topics.Topics;

/** What the clock wrote down of what is owed, in the order in which it did. */
final class Obligations {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Each look reads the whole topic. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Newsroom newsroom;

    Obligations(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** The obligation to answer a request. */
    static String answerTo(String requestId) {
        return "REQUEST_ANSWER/" + requestId;
    }

    /** What happened to one. */
    List<ObligationChanged> changesOf(String obligationId) {
        return newsroom.contents(Topics.OBLIGATIONS).stream()
                .map(ObligationChanged.class::cast)
                .filter(change -> change.getObligationId().equals(obligationId))
                .toList();
    }

    /** The same, each change by its name alone. */
    List<ObligationTransition> transitionsOf(String obligationId) {
        return changesOf(obligationId).stream()
                .map(ObligationChanged::getTransition)
                .toList();
    }

    /** Every alert there is. */
    List<OverdueAlert> alerts() {
        return newsroom.contents(Topics.OVERDUE_ALERTS).stream()
                .map(OverdueAlert.class::cast)
                .toList();
    }

    /** The alerts about the due times of one; its escalation is told apart. */
    List<OverdueAlert> alertsOf(String obligationId) {
        return alerts(obligationId)
                .filter(alert -> alert.getAlertKind() != AlertKind.ESCALATED)
                .toList();
    }

    /** The escalation steps that were recorded for an obligation, in order. */
    List<Integer> stepsOf(String obligationId) {
        return alerts(obligationId)
                .filter(alert -> alert.getAlertKind() == AlertKind.ESCALATED)
                .map(OverdueAlert::getStep)
                .toList();
    }

    private Stream<OverdueAlert> alerts(String obligationId) {
        return alerts().stream().filter(alert -> alert.getObligationId().equals(obligationId));
    }

    /** Every message to people there is. */
    List<MessageDue> messages() {
        return newsroom.contents(Topics.MESSAGES).stream()
                .map(MessageDue.class::cast)
                .toList();
    }

    /** The messages about one. */
    List<MessageDue> messagesOf(String obligationId) {
        return messages().stream()
                .filter(message -> message.getOwed() != null
                        && message.getOwed().getObligationId().equals(obligationId))
                .toList();
    }

    void awaitTransitions(String obligationId, ObligationTransition... transitions) {
        await().atMost(LIMIT)
                .pollInterval(PAUSE)
                .untilAsserted(() -> assertThat(transitionsOf(obligationId)).containsExactly(transitions));
    }

    void awaitAlerts(String obligationId, AlertKind... kinds) {
        await().atMost(LIMIT)
                .pollInterval(PAUSE)
                .untilAsserted(() -> assertThat(alertsOf(obligationId))
                        .extracting(OverdueAlert::getAlertKind)
                        .containsExactly(kinds));
    }

    void awaitSteps(String obligationId, Integer... steps) {
        await().atMost(LIMIT)
                .pollInterval(PAUSE)
                .untilAsserted(() -> assertThat(stepsOf(obligationId)).containsExactly(steps));
    }
}
