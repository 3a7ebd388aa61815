package kz.mediagrid.editorpages.ask;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.request.RequestInformation;
import kz.mediagrid.gateway.request.RequestWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a question of the authorised body: the form, the preview, and the press that sends it (para. 7). */
@Controller
final class AskController {

    private final AskPages pages;
    private final QuestionPreviews previews;
    private final RequestWriter writer;
    private final FormWrites writes;
    private final MessageSource bundles;

    AskController(
            AskPages pages, QuestionPreviews previews, RequestWriter writer, FormWrites writes, MessageSource bundles) {
        this.pages = pages;
        this.previews = previews;
        this.writer = writer;
        this.writes = writes;
        this.bundles = bundles;
    }

    @GetMapping("/ask")
    ModelAndView empty(Locale locale) {
        return pages.form(new QuestionForm(Map.of()), Map.of(), writes.newKey(), locale);
    }

    @PostMapping("/ask")
    ModelAndView typed(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var form = QuestionForm.typed(parameters);
        return switch (parameters.getOrDefault("action", "")) {
            case "template" -> pages.form(pages.withReady(form), Map.of(), key, locale);
            case "preview" -> preview(form, key, by, locale);
            case "send" -> send(form, key, by, locale, request);
            default -> pages.form(form, Map.of(), key, locale);
        };
    }

    private ModelAndView preview(QuestionForm form, String key, Account by, Locale locale) {
        try {
            return preview(form, List.of(), key, by, locale);
        } catch (RequestProblem problem) {
            return refused(form, problem, key, locale);
        }
    }

    private ModelAndView preview(QuestionForm form, List<String> problems, String key, Account by, Locale locale) {
        var requests = writer.check(write(form, key, by));
        return pages.preview(form, previews.of(requests, locale), problems, key, locale);
    }

    private ModelAndView send(QuestionForm form, String key, Account by, Locale locale, HttpServletRequest request) {
        try {
            var asked = writer.ask(write(form, key, by));
            return SeeOther.page("/asked/" + asked.get(0).asked().getBatchId() + "?sent=", request);
        } catch (RequestProblem problem) {
            if (!problem.kind().mayBeStored() && problem.kind() != ProblemKind.TOO_MANY_CALLS) {
                return refused(form, problem, writes.newKey(), locale);
            }
            return unsure(form, problem, key, by, locale);
        }
    }

    /** Shows the preview again: the next press sends the same question, whether or not the log has it. */
    private ModelAndView unsure(QuestionForm form, RequestProblem problem, String key, Account by, Locale locale) {
        try {
            var page = preview(form, List.of(bundles.getMessage(problem.text(), locale)), key, by, locale);
            page.setStatus(problem.kind().status());
            return page;
        } catch (RequestProblem other) {
            return refused(form, other, key, locale);
        }
    }

    private Write<RequestInformation> write(QuestionForm form, String key, Account by) {
        return writes.post(
                by, key, "/api/information-requests", form.content(pages.addressees(form)), RequestInformation.class);
    }

    private ModelAndView refused(QuestionForm form, RequestProblem problem, String key, Locale locale) {
        if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
            throw problem;
        }
        var faults = FormFaults.of(problem, TypedTexts::fieldAt, new Words(bundles, locale));
        var page = pages.form(form, faults, key, locale);
        page.setStatus(problem.kind().status());
        return page;
    }
}
