package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.OverdueAlert;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * Contains, during a rebuild, the records that the clock of obligations wrote before its state was lost. Passes new
 * records to the journal, except messages that were already written.
 *
 * <p>While the inputs are replayed, no task is planned from them. Once all inputs are read, the tasks are planned from
 * the obligations on record.
 */
final class PastOutput implements Journal {

    private final Journal journal;
    private final Map<String, ObligationChanged> last = new LinkedHashMap<>();
    private final Map<String, Raised> raised = new HashMap<>();
    private final Set<String> weeksOfForms = new HashSet<>();
    private final Set<String> messages = new HashSet<>();
    private final PastNotices notices = new PastNotices();
    private Instant upTo = Instant.EPOCH;
    private boolean replaying;

    /** @param journal receives every new record */
    PastOutput(Journal journal) {
        this.journal = journal;
    }

    /** The last alert about a due time, and the alert's step in the escalation; 0 before the first step. */
    record Raised(int step, Instant at) {}

    /**
     * Reads the past records, if any, and begins the rebuild.
     *
     * @return whether there are past records
     */
    boolean read(PastRecords records) {
        records.each(this::add);
        replaying = !last.isEmpty() || !messages.isEmpty();
        return replaying;
    }

    /**
     * Reads the past records again after a rebuild was interrupted. The interrupted rebuild wrote the records later than
     * {@code recordedUpTo}.
     */
    void read(PastRecords records, Instant recordedUpTo) {
        records.each(this::add);
        upTo = recordedUpTo;
        replaying = true;
    }

    private void add(SpecificRecord record) {
        if (record instanceof ObligationChanged change) {
            last.put(change.getObligationId(), StoredObligations.kept(change));
            upTo = change.getRecordedAt().isAfter(upTo) ? change.getRecordedAt() : upTo;
            if (change.getKind() == ObligationKind.WEEKLY_SUBMISSION) {
                weeksOfForms.add(change.getSubject());
            }
        } else if (record instanceof OverdueAlert alert) {
            add(alert);
        } else if (record instanceof MessageDue message) {
            messages.add(message.getMessageId());
        } else if (record instanceof JointNotice notice) {
            notices.add(notice);
        }
    }

    private void add(OverdueAlert alert) {
        var dueTime = dueTime(alert.getObligationId(), alert.getDueGeneration());
        switch (alert.getAlertKind()) {
            case OVERDUE, ESCALATED -> raised.put(dueTime, new Raised(alert.getStep(), alert.getRaisedAt()));
            case MET_LATE, WITHDRAWN, UNKNOWN -> raised.remove(dueTime);
        }
    }

    private static String dueTime(String obligationId, int generation) {
        return obligationId + "/" + generation;
    }

    @Override
    public void send(Topic topic, String key, SpecificRecord value) {
        if (value instanceof MessageDue message && wrote(message.getMessageId())) {
            return;
        }
        if (replaying && value instanceof OverdueAlert alert) {
            add(alert);
        }
        journal.send(topic, key, value);
    }

    /** Whether the inputs are being replayed. */
    boolean isReplaying() {
        return replaying;
    }

    /** Called when all inputs are read: tasks may be planned again. */
    void replayed() {
        replaying = false;
    }

    /** Forgets the past records, because the rebuild is over. */
    void forget() {
        last.clear();
        raised.clear();
        weeksOfForms.clear();
        messages.clear();
        notices.clear();
    }

    /** The last business time at which a transition was recorded. */
    Instant upTo() {
        return upTo;
    }

    /** The last transition of the obligation; empty if it is not on record. */
    Optional<ObligationChanged> last(String obligationId) {
        return Optional.ofNullable(last.get(obligationId));
    }

    /** The last transitions of all obligations on record. */
    Collection<ObligationChanged> all() {
        return last.values();
    }

    /** The last alert about the present due time of {@code overdue}; empty if there is none. */
    Optional<Raised> raised(ObligationChanged overdue) {
        return Optional.ofNullable(raised.get(dueTime(overdue.getObligationId(), overdue.getDueGeneration())));
    }

    /** Whether any form for {@code week} is on record. */
    boolean hasForms(String week) {
        return weeksOfForms.contains(week);
    }

    boolean wrote(String messageId) {
        return messages.contains(messageId);
    }

    PastNotices notices() {
        return notices;
    }

    /**
     * Whether a replayed note has no effect: the attention on record includes the note, or the note was not received
     * after the obligation was opened.
     */
    boolean includes(ObligationChanged last, ObligationNoted said) {
        var at = said.getSubmission().getReceivedAt();
        var attention = last.getAttention();
        return replaying
                && (!at.isAfter(last.getOpenedAt()) || attention != null && !at.isAfter(attention.getNotedAt()));
    }

    /** Whether a replayed extension was received no later than the last change on record. */
    boolean includes(ObligationChanged last, DueChange.Extended why) {
        return replaying && last.getReceivedAt() != null && !why.receivedAt().isAfter(last.getReceivedAt());
    }
}
