package kz.mediagrid.notifier.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The view of the planned events whose last week is not long over. No receipt needs the others, since a receipt that cannot be sent
 * is given up after some working days.
 */
final class RecentEvents {

    /** The time for which an event is stored after the week of its last entry [business time]. */
    private static final Duration KEPT = Duration.ofDays(56);

    private static final String FIRST = "first";

    private final Store<PlannedEvent> byId;

    /** The ids of the events, by last week and id. */
    private final Store<String> byWeek;

    /** {@link #first} under {@link #FIRST}, once it is known. */
    private final Store<String> firstWeek;

    /** The first week that is not long over. The business time is that of the newest change of an event. */
    private volatile GridWeek first = GridWeek.of(Instant.EPOCH);

    /** @param stores stores for the events; unless they are empty, {@link #resume} must follow */
    RecentEvents(Stores stores) {
        this.byId = stores.of(new Kept<>("mail-events", PlannedEvent.class));
        this.byWeek = stores.of(new Kept<>("mail-events-by-week", String.class));
        this.firstWeek = stores.of(new Kept<>("mail-events-first-week", String.class));
    }

    /** Continues with what the stores have of another process. */
    void resume() {
        var stored = firstWeek.get(FIRST);
        if (stored != null) {
            first = GridWeek.parse(stored);
        }
    }

    /** Applies the newest state of an event, and drops the events whose weeks are long over by then. */
    void apply(PlannedEvent event) {
        var id = event.getEventId();
        var before = byId.get(id);
        if (before != null) {
            byWeek.remove(key(before));
        }
        byId.put(id, event);
        byWeek.put(key(event), id);
        var week = GridWeek.of(event.getChangedAt().minus(KEPT));
        boolean isLater = week.compareTo(first) > 0;
        if (isLater) {
            first = week;
            firstWeek.put(FIRST, week.toString());
        }
        // Else all others were dropped before.
        if (isLater || isLongOver(lastWeek(event))) {
            drop();
        }
    }

    private void drop() {
        var over = new ArrayList<String>();
        byWeek.range("", first.toString(), (key, id) -> {
            over.add(key);
            return true;
        });
        for (var key : over) {
            byId.remove(key.substring(key.indexOf('/') + 1));
            byWeek.remove(key);
        }
    }

    /** The event; null if it was not read yet, or if its weeks are long over. */
    @Nullable
    PlannedEvent find(String id) {
        return byId.get(id);
    }

    /** Whether events of this week are dropped if they have no later week. */
    boolean isLongOver(GridWeek week) {
        return week.compareTo(first) < 0;
    }

    private static String key(PlannedEvent event) {
        return lastWeek(event) + "/" + event.getEventId();
    }

    /** An event that waits for a date, or that was moved to an earlier week, is needed by the receipts of the weeks that it left. */
    private static GridWeek lastWeek(PlannedEvent event) {
        var details = event.getDetails();
        var lastDay = details.getEndDate() == null ? details.getDate() : details.getEndDate();
        return Stream.concat(
                        Stream.of(GridWeek.of(lastDay)),
                        event.getEntries().stream().map(EntryState::getWeek).map(GridWeek::parse))
                .max(GridWeek::compareTo)
                .orElseThrow();
    }
}
