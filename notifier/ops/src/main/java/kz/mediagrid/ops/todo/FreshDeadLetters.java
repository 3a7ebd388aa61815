package kz.mediagrid.ops.todo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import kz.mediagrid.watch.view.DeadLetterEntry;
import kz.mediagrid.watch.view.DeadLetters;

/**
 * Finds the records with dead letters of the last seven days of real time, because nothing records who has looked at a dead letter. A
 * record that several services skipped counts once.
 */
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
                .collect(Collectors.toMap(
                        Skipped::of,
                        entry -> entry,
                        BinaryOperator.minBy(Comparator.comparing(DeadLetterEntry::writtenAt)),
                        LinkedHashMap::new));
        return List.of(Checked.of(
                ToDoKind.DEAD_LETTERS,
                ToDo.together(
                                ToDoKind.DEAD_LETTERS,
                                fresh.values().stream().map(DeadLetterEntry::writtenAt),
                                List.of(),
                                fresh.size() == 1
                                        ? page(fresh.values().iterator().next())
                                        : "/ops#letters")
                        .stream()
                        .toList()));
    }

    private static String page(DeadLetterEntry only) {
        return "/ops/dead-letters/" + only.service().id() + "/" + only.at();
    }

    /** The place of a record that a service skipped. */
    private record Skipped(String topic, int partition, long offset) {

        static Skipped of(DeadLetterEntry entry) {
            return new Skipped(entry.topic(), entry.partition(), entry.offset());
        }
    }
}
