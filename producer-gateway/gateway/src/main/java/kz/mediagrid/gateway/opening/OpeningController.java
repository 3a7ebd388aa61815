package kz.mediagrid.gateway.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.matter.MatterWriter;
import kz.mediagrid.gateway.matter.OpenJointMatter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens a joint matter for a body or for the authorised body: the form, the check, and the press that opens it (para. 5,
 * second part). The table of routes says who opens matters at which address.
 */
@Controller
final class OpeningController {

    private static final String OF_THE_AUTHORISED_BODY = "/agenda/new";
    private static final String OF_A_BODY = "/matters/new";

    private final OpeningPages pages;
    private final MatterWriter writer;
    private final FormWrites writes;
    private final MessageSource bundles;

    OpeningController(OpeningPages pages, MatterWriter writer, FormWrites writes, MessageSource bundles) {
        this.pages = pages;
        this.writer = writer;
        this.writes = writes;
        this.bundles = bundles;
    }

    @GetMapping({OF_THE_AUTHORISED_BODY, OF_A_BODY})
    ModelAndView empty(Account by, Locale locale) {
        return pages.form(pages.empty(), Map.of(), writes.newKey(), by, locale);
    }

    @PostMapping({OF_THE_AUTHORISED_BODY, OF_A_BODY})
    ModelAndView typed(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var form = OpeningForm.typed(parameters);
        return switch (parameters.getOrDefault("action", "")) {
            case "check" -> check(form, List.of(), key, by, locale);
            case "open" -> open(form, key, by, locale, request);
            default -> pages.form(form, Map.of(), key, by, locale);
        };
    }

    private ModelAndView check(OpeningForm form, List<String> problems, String key, Account by, Locale locale) {
        try {
            return pages.check(form, writer.check(write(form, key, by)), problems, key, by, locale);
        } catch (RequestProblem problem) {
            return refused(form, problem, key, by, locale);
        }
    }

    private ModelAndView open(OpeningForm form, String key, Account by, Locale locale, HttpServletRequest request) {
        try {
            return SeeOther.page(
                    OpeningPages.listOf(by) + "/"
                            + writer.open(write(form, key, by)).id() + "?done=open",
                    request);
        } catch (RequestProblem problem) {
            if (!problem.kind().mayBeStored() && problem.kind() != ProblemKind.TOO_MANY_CALLS) {
                return refused(form, problem, writes.newKey(), by, locale);
            }
            // The next press opens the same matter, whether or not the log has it.
            var page = check(form, List.of(bundles.getMessage(problem.text(), locale)), key, by, locale);
            if (page.getStatus() == null) {
                page.setStatus(problem.kind().status());
            }
            return page;
        }
    }

    private Write<OpenJointMatter> write(OpeningForm form, String key, Account by) {
        return writes.post(by, key, "/api/joint-matters", pages.content(form, by), OpenJointMatter.class);
    }

    private ModelAndView refused(OpeningForm form, RequestProblem problem, String key, Account by, Locale locale) {
        if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
            throw problem;
        }
        var faults = problem.faults().isEmpty()
                ? Map.of("", pages.refusal(problem, by, locale))
                : pages.faults(form, problem, by, locale);
        var page = pages.form(form, faults, key, by, locale);
        page.setStatus(problem.kind().status());
        return page;
    }
}
