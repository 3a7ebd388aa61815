package kz.mediagrid.ops.todo;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.watch.view.ObligationView;
import kz.mediagrid.watch.view.ObligationView.Mark;
import kz.mediagrid.watch.view.Watch;

/**
 * Finds held weeks whose grid must be sent to the media within a day, or should have been sent and nobody
 * acknowledged that (para. 6).
 */
final class HeldWeeks implements Concern {

    /** More than the weeks whose grids are owed at one time. */
    private static final int OWED = 100;

    private final Watch watch;

    HeldWeeks(Watch watch) {
        this.watch = watch;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        var held = watch.versions().weeks().stream()
                .filter(week -> week.getHold() != null)
                .collect(Collectors.toMap(GridWeekState::getWeek, Function.identity()));
        return List.of(Checked.of(
                ToDoKind.HELD_WEEK,
                held.isEmpty()
                        ? List.of()
                        : watch
                                .owed()
                                .firstDue(
                                        group -> group.kind() == ObligationKind.GRID_DISPATCH && !group.acknowledged(),
                                        Mark.BEGINNING,
                                        OWED)
                                .stream()
                                .filter(owed -> owed.getDueAt().isBefore(now.plus(ObligationView.SOON)))
                                .flatMap(owed -> toDo(owed, held, links).stream())
                                .toList()));
    }

    private static Optional<ToDo> toDo(ObligationChanged owed, Map<String, GridWeekState> held, MendingLinks links) {
        return Optional.ofNullable(held.get(owed.getSubject())).map(week -> {
            var publication = links.editors("/editing/" + week.getWeek() + "/publication");
            return new ToDo(
                    ToDoKind.HELD_WEEK,
                    week.getWeek(),
                    requireNonNull(week.getHold()).getSubmission().getReceivedAt(),
                    owed.getDueAt(),
                    Subject.ofWeek(week.getWeek()),
                    List.of(),
                    publication == null ? links.note(List.of(owed.getObligationId())) : publication);
        });
    }
}
