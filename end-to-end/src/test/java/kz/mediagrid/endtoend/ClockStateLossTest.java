package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** The clock of obligations that has lost changelogs or its directory writes each alert once. */
@Tag("long")
@Execution(CONCURRENT)
class ClockStateLossTest {

    private static final int REQUESTS = 60;
    private static final int ANSWERED = 11;
    private static final Instant TUESDAY = Instant.parse("2026-12-01T04:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-02T19:00:00Z");
    /** With all else that is built and tested on the machine. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final String CLOCK = "notifier.obligation-clock-";

    private final BareGrid grid = BareGrid.start("clock-loss", TUESDAY);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void aLostChangelogCostsNoAlertAndAllLostWritesNothingTwice() throws Exception {
        try (var first = start()) {
            IntStream.range(0, REQUESTS).forEach(this::ask);
            IntStream.range(0, ANSWERED).forEach(number -> answer(number, TUESDAY));
            within(LIMIT, () -> count(ObligationState.MET) == ANSWERED && ids().size() == REQUESTS);
            first.kill();
        }

        // Each process has a directory of its own, so the one before is lost.
        delete(Set.of(CLOCK + "obligations-changelog"));
        try (var second = start()) {
            grid.setClock(DUE);
            within(LIMIT, () -> overdue().size() == REQUESTS - ANSWERED);
            assertThat(second.said()
                            .lines()
                            .filter(line -> line.contains("is incomplete, since changelogs are missing")))
                    .as("the sentence")
                    .singleElement()
                    .asString()
                    .contains("notifier.obligation-clock");
            second.kill();
        }

        var alerts = alerts();
        var obligations = obligations();
        delete(grid.admin().listTopics().names().get().stream()
                .filter(name -> name.startsWith(CLOCK) && name.endsWith("-changelog"))
                .collect(Collectors.toSet()));
        try (var third = start()) {
            within(LIMIT, () -> third.said().contains("The clock of obligations is made again"));
            assertThat(alerts()).as("alerts").isEqualTo(alerts);
            assertThat(obligations()).as("obligations").isEqualTo(obligations);

            answer(ANSWERED, DUE);
            within(LIMIT, () -> count(ObligationState.MET_LATE) == 1);
        }
        assertThat(alerts()).hasSize(alerts.size() + 1);
        assertThat(overdue())
                .extracting(OverdueAlert::getAlertId)
                .doesNotHaveDuplicates()
                .hasSize(REQUESTS - ANSWERED);
        System.out.printf(
                "%d due; alerts before and after all was lost: %d and %d, twice: 0; obligations: %d and %d%n",
                REQUESTS - ANSWERED,
                alerts.size(),
                alerts().size() - 1,
                obligations.size(),
                obligations().size() - 1);
    }

    private NotifierProcess start() {
        return NotifierProcess.start(grid.ports(), "1", Map.of());
    }

    private void delete(Set<String> topics) throws Exception {
        grid.admin().deleteTopics(topics).all().get();
    }

    private void ask(int number) {
        grid.put(
                Topics.INFORMATION_REQUESTS,
                id(number),
                InformationRequested.newBuilder()
                        .setSubmission(stamp("maidd", TUESDAY))
                        .setRequestId(id(number))
                        .setBatchId("bat-1")
                        .setAddressee("edu")
                        .setAddressing(RequestAddressing.ADDRESSED)
                        .setSubject(new LocalizedText(null, "School meals", null))
                        .build());
    }

    private void answer(int number, Instant receivedAt) {
        grid.put(
                Topics.INFORMATION_REQUESTS,
                id(number),
                RequestAnswered.newBuilder()
                        .setSubmission(stamp("edu", receivedAt))
                        .setRequestId(id(number))
                        .build());
    }

    private static String id(int number) {
        return "req-" + number;
    }

    private static Submission stamp(String agency, Instant receivedAt) {
        var id = UUID.randomUUID().toString();
        return Submission.newBuilder()
                .setSubmissionId(id)
                .setRequestId(id)
                .setReceivedAt(receivedAt)
                .setActor("account")
                .setAgencyCode(agency)
                .build();
    }

    private List<ObligationChanged> obligations() {
        return grid.values(Topics.OBLIGATIONS, ObligationChanged.class).stream()
                .filter(change -> change.getSubject().startsWith("req-"))
                .toList();
    }

    private Set<String> ids() {
        return obligations().stream().map(ObligationChanged::getObligationId).collect(Collectors.toSet());
    }

    private long count(ObligationState state) {
        return obligations().stream()
                .filter(change -> change.getState() == state)
                .count();
    }

    /** The alerts about the requests, without the steps of an escalation. */
    private List<OverdueAlert> alerts() {
        return grid.values(Topics.OVERDUE_ALERTS, OverdueAlert.class).stream()
                .filter(alert -> alert.getSubject().startsWith("req-") && alert.getAlertKind() != AlertKind.ESCALATED)
                .toList();
    }

    private List<OverdueAlert> overdue() {
        return alerts().stream()
                .filter(alert -> alert.getAlertKind() == AlertKind.OVERDUE)
                .toList();
    }
}
