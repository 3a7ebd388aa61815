package kz.mediagrid.agencypages.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.term.DueTimeResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a body the requests that were sent to it, and takes its drafts, answers and messages (para. 8). */
@Controller
final class RequestPageController {

    private static final String PATH = "/requests";

    /** The problems that no page of a request shows: the error page shows what was typed. */
    private static final Set<ProblemKind> OF_NO_PAGE =
            Set.of(ProblemKind.MALFORMED, ProblemKind.IDEMPOTENCY_KEY, ProblemKind.NOT_FOUND, ProblemKind.NOT_YOURS);

    private final MyRequests requests;
    private final RequestPages pages;
    private final AnswerWrites writes;

    RequestPageController(MyRequests requests, RequestPages pages, AnswerWrites writes) {
        this.requests = requests;
        this.pages = pages;
        this.writes = writes;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(required = false) @Nullable String after, Account by, Locale locale) {
        return pages.list(after, by, locale);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(@PathVariable String id, Account by, Locale locale) {
        return pages.of(requests.require(id, by), by, locale);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView sent(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Account by,
            Locale locale,
            HttpServletRequest call) {
        var request = requests.require(id, by);
        var form = AnswerForm.sent(parameters);
        if (parameters.containsKey("more")) {
            return pages.of(request, form.withOneMore(), by, locale).addObject("more", true);
        }
        var key = parameters.getOrDefault("key", "");
        try {
            return switch (parameters.getOrDefault("action", "")) {
                case "save" -> save(request, form, by, locale, call);
                case "send" -> send(request, form, key, by, locale, call);
                case "discard" -> discard(request, form, by, locale, call);
                case "say" -> say(request, parameters, key, by, locale, call);
                case "agree" -> agree(request, key, by, locale, call);
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
            };
        } catch (RequestProblem problem) {
            if (OF_NO_PAGE.contains(problem.kind())) {
                throw problem;
            }
            return pages.refused(requests.require(id, by), form, problem, key, by, locale);
        }
    }

    private ModelAndView save(
            InformationRequest request, AnswerForm form, Account by, Locale locale, HttpServletRequest call) {
        if (request.state() == InformationRequest.State.CANCELLED) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("request.cancelled", request.id()));
        }
        var dueAt = Optional.ofNullable(requests.termed(request).status().due()).map(DueTimeResponse::dueAt);
        var saved = writes.save(request, form, dueAt, by);
        return saved.isStored()
                ? SeeOther.page(PATH + "/" + request.id() + "?saved=", call)
                : pages.conflict(request, form, saved, by, locale);
    }

    private ModelAndView send(
            InformationRequest request,
            AnswerForm form,
            String key,
            Account by,
            Locale locale,
            HttpServletRequest call) {
        return writes.answer(request, form, key, by)
                ? SeeOther.page(PATH + "/" + request.id() + "?answered=", call)
                : pages.answeredMeanwhile(request, form, by, locale);
    }

    private ModelAndView discard(
            InformationRequest request, AnswerForm form, Account by, Locale locale, HttpServletRequest call) {
        var outcome = writes.discard(request, form.revision(), by);
        return outcome.state() == Saved.State.GONE
                ? SeeOther.page(PATH + "/" + request.id() + "?discarded=", call)
                : pages.conflict(request, form, outcome, by, locale);
    }

    private ModelAndView say(
            InformationRequest request,
            Map<String, String> parameters,
            String key,
            Account by,
            Locale locale,
            HttpServletRequest call) {
        var form = MessageForm.sent(parameters);
        try {
            writes.send(request, form.content().json(), key, by);
            return SeeOther.page(PATH + "/" + request.id() + "?said=", call);
        } catch (RequestProblem problem) {
            if (OF_NO_PAGE.contains(problem.kind())) {
                throw problem;
            }
            return pages.refused(requests.require(request.id(), by), form, problem, key, by, locale);
        }
    }

    private ModelAndView agree(
            InformationRequest request, String key, Account by, Locale locale, HttpServletRequest call) {
        try {
            writes.agree(request, key, by);
            return SeeOther.page(PATH + "/" + request.id() + "?agreed=", call);
        } catch (RequestProblem problem) {
            if (OF_NO_PAGE.contains(problem.kind())) {
                throw problem;
            }
            return pages.notAgreed(requests.require(request.id(), by), problem, key, by, locale);
        }
    }
}
