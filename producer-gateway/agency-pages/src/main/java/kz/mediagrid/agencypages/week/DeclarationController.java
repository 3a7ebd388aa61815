package kz.mediagrid.agencypages.week;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.week.DeclareWeek;
import kz.mediagrid.gateway.week.WeekCommands;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Declares a week complete or without events (para. 5), and shows the receipts of a week and of each send. If something seems forgotten, the page of the
 * week says that first, and asks once.
 */
@Controller
final class DeclarationController {

    private final WeekPages pages;
    private final ReceiptPages receipts;
    private final SendPages sends;
    private final WeekCommands commands;
    private final SubmissionService service;
    private final FormWrites writes;
    private final GridWeeks weeks;

    DeclarationController(
            WeekPages pages,
            ReceiptPages receipts,
            SendPages sends,
            WeekCommands commands,
            SubmissionService service,
            FormWrites writes,
            GridWeeks weeks) {
        this.pages = pages;
        this.receipts = receipts;
        this.sends = sends;
        this.commands = commands;
        this.service = service;
        this.writes = writes;
        this.weeks = weeks;
    }

    @PostMapping("/week/{week}/declaration")
    ModelAndView declare(
            @PathVariable String week,
            @RequestParam(defaultValue = "") String action,
            @RequestParam @Nullable String key,
            @RequestParam(defaultValue = "false") boolean anyway,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var declared = weeks.require(week);
        if (!action.equals("complete") && !action.equals("none") || key == null) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        }
        if (!anyway && pages.gaps(declared, by, locale).concern(action)) {
            return SeeOther.page("/week/" + declared + "?declare=" + action, request);
        }
        try {
            // Each of the two buttons has a key of its own: pressed one after the other, the last one counts.
            var write = writes.post(
                    by,
                    key + "-" + action,
                    "/api/weeks/" + declared + "/declaration",
                    Map.of("noEvents", action.equals("none")),
                    DeclareWeek.class);
            SubmissionService.await(service.answer(write, () -> commands.declare(declared.toString(), write)));
            return SeeOther.page("/week/" + declared + "/receipt", request);
        } catch (RequestProblem problem) {
            return pages.undeclared(declared, problem, by, locale);
        }
    }

    @GetMapping("/week/{week}/receipt")
    ModelAndView receipt(@PathVariable String week, Account by, Locale locale) {
        return receipts.of(weeks.require(week), by, locale);
    }

    @GetMapping("/week/{week}/sends/{send}")
    ModelAndView send(@PathVariable String week, @PathVariable String send, Account by, Locale locale) {
        return sends.page(weeks.require(week), send, by, locale);
    }
}
