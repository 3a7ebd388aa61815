package kz.mediagrid.editorpages.asked;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.editorpages.asked.BatchPages.Refusal;
import kz.mediagrid.editorpages.asked.TermChanges.Outcome;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.RequestBatches;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows one question with its answers as they come, and changes the terms of its requests. */
@Controller
final class BatchController {

    private final RequestBatches batches;
    private final BatchPages pages;
    private final TermChanges changes;
    private final Directory directory;
    private final MessageSource bundles;

    BatchController(
            RequestBatches batches, BatchPages pages, TermChanges changes, Directory directory, MessageSource bundles) {
        this.batches = batches;
        this.pages = pages;
        this.changes = changes;
        this.directory = directory;
        this.bundles = bundles;
    }

    @GetMapping("/asked/{batch}")
    ModelAndView show(@PathVariable String batch, Account by, Locale locale) {
        return pages.page(batches.require(batch), new TermForm(Map.of()), changes.newKey(), by, locale);
    }

    @GetMapping("/asked/{batch}/print")
    ModelAndView print(@PathVariable String batch, Locale locale) {
        return pages.print(batches.require(batch), locale);
    }

    @PostMapping("/asked/{batch}")
    ModelAndView change(
            @PathVariable String batch,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var action = TermAction.of(parameters.getOrDefault("action", ""))
                .orElseThrow(() -> ProblemKind.MALFORMED.because(ProblemText.of("asked.no-form")));
        var form = TermForm.typed(parameters);
        if (Confirmation.isDeclined(parameters)) {
            return pages.page(batches.require(batch), form, key, by, locale);
        }
        var chosen = form.chosen(batches.require(batch), action);
        if (chosen.isEmpty()) {
            var fault = ProblemText.of(form.isToAll() ? "asked.nothing-to-do" : "asked.choose");
            return faulty(batch, form, Map.of("to", said(fault, locale)), by, locale);
        }
        if (action == TermAction.CANCEL && !Confirmation.isGiven(parameters)) {
            return sure(batch, form.choosing(chosen), chosen, key, locale);
        }
        try {
            var outcome = changes.make(action, chosen, form, key, by);
            if (outcome.refused().isEmpty()) {
                return SeeOther.page("/asked/" + batch + "?done=" + action.button(), request);
            }
            return refused(batch, form, outcome, outcome.isUncertain() ? key : changes.newKey(), by, locale);
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
                throw problem;
            }
            return faulty(
                    batch, form, FormFaults.of(problem, TermForm::fieldAt, new Words(bundles, locale)), by, locale);
        }
    }

    /** Asks before the requests are cancelled, since a cancelled request stays so. */
    private ModelAndView sure(String batch, TermForm form, List<InformationRequest> chosen, String key, Locale locale) {
        var fields = new HashMap<>(form.fields());
        fields.put("key", key);
        fields.put("action", TermAction.CANCEL.button());
        var words = new Words(bundles, locale);
        return new Confirmation(
                        words.say("term.cancel.sure", chosen.size()),
                        words.say("term.cancel.effect"),
                        chosen.stream().map(one -> name(one, locale)).toList(),
                        words.say("term.cancel.yes"),
                        "/asked/" + batch,
                        fields,
                        "reason")
                .page();
    }

    private ModelAndView faulty(String batch, TermForm form, Map<String, String> faults, Account by, Locale locale) {
        var page = pages.page(batches.require(batch), form, changes.newKey(), by, locale);
        pages.fault(page, faults, locale);
        page.setStatus(ProblemKind.VALIDATION.status());
        return page;
    }

    private ModelAndView refused(String batch, TermForm form, Outcome outcome, String key, Account by, Locale locale) {
        var page = pages.page(batches.require(batch), form, key, by, locale);
        page.addObject("done", outcome.done());
        page.addObject("refusals", refusals(outcome, locale));
        page.setStatus(outcome.isUncertain() ? ProblemKind.NOT_ACKNOWLEDGED.status() : ProblemKind.CONFLICT.status());
        return page;
    }

    private List<Refusal> refusals(Outcome outcome, Locale locale) {
        return outcome.refused().entrySet().stream()
                .map(refused -> new Refusal(name(refused.getKey(), locale), why(refused.getValue(), locale)))
                .toList();
    }

    private Wording name(InformationRequest request, Locale locale) {
        return Wording.of(directory.nameOf(request.addressee()), Languages.of(locale));
    }

    private String why(RequestProblem problem, Locale locale) {
        var text = problem.faults().isEmpty()
                ? problem.text()
                : problem.faults().get(0).text();
        var key = inWords(text.key());
        return said(key.equals(text.key()) ? text : ProblemText.of(key), locale);
    }

    /** The sentences of the API about a conflict have the number of the request; the page has its own. */
    private static String inWords(String key) {
        return switch (key) {
            case "request.cancelled" -> "term.conflict.cancelled";
            case "request.answered" -> "term.conflict.answered";
            case "request.no-addressee" -> "term.conflict.no-addressee";
            case "request.waits-for-agreement" -> "term.conflict.waits-for-agreement";
            case "request.extended" -> "term.conflict.later-already";
            case "request.due-already" -> "term.conflict.later-already";
            case "request.needs-no-agreement" -> "term.conflict.needs-no-agreement";
            case "request.agreed" -> "term.conflict.agreed";
            default -> key;
        };
    }

    private String said(ProblemText text, Locale locale) {
        return bundles.getMessage(text, locale);
    }
}
