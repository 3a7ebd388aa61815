package kz.mediagrid.ops.todo;

import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import kz.mediagrid.platform.follow.Following;

/** Finds followers of topics that a failure stopped. The service must be started again. */
public final class StoppedFollowers implements Concern {

    private final LongSupplier stopped;

    public StoppedFollowers(Following following) {
        this(() -> following.topics().stream().filter(following::hasFailed).count());
    }

    /** @param stopped counts the followers that a failure stopped */
    public StoppedFollowers(LongSupplier stopped) {
        this.stopped = stopped;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        long count = stopped.getAsLong();
        return List.of(Checked.of(
                ToDoKind.FOLLOWER_STOPPED,
                count == 0
                        ? List.of()
                        : List.of(new ToDo(
                                ToDoKind.FOLLOWER_STOPPED,
                                "all",
                                null,
                                null,
                                Subject.ofCount(count),
                                List.of(),
                                null))));
    }
}
