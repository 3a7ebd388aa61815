package kz.mediagrid.ops.todo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.watch.view.DeadLetterEntry;
import kz.mediagrid.watch.view.DeadLetters;

/** Finds dead letters of the last seven days of real time, because nothing records who has looked at a dead letter. */
final class FreshDeadLetters implements Concern {

    private static final Duration MAX_AGE = Duration.ofDays(7);

    private final DeadLetters deadLetters;
    private final Clock real;

    FreshDeadLetters(DeadLetters deadLetters, Clock real) {
        this.deadLetters = deadLetters;
        this.real = real;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        var first = real.instant().minus(MAX_AGE);
        var fresh = deadLetters.newest().stream()
                .filter(entry -> !entry.writtenAt().isBefore(first))
                .toList();
        return List.of(Checked.of(
                ToDoKind.DEAD_LETTERS,
                ToDo.together(
                                ToDoKind.DEAD_LETTERS,
                                fresh.stream().map(DeadLetterEntry::writtenAt),
                                List.of(),
                                fresh.size() == 1 ? page(fresh.get(0)) : "/ops#letters")
                        .stream()
                        .toList()));
    }

    private static String page(DeadLetterEntry only) {
        return "/ops/dead-letters/" + only.service().id() + "/" + only.at();
    }
}
