package kz.mediagrid.ops.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import kz.mediagrid.watch.view.DeadLetterEntry;
import kz.mediagrid.watch.view.DeadLetters;
import kz.mediagrid.watch.view.Watch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the page of one dead letter: the cause, and the position and first bytes of the record. */
@Controller
final class DeadLetterController {

    private final DeadLetters deadLetters;
    private final Readers readers;

    DeadLetterController(Watch watch, Readers readers) {
        this.deadLetters = watch.deadLetters();
        this.readers = readers;
    }

    @GetMapping("/ops/dead-letters/{service}/{at:[0-9]{1,18}}")
    String page(
            @PathVariable String service,
            @PathVariable long at,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var deadLetter = deadLetters.find(service, at);
        if (deadLetter.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        model.addAttribute("letter", deadLetter.map(DeadLetterRow::of).orElse(null));
        model.addAttribute(
                "hidden", deadLetter.filter(DeadLetterEntry::isPrivate).isPresent());
        model.addAttribute("head", deadLetter.map(DeadLetterEntry::head).orElse(null));
        model.addAttribute("reader", readers.ofPast(locale));
        return "ops/dead-letter";
    }
}
