package kz.mediagrid.editingpages.policy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.policy.SetPolicy;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.EditorialPolicyActivated;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the editorial policy, previews another one, and activates it if it changes what the preview showed. */
@Controller
final class PolicyPageController {

    private static final String ACTIVATION =
            EditorialPolicyActivated.getClassSchema().getName();

    private final PolicyPages pages;
    private final SubmissionView submissions;
    private final SubmissionService service;
    private final FormWrites writes;
    private final MessageSource bundles;

    PolicyPageController(
            PolicyPages pages,
            SubmissionView submissions,
            SubmissionService service,
            FormWrites writes,
            MessageSource bundles) {
        this.pages = pages;
        this.submissions = submissions;
        this.service = service;
        this.writes = writes;
        this.bundles = bundles;
    }

    /** @param done the number of the receipt of the activation that was sent last */
    @GetMapping("/policy")
    ModelAndView show(@RequestParam(defaultValue = "") String done, Account by, Locale locale) {
        var page = pages.form(PolicyForm.typed(Map.of()), locale);
        submissions
                .receipt(done)
                .filter(receipt ->
                        by.sees(receipt.agency()) && receipt.command().equals(ACTIVATION))
                .ifPresent(receipt -> page.addObject("receipt", receipt));
        return page;
    }

    @PostMapping("/policy")
    ModelAndView sent(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var form = PolicyForm.typed(parameters);
        return switch (parameters.getOrDefault("action", "")) {
            case "preview" -> preview(form, List.of(), HttpStatus.OK, by, locale);
            case "activate" -> activate(form, key, by, locale, request);
            default -> pages.form(form, locale);
        };
    }

    private ModelAndView preview(
            PolicyForm typed, List<String> problems, HttpStatus status, Account by, Locale locale) {
        var form = pages.named(typed);
        var key = writes.newKey();
        ModelAndView page;
        try {
            if (pages.isInForce(form)) {
                page = shown(
                        pages.form(form, locale), Map.of("policy", words(locale).say("policy.same")));
                page.setStatus(HttpStatus.CONFLICT);
            } else {
                service.requireStorable(SetPolicy.command(write(form, key, by)));
                page = pages.preview(form, key, locale);
                page.setStatus(status);
            }
        } catch (RequestProblem problem) {
            page = faulty(form, problem, locale);
        }
        return problems.isEmpty() ? page : page.addObject("problems", problems);
    }

    private ModelAndView activate(PolicyForm form, String key, Account by, Locale locale, HttpServletRequest request) {
        try {
            var write = write(form, key, by);
            var answer = SubmissionService.await(service.answer(write, () -> SetPolicy.command(write)));
            var receipt = (Receipt) Objects.requireNonNull(answer.getBody());
            return SeeOther.page("/policy?done=" + receipt.number(), request);
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
                throw problem;
            }
            var said = bundles.getMessage(problem.text(), locale);
            if (problem.kind().mayBeStored() || problem.kind() == ProblemKind.TOO_MANY_CALLS) {
                return again(form, key, said, problem, locale);
            }
            if (problem.receipt().isEmpty()) {
                return faulty(form, problem, locale);
            }
            var meanwhile = pages.meanwhile(form, words(locale));
            return preview(form, List.of(meanwhile.isEmpty() ? said : meanwhile), HttpStatus.CONFLICT, by, locale);
        }
    }

    /** Shows the preview again: the next press sends the same activation, whether or not the log has it. */
    private ModelAndView again(PolicyForm form, String key, String said, RequestProblem problem, Locale locale) {
        ModelAndView page;
        try {
            page = pages.preview(form, key, locale);
        } catch (RequestProblem other) {
            page = pages.form(form, locale);
        }
        page.addObject("problems", List.of(said)).setStatus(problem.kind().status());
        return page;
    }

    private Write<SetPolicy> write(PolicyForm form, String key, Account by) {
        return writes.post(by, key, "/api/editorial-policies", form.content(), SetPolicy.class);
    }

    private ModelAndView faulty(PolicyForm form, RequestProblem problem, Locale locale) {
        var page = pages.form(form, locale);
        if (problem.faults().isEmpty()) {
            page.addObject("problems", List.of(bundles.getMessage(problem.text(), locale)));
        } else {
            shown(page, FormFaults.of(problem, PolicyPageController::fieldAt, words(locale)));
        }
        page.setStatus(problem.kind().status());
        return page;
    }

    private static ModelAndView shown(ModelAndView page, Map<String, String> faults) {
        return FormFaults.show(page, faults, field -> "");
    }

    private static String fieldAt(String pointer) {
        return pointer.equals("/reason") ? "reason.kk" : pointer.substring(1).replace('/', '.');
    }

    private Words words(Locale locale) {
        return new Words(bundles, locale);
    }
}
