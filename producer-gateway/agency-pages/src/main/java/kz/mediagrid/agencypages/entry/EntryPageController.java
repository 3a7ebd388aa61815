package kz.mediagrid.agencypages.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a body's own entry of the directory to its people, and takes what they change in it (para. 3). */
@Controller
final class EntryPageController {

    private final EntryPages pages;
    private final EntryWrites writes;

    EntryPageController(EntryPages pages, EntryWrites writes) {
        this.pages = pages;
        this.writes = writes;
    }

    @GetMapping("/body")
    ModelAndView show(Account by, Locale locale) {
        return pages.of(by, locale);
    }

    @PostMapping("/body")
    ModelAndView change(
            @RequestParam Map<String, String> parameters,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var form = EntryForm.typed(parameters);
        try {
            writes.write(form, revision, key, by);
            return SeeOther.page("/body?done=", request);
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
                throw problem;
            }
            return pages.refused(form, problem, key, by, locale);
        }
    }
}
