package kz.mediagrid.ops.todo;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.platform.follow.Following;

/** Finds followers of topics that a failure stopped. The service must be started again. */
public final class StoppedFollowers implements Concern {

    private final Following following;

    public StoppedFollowers(Following following) {
        this.following = following;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        long stopped = following.topics().stream()
                .filter(topic -> !following.follows(topic))
                .count();
        return List.of(Checked.of(
                ToDoKind.FOLLOWER_STOPPED,
                stopped == 0
                        ? List.of()
                        : List.of(new ToDo(
                                ToDoKind.FOLLOWER_STOPPED,
                                "all",
                                null,
                                null,
                                Subject.ofCount(stopped),
                                List.of(),
                                null))));
    }
}
