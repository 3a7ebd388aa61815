package kz.mediagrid.ops.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the history of one obligation, even if it was settled long ago, with the proof of its due time at each step. */
@Controller
@Tag(name = "Operations")
final class HistoryController {

    private final Boards boards;
    private final Readers readers;

    HistoryController(Boards boards, Readers readers) {
        this.boards = boards;
        this.readers = readers;
    }

    /** @param path a slash and the obligation's id, which itself contains slashes */
    @GetMapping("/ops/obligations/{*path}")
    String page(@PathVariable String path, Model model, Locale locale, HttpServletResponse response) {
        var history = boards.history(path.substring(1));
        if (history.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("history", history.orElse(null));
        model.addAttribute("reader", readers.ofPast(locale));
        return "ops/obligation";
    }

    /**
     * Shows the history of an obligation. Settled obligations have one, too.
     *
     * @param path id of the obligation, which itself contains slashes
     */
    @GetMapping("/api/obligations/{*path}")
    @Operation(operationId = "getObligation")
    ResponseEntity<History> history(@PathVariable String path) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(boards.history(path.substring(1))
                        .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("obligation.none"))));
    }
}
