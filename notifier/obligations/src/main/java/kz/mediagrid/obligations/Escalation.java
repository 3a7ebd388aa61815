package kz.mediagrid.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.Attention;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.state.Store;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends messages about an obligation when it is opened (if it is news to the agency), when it is due soon, and when its term
 * is extended, and about a request also when it is cancelled. While the obligation is overdue, messages are also sent at each
 * step of the escalation policy.
 *
 * <p>After a transition is recorded, only the next task is planned. A task does nothing if the due time has changed since
 * the task was planned, or if the obligation was met or acknowledged. The first step is timed from the record of the overdue
 * state, or from the confirmation if a calendar made the obligation overdue. Each further step is timed from the previous
 * step. Seconds are ignored, so that small delays do not add up.
 */
final class Escalation implements Journal {

    private static final Logger log = LoggerFactory.getLogger(Escalation.class);

    /** The working time between the reminder and the due time. */
    private static final Duration REMINDED_BEFORE = Duration.ofHours(4);

    private static final int BEFORE_ESCALATION = 0;
    private static final int FIRST_STEP = 1;

    private final PastOutput journal;
    private final Agenda agenda;
    private final EscalationPolicy policy;
    private final AgencyHours hours;
    private final Store<MatterStanding> matters;
    private final OutgoingMessages messages;

    /**
     * @param journal receives every record that the escalation writes
     * @param matters joint matters, by their ids
     */
    Escalation(
            PastOutput journal,
            Agenda agenda,
            EscalationPolicy policy,
            AgencyHours hours,
            Store<MatterStanding> matters,
            OutgoingMessages messages) {
        this.journal = journal;
        this.agenda = agenda;
        this.policy = policy;
        this.hours = hours;
        this.matters = matters;
        this.messages = messages;
    }

    /** Whether {@code item} is a reminder or an escalation. */
    static boolean isMine(Item item) {
        return item.task().equals(Agenda.ESCALATE) || item.task().equals(Agenda.REMIND);
    }

    @Override
    public void send(Topic topic, String key, SpecificRecord value) {
        journal.send(topic, key, value);
    }

    @Override
    public void record(ObligationChanged change) {
        journal.record(change);
        switch (change.getTransition()) {
            case OPENED -> {
                boolean isTold = isNews(change);
                if (isTold) {
                    messages.requested(change);
                }
                planReminder(change, isTold);
            }
            case EXTENDED, RECOUNTED -> {
                if (!change.getDueAt().equals(change.getPreviousDueAt())) {
                    boolean isTold = isExtended(change);
                    if (isTold) {
                        messages.extended(change);
                    }
                    planReminder(change, isTold);
                }
            }
            case OVERDUE -> planFirstStep(change);
            case CANCELLED -> {
                if (change.getKind() == ObligationKind.REQUEST_ANSWER) {
                    messages.cancelled(change);
                }
            }
            case MET, MET_LATE, NOTED -> {
                // A planned task checks the obligation's state when it is due.
            }
            case UNKNOWN -> throw new IllegalArgumentException("UNKNOWN is never written");
        }
    }

    @Override
    public void noted(ObligationChanged before, ObligationChanged after) {
        journal.noted(before, after);
        if (after.getState() == ObligationState.OVERDUE
                && after.getOverdueBecause() == AlertCause.CALENDAR
                && !Attentions.isConfirmed(before)
                && Attentions.isConfirmed(after)) {
            planFirstStep(after);
        }
    }

    /**
     * Carries out a task of the escalation for the obligation {@code owed}, if the obligation's present state still requires
     * it.
     */
    void carryOut(Item item, ObligationChanged owed, Instant now) {
        var escalationLevel = EscalationLevel.parse(item.subject());
        if (!escalationLevel.isOf(owed)) {
            return;
        }
        if (item.task().equals(Agenda.REMIND)) {
            if (owed.getState() == ObligationState.OPEN) {
                messages.reminder(owed, now);
            }
        } else if (owed.getState() == ObligationState.OVERDUE && !isAcknowledged(owed)) {
            policy.step(owed.getKind(), escalationLevel.step()).ifPresent(step -> {
                journal.alert(OverdueAlerts.escalated(owed, escalationLevel, step.to(), now));
                messages.escalated(owed, escalationLevel.step(), step.to(), now);
                plan(owed, escalationLevel.step() + 1, now);
            });
        }
    }

