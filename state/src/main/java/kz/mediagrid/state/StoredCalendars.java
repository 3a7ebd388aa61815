package kz.mediagrid.state;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import org.jspecify.annotations.Nullable;

/**
 * Which calendar is in force for a task, and which were before, as the log had it.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoredCalendars {

    private final Store<CalendarInForce> store;
    private final CalendarLog log;
    private @Nullable CalendarInForce newest;
    private WorkingCalendar inForce;

    /**
     * @param store each calendar by its version
     * @param log has the one that is in force where the store has none yet
     * @throws IllegalStateException if this build cannot read the one that is in force
     */
    public StoredCalendars(Store<CalendarInForce> store, CalendarLog log) {
        this.store = store;
        this.log = log;
        this.newest = newest(store);
        this.inForce = CalendarLog.calendar(newest == null ? log.first() : newest);
    }

    private static @Nullable CalendarInForce newest(Store<CalendarInForce> store) {
        Map<String, CalendarInForce> known = new HashMap<>();
        store.each("", known::put);
        var replaced = known.values().stream()
                .map(CalendarInForce::getReplaces)
                .filter(version -> version != null)
                .collect(Collectors.toSet());
        known.keySet().removeAll(replaced);
        return known.values().stream().findFirst().orElse(null);
    }

    /** The calendar that everything is counted by now. */
    public WorkingCalendar inForce() {
        return inForce;
    }

    /** How it came into force; empty before the first command. */
    public Optional<CalendarInForce> word() {
        return Optional.ofNullable(newest);
    }

    /**
     * Keeps the first calendar of the log, with the first command.
     *
     * <p>It is kept so that what followed it can be told from it; nothing where something was kept before.
     */
    public void keepFirst() {
        if (newest == null) {
            newest = log.first();
            store.put(newest.getVersion(), newest);
        }
    }

    /**
     * What becomes of the command; nothing is changed by asking. What the log has in force already is not judged again: by
     * a later build's checks it might be refused.
     *
     * @param offset where the command lies on its topic
     * @throws IllegalStateException if this build cannot read what the log has in force
     */
    public CalendarSuccession judge(CalendarActivated command, long offset) {
        if (log.hasActivation(offset)) {
            return new CalendarSuccession.InForce(CalendarLog.calendar(command.getVersion(), command.getText()));
        }
        return CalendarSuccession.judge(
                inForce,
                version -> store.get(version) != null || version.equals(inForce.version()),
                command.getReplaces(),
                command.getText());
    }

    /**
     * Puts a calendar in force, as it was judged.
     *
     * @param offset where the command lies on its topic
     */
    public CalendarInForce enter(CalendarActivated command, WorkingCalendar next, long offset) {
        keepFirst();
        var submission = command.getSubmission();
        newest = CalendarInForce.newBuilder()
                .setVersion(next.version())
                .setText(next.text())
                .setReplaces(inForce.version())
                .setLegalAct(command.getLegalAct())
                .setActivatedAt(submission.getReceivedAt())
                .setActor(submission.getActor())
                .setSubmissionId(submission.getSubmissionId())
                .setCommandOffset(offset)
                .build();
        store.put(next.version(), newest);
        inForce = next;
        return newest;
    }
}
