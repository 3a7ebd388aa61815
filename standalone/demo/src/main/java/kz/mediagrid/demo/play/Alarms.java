package kz.mediagrid.demo.play;

import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.topics.Topics;

/** Prints the alerts for ops, in the order of the topic {@code overdue-alerts}. */
final class Alarms {

    private final TopicContents topics;
    private final DirectoryNames directory;
    private final Teller teller;
    private int told;

    Alarms(TopicContents topics, DirectoryNames directory, Teller teller) {
        this.topics = topics;
        this.directory = directory;
        this.teller = teller;
    }

    /** Waits for alerts and prints each alert, until {@code count} alerts of the kind {@code kind} are printed. */
    void tell(AlertKind kind, int count) {
        for (int seen = 0; seen < count; ) {
            var alert = Wait.until("an alert of the kind " + kind, this::next);
            told++;
            say(alert);
            if (alert.getAlertKind() == kind) {
                seen++;
            }
        }
    }

    private Optional<OverdueAlert> next() {
        return topics.of(Topics.OVERDUE_ALERTS, OverdueAlert.class).stream()
                .skip(told)
                .findFirst();
    }

    private void say(OverdueAlert alert) {
        var who = directory.name(alert.getDebtor());
        switch (alert.getAlertKind()) {
            case OVERDUE ->
                teller.say(
                        "ops",
                        "overdue from: %s; %s was due %s",
                        who,
                        what(alert),
                        AlmatyTime.writeAsEnd(alert.getDueAt()));
            case MET_LATE ->
                teller.say(
                        "ops",
                        "received late from: %s; %s came %s",
                        who,
                        what(alert),
                        AlmatyTime.write(alert.getReceivedAt()));
            case ESCALATED ->
                teller.say(
                        "ops",
                        "still overdue from: %s; %s escalates one step: %s",
                        who,
                        what(alert),
                        switch (alert.getEscalatedTo()) {
                            case UNIT -> "a notice to the press unit is due";
                            case HEAD -> "a notice to the head of the press unit is due";
                            case DEPUTY_HEAD -> "a notice to the deputy head of the body is due";
                            case AUTHORISED_BODY -> "a notice to the authorised body is due";
                            case UNKNOWN -> "a notice to somebody is due";
                        });
            default -> teller.say("ops", "%s: %s; %s", alert.getAlertKind(), who, what(alert));
        }
    }

    private String what(OverdueAlert alert) {
        if (alert.getKind() == ObligationKind.GRID_DISPATCH) {
            return "the grid of " + alert.getSubject() + " for the media";
        }
        return topics.of(Topics.OBLIGATIONS, ObligationChanged.class).stream()
                .filter(owed -> owed.getObligationId().equals(alert.getObligationId()))
                .flatMap(owed -> Optional.ofNullable(owed.getTitle()).stream())
                .findFirst()
                .map(title -> "the answer about «" + inAnyLanguage(title) + "»")
                .orElse("the form of " + alert.getSubject());
    }

    private static String inAnyLanguage(LocalizedText text) {
        return text.getRu() == null ? text.getKk() : text.getRu();
    }
}
