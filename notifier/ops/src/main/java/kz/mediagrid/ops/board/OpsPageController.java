package kz.mediagrid.ops.board;

import java.util.Locale;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.ops.todo.CalendarEnd;
import kz.mediagrid.watch.view.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the ops page: the things to do now, then overdue obligations, missing forms, failed deliveries and dead letters. */
@Controller
final class OpsPageController {

    private final Boards boards;
    private final ToDos toDos;
    private final Readers readers;
    private final CalendarEnd calendarEnd;
    private final Watch watch;

    OpsPageController(Boards boards, ToDos toDos, Readers readers, CalendarEnd calendarEnd, Watch watch) {
        this.boards = boards;
        this.toDos = toDos;
        this.calendarEnd = calendarEnd;
        this.readers = readers;
        this.watch = watch;
    }

    @GetMapping("/ops")
    String page(Model model, Locale locale, Account reader) {
        var board = boards.now();
        var toDo = toDos.of(board, reader);
        model.addAttribute("todo", toDo);
        model.addAttribute("sentences", readers.sentences(locale, toDo));
        model.addAttribute("board", board);
        model.addAttribute("reader", readers.ofPresent(locale, board.now()));
        model.addAttribute("asking", watch.outlets().asking());
        model.addAttribute(
                "waitingFrom", calendarEnd.waitingFrom().map(GridWeek::toString).orElse(null));
        return "ops/board";
    }
}
