package kz.mediagrid.ops.board;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.ops.todo.Checked;
import kz.mediagrid.ops.todo.Concern;
import kz.mediagrid.ops.todo.MendingLinks;
import kz.mediagrid.ops.todo.Subject;
import kz.mediagrid.ops.todo.ToDo;
import kz.mediagrid.ops.todo.ToDo.Concerned;
import kz.mediagrid.ops.todo.ToDoKind;
import kz.mediagrid.schemas.ObligationKind;

/**
 * Finds overdue obligations that nobody acknowledged, one entry for each fact.
 *
 * @param lines the overdue obligations
 * @param heldWeeks the held weeks; an unsent grid of such a week has an entry already, which says that it is held
 */
record OverdueFacts(List<DueLine> lines, Set<String> heldWeeks) implements Concern {

    private static final Map<ObligationKind, ToDoKind> KINDS = Map.of(
            ObligationKind.GRID_DISPATCH, ToDoKind.OVERDUE_DISPATCH,
            ObligationKind.REQUEST_ANSWER, ToDoKind.OVERDUE_ANSWER,
            ObligationKind.JOINT_CONTRIBUTION, ToDoKind.OVERDUE_CONTRIBUTION,
            ObligationKind.WEEKLY_SUBMISSION, ToDoKind.OVERDUE_FORM);

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        return DueLine.byUrgency().stream()
                .map(kind -> Checked.of(
                        kind(kind),
                        lines.stream()
                                .filter(line -> line.first().kind() == kind)
                                .filter(line -> !isHeld(line.first()))
                                .map(line -> toDo(line, links))
                                .toList()))
                .toList();
    }

    private static ToDoKind kind(ObligationKind kind) {
        return requireNonNull(KINDS.get(kind), "no such kind");
    }

    private boolean isHeld(DueRow row) {
        return row.kind() == ObligationKind.GRID_DISPATCH && heldWeeks.contains(row.subject());
    }

    private static ToDo toDo(DueLine line, MendingLinks links) {
        var first = line.first();
        boolean isOfWeek =
                first.kind() == ObligationKind.GRID_DISPATCH || first.kind() == ObligationKind.WEEKLY_SUBMISSION;
        return new ToDo(
                kind(first.kind()),
                line.id(),
                first.dueAt(),
                null,
                new Subject(line.rows().size(), isOfWeek ? first.subject() : null, 0, first.title()),
                line.rows().stream()
                        .map(row -> new Concerned(row.bodyName(), row.phone()))
                        .toList(),
                links.note(line.ids()));
    }
}
