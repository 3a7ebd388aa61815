package kz.mediagrid.ops.board;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The ops page: what is late, who is silent, what did not arrive, what could not be read. */
@Controller
final class OpsPageController {

    private final Boards boards;

    OpsPageController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/ops")
    String page(Model model, Locale locale) {
        model.addAttribute("board", boards.now());
        model.addAttribute("reader", Reader.of(locale));
        return "ops/board";
    }
}
