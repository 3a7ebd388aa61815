package kz.mediagrid.notifier.outlet;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/** The media outlets, as the topic {@code outlets} holds them. */
public final class Outlets {

    private final NavigableMap<String, Outlet> byId = new ConcurrentSkipListMap<>();
    private final Map<String, Outlet> bySubmission = new ConcurrentHashMap<>();
    private final UsedKeys keys = new UsedKeys();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Takes in an outlet as the topic now says it stands; null: there is none any more. */
    public void apply(String id, @Nullable Outlet outlet) {
        if (outlet == null) {
            byId.remove(id);
        } else {
            // What was kept here may already be shown, before the topic hands over what was kept earlier.
            byId.merge(id, outlet, (known, told) -> told.getRevision() < known.getRevision() ? known : told);
            bySubmission.putIfAbsent(outlet.getSubmissionId(), outlet);
            keys.remember(new SubmissionIds(outlet.getSubmissionId(), outlet.getRequestId()));
        }
        listeners.forEach(Runnable::run);
    }

    /** From now on {@code listener} is called after each change of an outlet. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** All of them, in order of their ids. */
    public List<Outlet> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Outlet> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The keys of the writes. After a restart only the newest of each outlet is known. */
    UsedKeys keys() {
        return keys;
    }

    /** The outlet as this submission wrote it. After a restart only the newest of each outlet is known. */
    Optional<Outlet> writtenBy(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }
}
