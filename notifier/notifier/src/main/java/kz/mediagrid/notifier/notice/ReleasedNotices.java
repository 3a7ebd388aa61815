package kz.mediagrid.notifier.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.schemas.JointNotice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view of the notices on {@code joint-notices} that were released to the media, in order of release. A rebuild of
 * the statutory clock writes notices again. So only the first notice of a matter is used, even if this notice is not
 * for the media.
 */
public final class ReleasedNotices {

    private static final Logger log = LoggerFactory.getLogger(ReleasedNotices.class);

    private final NavigableMap<Long, ReleasedNotice> byOffset = new TreeMap<>();
    private final Set<String> matters = new HashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private final List<JointNotice> parts = new ArrayList<>();
    private long firstOffset;
    private long end;

    /** Adds the next part of a notice. The view shows the notice only after its last part. */
    public void apply(JointNotice part, long offset) {
        if (take(part, offset)) {
            listeners.forEach(Runnable::run);
        }
    }

    private synchronized boolean take(JointNotice part, long offset) {
        if (offset < end) {
            return false;
        }
        if (part.getPart() == 1) {
            parts.clear();
            firstOffset = offset;
        } else if (!isNext(part)) {
            log.error("the notice of {} is skipped, as a part before offset {} is missing", part.getMatterId(), offset);
            parts.clear();
            return false;
        }
        parts.add(part);
        if (parts.size() < part.getParts()) {
            return false;
        }
        end = offset + 1;
        var released = matters.add(part.getMatterId())
                ? ReleasedNotice.of(parts, firstOffset, end)
                : Optional.<ReleasedNotice>empty();
        released.ifPresent(notice -> byOffset.put(notice.offset(), notice));
        parts.clear();
        return released.isPresent();
    }

    private boolean isNext(JointNotice part) {
        return !parts.isEmpty()
                && parts.get(0).getMatterId().equals(part.getMatterId())
                && part.getPart() == parts.size() + 1;
    }

    /** Registers a listener that is called after each new released notice. */
    public void onGrowth(Runnable listener) {
        listeners.add(listener);
    }

    /** The offset after the last part of the newest notice, even if this notice is not for the media. */
    public synchronized long end() {
        return end;
    }

    /** The next released notice at or after the offset {@code from}; empty if there is none. */
    public synchronized Optional<ReleasedNotice> next(long from) {
        return Optional.ofNullable(byOffset.ceilingEntry(from)).map(Map.Entry::getValue);
    }

    /** All released notices, the newest first. */
    synchronized List<ReleasedNotice> newestFirst() {
        var all = new ArrayList<>(byOffset.values());
        Collections.reverse(all);
        return all;
    }

    /** The released notice of the matter {@code matterId}; empty if none was released to the media. */
    synchronized Optional<ReleasedNotice> of(String matterId) {
        return byOffset.values().stream()
                .filter(notice -> notice.matterId().equals(matterId))
                .findFirst();
    }
}
