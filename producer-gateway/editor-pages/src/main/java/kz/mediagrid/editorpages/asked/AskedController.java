package kz.mediagrid.editorpages.asked;

import java.util.Locale;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists what the authorised body asked, the newest first. */
@Controller
final class AskedController {

    private final AskedPages pages;

    AskedController(AskedPages pages) {
        this.pages = pages;
    }

    /**
     * @param state {@code open} for the questions to which an answer is still to come; absent for all
     * @param after the cursor of the page; absent for the newest questions
     */
    @GetMapping("/asked")
    ModelAndView list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String after,
            Account by,
            Locale locale) {
        if (!state.isEmpty() && !state.equals("open")) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("asked.state"));
        }
        return pages.list(!state.isEmpty(), after, by, locale);
    }
}
