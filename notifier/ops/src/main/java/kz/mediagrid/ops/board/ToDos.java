package kz.mediagrid.ops.board;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.ops.todo.Concern;
import kz.mediagrid.ops.todo.MendingLinks;
import kz.mediagrid.ops.todo.ToDoList;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.watch.view.Watch;

/** Assembles the list of things to do now. */
final class ToDos {

    private final Watch watch;
    private final List<Concern> concerns;
    private final Menu menu;

    /** @param concerns all concerns but the overdue obligations, which the content of the page has already */
    ToDos(Watch watch, List<Concern> concerns, Menu menu) {
        this.watch = watch;
        this.concerns = List.copyOf(concerns);
        this.menu = menu;
    }

    /** The things to do at the moment of {@code board}, with links for {@code reader}. */
    ToDoList of(Board board, Account reader) {
        return ToDoList.of(
                board.now(),
                Stream.concat(Stream.of(new OverdueFacts(board.overdueLines(), heldWeeks())), concerns.stream())
                        .toList(),
                new MendingLinks(menu, reader));
    }

    private Set<String> heldWeeks() {
        return watch.versions().weeks().stream()
                .filter(week -> week.getHold() != null)
                .map(GridWeekState::getWeek)
                .collect(Collectors.toSet());
    }
}
