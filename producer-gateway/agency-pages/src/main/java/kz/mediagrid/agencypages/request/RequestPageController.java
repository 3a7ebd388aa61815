package kz.mediagrid.agencypages.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.material.MaterialUploads;
import kz.mediagrid.agencypages.reply.Reply;
import kz.mediagrid.agencypages.reply.ReplyDrafts;
import kz.mediagrid.agencypages.reply.ReplyForm;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.request.InformationRequest;
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

    private final MyRequests requests;
    private final RequestPages pages;
    private final AnswerWrites writes;
    private final MaterialUploads uploads;
    private final ReplyDrafts drafts;

    RequestPageController(
            MyRequests requests, RequestPages pages, AnswerWrites writes, MaterialUploads uploads, ReplyDrafts drafts) {
        this.requests = requests;
        this.pages = pages;
        this.writes = writes;
        this.uploads = uploads;
        this.drafts = drafts;
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
            @RequestParam Map<String, String> sent,
            Account by,
            Locale locale,
            HttpServletRequest call) {
        var request = requests.require(id, by);
        var taken = uploads.take(sent, by, call);
        var parameters = taken.parameters();
        var form = ReplyForm.sent(Reply.ANSWER, parameters);
        if (taken.refusal() != null) {
            return pages.filesRefused(request, form, taken.refusal(), parameters, by, locale);
        }
        if (Confirmation.isDeclined(parameters)) {
            return pages.of(request, form, by, locale);
        }
        if (taken.away() || parameters.containsKey("more")) {
            var changed = taken.away() ? form : form.withOneMore();
            return pages.of(request, changed, by, locale).addObject("more", true);
        }
        var key = parameters.getOrDefault("key", "");
        try {
            return switch (parameters.getOrDefault("action", "")) {
                case "save" -> save(request, form, by, locale, call);
                case "send" ->
                    writes.answer(request, form, key, by)
                            ? done(request, "answered", call)
                            : pages.answeredMeanwhile(request, form, by, locale);
                case "discard" ->
                    Confirmation.isGiven(parameters)
                            ? discard(request, form, by, locale, call)
                            : pages.discardQuestion(request, parameters, locale);
                case "say" -> {
                    writes.send(request, MessageForm.sent(parameters).content().json(), key, by);
                    yield done(request, "said", call);
                }
                case "agree" -> {
                    writes.agree(request, key, by);
                    yield done(request, "agreed", call);
                }
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
            };
        } catch (RequestProblem problem) {
            return pages.refused(requests.require(id, by), parameters, problem, by, locale);
        }
    }

    private static ModelAndView done(InformationRequest request, String what, HttpServletRequest call) {
        return SeeOther.page(PATH + "/" + request.id() + "?" + what + "=", call);
    }

    private ModelAndView save(
            InformationRequest request, ReplyForm form, Account by, Locale locale, HttpServletRequest call) {
        if (request.state() == InformationRequest.State.CANCELLED) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("request.cancelled", request.id()));
        }
        var due = requests.termed(request).status().due();
        var saved = drafts.save(Reply.ANSWER, request.id(), form, due, by);
        return saved.isStored() ? done(request, "saved", call) : pages.conflict(request, form, saved, by, locale);
    }

    private ModelAndView discard(
            InformationRequest request, ReplyForm form, Account by, Locale locale, HttpServletRequest call) {
        var outcome = drafts.discard(Reply.ANSWER, request.id(), form, by);
        return outcome.state() == Saved.State.GONE
                ? done(request, "discarded", call)
                : pages.conflict(request, form, outcome, by, locale);
    }
}
