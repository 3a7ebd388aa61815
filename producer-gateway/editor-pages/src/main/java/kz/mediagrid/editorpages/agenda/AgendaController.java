package kz.mediagrid.editorpages.agenda;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the authorised body the joint matters with their contributions as they come, and changes them (para. 5, second part). */
@Controller
final class AgendaController {

    private static final String PATH = "/agenda";

    private final AgendaMatters matters;
    private final AgendaPages pages;
    private final AgendaWrites writes;
    private final MessageSource bundles;

    AgendaController(AgendaMatters matters, AgendaPages pages, AgendaWrites writes, MessageSource bundles) {
        this.matters = matters;
        this.pages = pages;
        this.writes = writes;
        this.bundles = bundles;
    }

    /**
     * @param waiting the cursor of a page of open matters; absent for the most urgent
     * @param after the cursor of a page of the other matters; absent for the newest
     */
    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(required = false) @Nullable String waiting,
            @RequestParam(required = false) @Nullable String after,
            Account by,
            Locale locale) {
        return pages.list(waiting, after, by, locale);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(@PathVariable String id, Account by, Locale locale) {
        return pages.of(matters.require(id), by, locale);
    }

    @GetMapping(PATH + "/{id}/print")
    ModelAndView print(@PathVariable String id, Locale locale) {
        return pages.print(matters.require(id), locale);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        matters.require(id);
        var call = new Call(id, AgendaForm.typed(parameters), parameters.getOrDefault("key", ""), by, locale, request);
        return switch (parameters.getOrDefault("action", "")) {
            case "extend" -> extend(call);
            case "cancel" -> cancel(call, parameters);
            case "preview" -> preview(call, List.of());
            case "send" -> send(call, parameters.getOrDefault("shown", ""));
            case "change" -> change(call);
            default -> throw ProblemKind.MALFORMED.because(ProblemText.of("asked.no-form"));
        };
    }

    /** A form that was sent. */
    private record Call(String id, AgendaForm form, String key, Account by, Locale locale, HttpServletRequest request) {

        ModelAndView done(String action) {
            return SeeOther.page(PATH + "/" + id + "?done=" + action, request);
        }
    }

    private ModelAndView extend(Call call) {
        try {
            writes.extend(call.id(), call.form(), call.key(), call.by());
            return call.done("extend");
        } catch (RequestProblem problem) {
            return refused(call, AgendaAction.EXTEND, problem);
        }
    }

    /** The first press asks whether the matter is to be cancelled; the confirmed one cancels it. */
    private ModelAndView cancel(Call call, Map<String, String> parameters) {
        if (Confirmation.isDeclined(parameters)) {
            return change(call);
        }
        try {
            if (!Confirmation.isGiven(parameters)) {
                writes.checkCancellation(call.id(), call.form(), call.key(), call.by());
                return question(call).page();
            }
            writes.cancel(call.id(), call.form(), call.key(), call.by());
            return call.done("cancel");
        } catch (RequestProblem problem) {
            return isUnsure(problem) && Confirmation.isGiven(parameters)
                    ? question(call).again(problem.kind(), said("", problem.text(), call.locale()))
                    : refused(call, AgendaAction.CANCEL, problem);
        }
    }

    private Confirmation question(Call call) {
        return pages.cancellation(matters.require(call.id()), call.form(), call.key(), call.locale());
    }

    private ModelAndView change(Call call) {
        return pages.of(matters.require(call.id()), call.form(), Map.of(), call.key(), call.by(), call.locale());
    }

    private ModelAndView preview(Call call, List<String> problems) {
        try {
            // The matter is read first: what comes between is then shown again before it is sent.
            var collected = matters.require(call.id());
            var notice = writes.preview(call.id(), call.form(), call.key(), call.by());
            return pages.notice(collected, notice, call.form(), problems, call.key(), call.locale());
        } catch (RequestProblem problem) {
            return refused(call, AgendaAction.NOTICE, problem);
        }
    }

    private ModelAndView send(Call call, String shown) {
        try {
            writes.send(call.id(), call.form(), shown, call.key(), call.by());
            return call.done("send");
        } catch (RequestProblem problem) {
            return isUnsure(problem) || problem.text().equals(AgendaWrites.MOVED)
                    ? withStatus(problem.kind(), preview(call, List.of(said("", problem.text(), call.locale()))))
                    : refused(call, AgendaAction.NOTICE, problem);
        }
    }

    /** Whether the next press, with the same key, may have an outcome that this one had not. */
    private static boolean isUnsure(RequestProblem problem) {
        return problem.kind().mayBeStored() || problem.kind() == ProblemKind.TOO_MANY_CALLS;
    }

    /** The page with the status of the problem, unless the page has a problem of its own. */
    private static ModelAndView withStatus(ProblemKind kind, ModelAndView page) {
        if (page.getStatus() == null) {
            page.setStatus(kind.status());
        }
        return page;
    }

    /** The page with the form as it was typed. */
    private ModelAndView refused(Call call, AgendaAction action, RequestProblem problem) {
        if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
            throw problem;
        }
        var faults = FormFaults.of(
                problem,
                pointer -> AgendaForm.fieldAt(pointer, action),
                (field, found) -> said(field, found.get(0).text(), call.locale()));
        var key = isUnsure(problem) ? call.key() : writes.newKey();
        return withStatus(
                problem.kind(),
                pages.of(matters.require(call.id()), call.form(), faults, key, call.by(), call.locale()));
    }

    private String said(String field, ProblemText text, Locale locale) {
        var key = inWords(text.key());
        return FormFaults.say(field, key.equals(text.key()) ? text : ProblemText.of(key), new Words(bundles, locale));
    }

    /** The sentences of the API about a matter have its number; the page has its own. */
    private static String inWords(String key) {
        return switch (key) {
            case "matter.cancelled" -> "agenda.conflict.cancelled";
            case "matter.nothing-to-extend" -> "agenda.conflict.nothing-to-extend";
            case "matter.due-already" -> "agenda.conflict.due-already";
            case "matter.notice-sent" -> "agenda.conflict.notice-sent";
            case "matter.nothing-to-add" -> "agenda.conflict.nothing-to-add";
            default -> key;
        };
    }
}
