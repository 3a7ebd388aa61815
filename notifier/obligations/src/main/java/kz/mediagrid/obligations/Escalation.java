package kz.mediagrid.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.mediagrid.calendar.CalendarRangeException;
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
 * Has people told: that something is asked of them, that it is due soon, and, once it is overdue, one after another up the
 * ladder.
 *
 * <p>It reads each transition as it is recorded, and plans from it one thing at a time. What was planned for another due
 * time, or for what was met or acknowledged since, does nothing when its time comes. Each step has its time, however late
 * somebody looks: it is counted from when the one before was taken, the first from when that it is overdue was recorded.
 */
final class Escalation implements Journal {

    private static final Logger log = LoggerFactory.getLogger(Escalation.class);

    /** So much working time before it is due the body is reminded. */
    private static final Duration REMINDED_BEFORE = Duration.ofHours(4);

    private static final int BEFORE_THE_LADDER = 0;
    private static final int FIRST_STEP = 1;

    private final Journal journal;
    private final Agenda agenda;
    private final EscalationPolicy ladder;
    private final BodyHours hours;
    private final Store<MatterStanding> matters;
    private final OutgoingMessages messages;

    /**
     * @param journal where all is written down that is recorded here
     * @param matters joint matters, by their ids
     */
    Escalation(
            Journal journal,
            Agenda agenda,
            EscalationPolicy ladder,
            BodyHours hours,
            Store<MatterStanding> matters,
            OutgoingMessages messages) {
        this.journal = journal;
        this.agenda = agenda;
        this.ladder = ladder;
        this.hours = hours;
        this.matters = matters;
        this.messages = messages;
    }

    /** Whether {@code item} is one of its tasks. */
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
                    planReminder(change, false);
                }
            }
            case OVERDUE -> planFirstStep(change);
            case MET, MET_LATE, CANCELLED, NOTED -> {
                // What is planned still finds nothing to do, or what to do about it.
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

    /** Does one of its tasks for {@code owed}, as it stands now. */
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
            ladder.step(owed.getKind(), escalationLevel.step()).ifPresent(step -> {
                journal.alert(OverdueAlerts.escalated(owed, escalationLevel, step.to(), now));
                messages.escalated(owed, escalationLevel.step(), step.to(), now);
                plan(owed, escalationLevel.step() + 1, now);
            });
        }
    }

    /**
     * A request comes to a body as news, and so does a joint matter, but to the one that opened it; a week's form, and the
     * sending of the grid, come every week.
     */
    private boolean isNews(ObligationChanged opened) {
        return opened.getKind() == ObligationKind.REQUEST_ANSWER
                || (opened.getKind() == ObligationKind.JOINT_CONTRIBUTION && !isByTheOpener(opened));
    }

    private boolean isByTheOpener(ObligationChanged contribution) {
        var matter = matters.get(contribution.getSubject());
        return matter != null && matter.getOpener().equals(contribution.getDebtor());
    }

    /** @param isTold whether the body is told of it just now: then nothing is said of it at once */
    private void planReminder(ObligationChanged owed, boolean isTold) {
        var now = owed.getRecordedAt();
        try {
            var at = hours.of(owed.getDebtor()).minus(owed.getDueAt(), REMINDED_BEFORE);
            if (at.isAfter(now) || (!isTold && owed.getDueAt().isAfter(now))) {
                agenda.plan(item(later(at, now), owed, Agenda.REMIND, BEFORE_THE_LADDER));
            }
        } catch (CalendarRangeException beyond) {
            log.warn("Nobody is reminded of {}: {}", owed.getObligationId(), beyond.getMessage());
        }
    }

    private void planFirstStep(ObligationChanged overdue) {
        if (!isAcknowledged(overdue)) {
            start(overdue).ifPresent(start -> plan(overdue, FIRST_STEP, later(start, overdue.getRecordedAt())));
        }
    }

    /** @param from when the step before was taken, or the ladder began; to the minute, as each is looked at a moment later */
    private void plan(ObligationChanged overdue, int number, Instant from) {
        ladder.distance(overdue.getKind(), number).ifPresent(distance -> {
            try {
                var at = hours.of(overdue.getDebtor()).plus(from.truncatedTo(ChronoUnit.MINUTES), distance);
                agenda.plan(item(at, overdue, Agenda.ESCALATE, number));
            } catch (CalendarRangeException beyond) {
                log.warn("The ladder of {} ends: {}", overdue.getObligationId(), beyond.getMessage());
            }
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** A term that ended starts the ladder itself; where a calendar did, somebody must confirm that first. */
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
