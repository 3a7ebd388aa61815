package kz.mediagrid.ops.board;

import java.util.Locale;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.ops.view.CalendarEnd;
import kz.mediagrid.ops.view.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the ops page: overdue obligations, missing forms, failed deliveries and dead letters. */
@Controller
final class OpsPageController {

    private final Boards boards;
    private final Readers readers;
    private final CalendarEnd calendarEnd;
    private final Watch watch;

    OpsPageController(Boards boards, Readers readers, CalendarEnd calendarEnd, Watch watch) {
        this.boards = boards;
        this.calendarEnd = calendarEnd;
        this.readers = readers;
        this.watch = watch;
    }

    @GetMapping("/ops")
    String page(Model model, Locale locale) {
        var board = boards.now();
        model.addAttribute("board", board);
        model.addAttribute("reader", readers.ofPresent(locale, board.now()));
        model.addAttribute("asking", watch.outlets().asking());
        model.addAttribute(
                "waitingFrom", calendarEnd.waitingFrom().map(GridWeek::toString).orElse(null));
        return "ops/board";
    }
}