    /**
     * After a rebuild, plans the next task for an owed obligation. If the alert of an overdue obligation is not on
     * record, writes the alert.
     */
    void resume(ObligationChanged owed) {
        if (owed.getState() == ObligationState.OPEN) {
            planReminder(owed, owed.getDueGeneration() == 1 ? isNews(owed) : isExtended(owed));
            return;
        }
        var raised = journal.raised(owed);
        if (raised.isEmpty()) {
            OverdueAlerts.of(ObligationState.OPEN, owed).ifPresent(journal::alert);
        }
        if (isAcknowledged(owed)) {
            return;
        }
        int step = raised.map(PastOutput.Raised::step).orElse(BEFORE_ESCALATION);
        var at = raised.map(PastOutput.Raised::at).orElse(owed.getRecordedAt());
        if (step == BEFORE_ESCALATION) {
            start(owed).ifPresent(start -> plan(owed, FIRST_STEP, later(start, at)));
        } else {
            plan(owed, step + 1, at);
        }
    }

    /**
     * Whether the opened obligation is news to the agency. A request is news. A joint matter is news to every agency
     * except the agency that opened the matter. A weekly form and the dispatch of a grid are not news, because they
     * recur every week.
     */
    private boolean isNews(ObligationChanged opened) {
        return opened.getKind() == ObligationKind.REQUEST_ANSWER
                || (opened.getKind() == ObligationKind.JOINT_CONTRIBUTION && !isByTheOpener(opened));
    }

    /** Whether the authorised body set the due time by an extension; the agency then gets a message about it. */
    private static boolean isExtended(ObligationChanged owed) {
        return owed.getProof().getRule().equals(Extension.RULE);
    }

    private boolean isByTheOpener(ObligationChanged contribution) {
        var matter = matters.get(contribution.getSubject());
        return matter != null && matter.getOpener().equals(contribution.getDebtor());
    }

    /** @param isTold whether the agency gets a message about the obligation now; no reminder then follows at once */
    private void planReminder(ObligationChanged owed, boolean isTold) {
        if (journal.isReplaying() || journal.wrote(OutgoingMessages.reminderId(owed))) {
            return;
        }
        var now = owed.getRecordedAt();
        try {
            var at = hours.before(now, owed.getDebtor()).minus(owed.getDueAt(), REMINDED_BEFORE);
            if (at.isAfter(now) || (!isTold && owed.getDueAt().isAfter(now))) {
                agenda.plan(item(later(at, now), owed, Agenda.REMIND, BEFORE_ESCALATION));
            }
        } catch (CalendarRangeException beyond) {
            log.warn("No reminder of {} is sent: {}", owed.getObligationId(), beyond.getMessage());
        }
    }

    private void planFirstStep(ObligationChanged overdue) {
        if (!journal.isReplaying() && !isAcknowledged(overdue)) {
            start(overdue).ifPresent(start -> plan(overdue, FIRST_STEP, later(start, overdue.getRecordedAt())));
        }
    }

    /**
     * @param from the time of the previous step, or the start of the escalation for the first step; its seconds are cut off,
     * because each task runs a little late
     */
    private void plan(ObligationChanged overdue, int number, Instant from) {
        policy.distance(overdue.getKind(), number).ifPresent(distance -> {
            try {
                var at = hours.before(from, overdue.getDebtor()).plus(from.truncatedTo(ChronoUnit.MINUTES), distance);
                agenda.plan(item(at, overdue, Agenda.ESCALATE, number));
            } catch (CalendarRangeException beyond) {
                log.warn("The escalation of {} ends: {}", overdue.getObligationId(), beyond.getMessage());
            }
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * The start of the escalation, which is usually the due time. If a calendar made the obligation overdue, it is the time
     * at which the authorised body confirmed the overdue state; empty before the confirmation.
     */
    private static Optional<Instant> start(ObligationChanged overdue) {
        return overdue.getOverdueBecause() == AlertCause.CALENDAR
                ? Optional.ofNullable(overdue.getAttention()).map(Attention::getConfirmedAt)
                : Optional.of(overdue.getDueAt());
    }

    private static boolean isAcknowledged(ObligationChanged owed) {
        return owed.getAttention() != null && owed.getAttention().getAcknowledgedAt() != null;
    }

    private static Item item(Instant at, ObligationChanged owed, String task, int step) {
        return new Item(at, owed.getKind(), task, EscalationLevel.of(owed, step).toString());
    }
}
