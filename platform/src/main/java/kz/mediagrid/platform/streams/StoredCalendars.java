package kz.mediagrid.platform.streams;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which calendar is in force for a task, and which were before, as the log had it.
 *
 * <p>Not safe for use by several threads.
 */
public final class StoredCalendars {

    private final KeyValueStore<String, CalendarInForce> store;
    private final WorkingCalendar release;
    private @Nullable CalendarInForce newest;
    private WorkingCalendar inForce;

    /**
     * @param store each calendar by its version
     * @param release what the software came with, in force where the store has none yet
     */
    public StoredCalendars(KeyValueStore<String, CalendarInForce> store, WorkingCalendar release) {
        this.store = store;
        this.release = release;
        this.newest = newest(store);
        this.inForce = newest == null ? release : WorkingCalendar.parse(newest.getText());
    }

    private static @Nullable CalendarInForce newest(KeyValueStore<String, CalendarInForce> store) {
        Map<String, CalendarInForce> known = new HashMap<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> known.put(entry.key, entry.value));
        }
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
     * Keeps the calendar that the software came with, with the first command: a later build that comes with another one
     * must not change what was counted.
     *
     * @return what is kept; empty where something was kept before
     */
    public Optional<CalendarInForce> keepRelease() {
        if (newest != null) {
            return Optional.empty();
        }
        newest = CalendarInForce.newBuilder()
                .setVersion(release.version())
                .setText(release.text())
                .build();
        store.put(release.version(), newest);
        return Optional.of(newest);
    }

    /** What becomes of the command; nothing is changed by asking. */
    public CalendarSuccession judge(CalendarActivated command) {
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
        keepRelease();
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
