package kz.mediagrid.accounts.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import org.jspecify.annotations.Nullable;

/** A log that shows at once what it stores. Only tests write to it, one after the other. */
public final class RevisionsInMemory implements RevisionLog {

    private final BiConsumer<String, @Nullable Object> view;
    private final Deque<Runnable> events = new ArrayDeque<>();
    private boolean acknowledges = true;
    private boolean isLost;

    /** @param view what is shown: the key of each stored record, and the record, which is null for a tombstone */
    public RevisionsInMemory(BiConsumer<String, @Nullable Object> view) {
        this.view = view;
    }

    /** From then on the log stores what is written and does not acknowledge it, or does again. */
    public void acknowledges(boolean acknowledges) {
        this.acknowledges = acknowledges;
    }

    /** The next write is neither stored nor acknowledged. */
    public void loses() {
        isLost = true;
    }

    /** Lets these events come before the next writes, one before each. */
    public void before(Runnable... writes) {
        events.addAll(List.of(writes));
    }

    @Override
    public <T> T decide(Function<Records, T> decision) {
        var event = events.poll();
        if (event != null) {
            event.run();
        }
        var stored = new ArrayList<Runnable>();
        var decided = decision.apply((topic, key, record) -> stored.add(() -> view.accept(key, record)));
        var isLost = this.isLost;
        this.isLost = false;
        if (!isLost) {
            stored.forEach(Runnable::run);
        }
        if (isLost || !acknowledges) {
            throw new NotAcknowledgedException("a revision", new TimeoutException("silent"));
        }
        return decided;
    }
}
