package kz.mediagrid.notifier.notice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view of the notices on {@code joint-notices} that were released to the media, in order of release. A rebuild of
 * the statutory clock writes notices again. So of several notices with one id only the first is used, even if this notice
 * is not for the media.
 */
public final class ReleasedNotices {

    private static final Logger log = LoggerFactory.getLogger(ReleasedNotices.class);

    /** The released notices, by offset. */
    private final Store<JointNotice> notices;

    /** The released notices without contributions, by offset. */
    private final Store<JointNotice> headers;

    /** The offset after each released notice, by the notice's offset. */
    private final Store<Long> ends;

    /** The offset of each notice, be it released or not, by the notice's id. */
    private final Store<Long> offsets;

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private final List<JointNotice> parts = new ArrayList<>();
    private long firstOffset;
    private long end;

    /** @param stores empty stores for the notices */
    public ReleasedNotices(Stores stores) {
        this.notices = stores.of(new Kept<>("released-notices", JointNotice.class));
        this.headers = stores.of(new Kept<>("released-headers", JointNotice.class));
        this.ends = stores.of(new Kept<>("released-ends", Long.class));
        this.offsets = stores.of(new Kept<>("noticed-matters", Long.class));
    }

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
            log.error("the notice {} is skipped, as a part before offset {} is missing", NoticeIds.of(part), offset);
            parts.clear();
            return false;
        }
        parts.add(part);
        if (parts.size() < part.getParts()) {
            return false;
        }
        end = offset + 1;
        var id = NoticeIds.of(part);
        var released =
                offsets.get(id) == null ? ReleasedNotice.of(parts, firstOffset, end) : Optional.<ReleasedNotice>empty();
        released.ifPresent(this::add);
        if (offsets.get(id) == null) {
            offsets.put(id, firstOffset);
        }
        parts.clear();
        return released.isPresent();
    }

    private void add(ReleasedNotice released) {
        var key = key(released.offset());
        notices.put(key, released.notice());
        headers.put(
                key,
                JointNotice.newBuilder(released.notice())
                        .setContributions(List.of())
                        .build());
        ends.put(key, released.next());
    }

    private static String key(long offset) {
        return "%019d".formatted(offset);
    }

    private boolean isNext(JointNotice part) {
        return !parts.isEmpty()
                && NoticeIds.of(parts.get(0)).equals(NoticeIds.of(part))
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
        var found = new ArrayList<ReleasedNotice>();
        notices.range(key(from), null, (key, notice) -> {
            found.add(released(key, notice));
            return false;
        });
        return found.stream().findFirst();
    }

    private ReleasedNotice released(String key, JointNotice notice) {
        return new ReleasedNotice(notice, Long.parseLong(key), Objects.requireNonNull(ends.get(key)));
    }

    /** All released notices without their contributions, the newest first. */
    synchronized List<ReleasedNotice> newestFirst() {
        var all = new ArrayList<ReleasedNotice>();
        headers.each("", (key, notice) -> all.add(released(key, notice)));
        Collections.reverse(all);
        return all;
    }

    /** The released notice with the id {@code noticeId}; empty if it was not released to the media. */
    public synchronized Optional<ReleasedNotice> of(String noticeId) {
        return Optional.ofNullable(offsets.get(noticeId))
                .map(ReleasedNotices::key)
                .flatMap(key -> Optional.ofNullable(notices.get(key)).map(notice -> released(key, notice)));
    }
}
