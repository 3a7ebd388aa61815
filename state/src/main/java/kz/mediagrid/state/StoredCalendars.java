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
 * Stores the calendar in force and the earlier calendars for one Kafka Streams task, in the order of the log.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoredCalendars {

    private final Store<CalendarInForce> store;
    private final CalendarLog log;
    private @Nullable CalendarInForce newest;
    private WorkingCalendar inForce;

    /**
     * @param store contains each calendar under its version
     * @param log contains the calendar that is in force while the store is empty
     * @throws IllegalStateException if this build cannot read the calendar in force
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

    /** The calendar in force now. */
    public WorkingCalendar inForce() {
        return inForce;
    }

    /** The record of the calendar in force; empty before the first command. */
    public Optional<CalendarInForce> word() {
        return Optional.ofNullable(newest);
    }

    /**
     * Stores the first calendar of the log; called with the first command.
     *
     * <p>The first calendar is stored so that later calendars can be distinguished from it. Does nothing if the store
     * already has a calendar.
     */
    public void keepFirst() {
        if (newest == null) {
            newest = log.first();
            store.put(newest.getVersion(), newest);
        }
    }

    /**
     * Decides whether the command puts its calendar in force, without changing anything. A calendar that the log already
     * put in force is not checked again: this build might refuse it, though an earlier build accepted it.
     *
     * @param offset the command's offset on its topic
     * @throws IllegalStateException if this build cannot read a calendar that the log already put in force
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
     * Puts in force a calendar that {@link #judge} has accepted.
     *
     * @param offset the command's offset on its topic
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
