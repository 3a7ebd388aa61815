package kz.mediagrid.notifier.grid;

import org.jspecify.annotations.Nullable;

/** Chooses from the states of one event, which come in order of versions, the states in two versions of the week. */
final class EventStates {

    private final int version;
    private final int near;

    private String id = "";
    private byte @Nullable [] state;
    private int statedBy;
    private int statedNear;

    /**
     * @param version the version of which {@link #state} is wanted
     * @param near the other version; 0 for none
     */
    EventStates(int version, int near) {
        this.version = version;
        this.near = near;
    }

    void begin(String eventId) {
        id = eventId;
        state = null;
        statedBy = 0;
        statedNear = 0;
    }

    void add(int changedBy, byte[] changed) {
        if (changedBy <= version) {
            state = changed;
            statedBy = changedBy;
        }
        if (changedBy <= near) {
            statedNear = changedBy;
        }
    }

    /** The event's id; empty before the first event. */
    String id() {
        return id;
    }

    /** The event's last change in the version or before; null if there was none. */
    byte @Nullable [] state() {
        return state;
    }

    /** Whether the event has the same state in both versions. */
    boolean isSame() {
        return statedBy == statedNear;
    }
}
