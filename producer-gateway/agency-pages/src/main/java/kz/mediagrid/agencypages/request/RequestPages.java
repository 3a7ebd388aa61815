package kz.mediagrid.agencypages.request;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kz.mediagrid.agencypages.draft.DiscardQuestion;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.reply.Reply;
import kz.mediagrid.agencypages.reply.ReplyDrafts;
import kz.mediagrid.agencypages.reply.ReplyForm;
import kz.mediagrid.agencypages.reply.ReplyPages;
import kz.mediagrid.agencypages.request.MyRequests.Termed;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.request.InformationRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of a body's requests, and the page of one request with its forms. */
@Component
final class RequestPages {

    private final MyRequests requests;
    private final RequestRows rows;
    private final RequestDetails details;
    private final ReplyDrafts drafts;
    private final ReplyPages frame;
    private final MessageSource bundles;

    RequestPages(
            MyRequests requests,
            RequestRows rows,
            RequestDetails details,
            ReplyDrafts drafts,
            ReplyPages frame,
            MessageSource bundles) {
        this.requests = requests;
        this.rows = rows;
        this.details = details;
        this.drafts = drafts;
        this.frame = frame;
        this.bundles = bundles;
    }

    /**
     * The open requests, and a part of the others.
     *
     * @param after the cursor after which the others begin; null for their beginning
     */
    ModelAndView list(@Nullable String after, Account by, Locale locale) {
        return frame.list(
                Reply.ANSWER,
                after,
                () -> requests.open(by),
                (position, atMost) -> requests.settled(by, position, atMost),
                Termed::request,
                one -> rows.of(one, locale));
    }

    /** The page with the saved draft in the form, or an empty form. */
    ModelAndView of(InformationRequest request, Account by, Locale locale) {
        return of(
                request,
                drafts.form(Reply.ANSWER, request.id(), request.answers().size(), by),
                by,
                locale);
    }

    /** The page with the form as it was typed. */
    ModelAndView of(InformationRequest request, ReplyForm form, Account by, Locale locale) {
        var detail = details.of(requests.termed(request), locale);
        return frame.page(Reply.ANSWER, request.id(), detail, form, by, locale)
                .addObject("message", new MessageForm(Map.of()));
    }

    /** The form as it was typed. An answer was received since its page was made; the next press adds to that answer. */
    ModelAndView answeredMeanwhile(InformationRequest request, ReplyForm form, Account by, Locale locale) {
        return ReplyPages.repliedMeanwhile(
                of(request, form.showing(request.answers().size()), by, locale));
    }

    /** The form as it was typed, which was not stored because the draft is another one now. */
    ModelAndView conflict(InformationRequest request, ReplyForm form, Saved saved, Account by, Locale locale) {
        return frame.conflict(of(request, form, by, locale), form, saved, locale);
    }

    /** The form as it was typed, with the files that were received. The others were refused; nothing is sent or saved. */
    ModelAndView filesRefused(
            InformationRequest request,
            ReplyForm form,
            RequestProblem problem,
            Map<String, String> sent,
            Account by,
            Locale locale) {
        return frame.filesRefused(Reply.ANSWER, of(request, form, by, locale), problem, sent, locale);
    }

    /**
     * The page with what was typed in the form whose button was pressed, of a call that was refused.
     *
     * @param typed the parameters of the call
     */
    ModelAndView refused(
            InformationRequest request, Map<String, String> typed, RequestProblem problem, Account by, Locale locale) {
        return switch (typed.getOrDefault("action", "")) {
            case "say" -> {
                var message = MessageForm.sent(typed);
                var content = message.content();
                var page = of(request, by, locale).addObject("message", message);
                yield frame.refused(
                        Reply.ANSWER, page, problem, pointer -> MessageForm.fieldAt(content, pointer), typed, locale);
            }
            case "agree" -> {
                var page = frame.refused(
                        Reply.ANSWER, of(request, by, locale), problem, UnaryOperator.identity(), typed, locale);
                yield problem.kind() == ProblemKind.CONFLICT
                        ? page.addObject("refusal", new Words(bundles, locale).say("request.refused.agreement"))
                        : page;
            }
            default -> {
                var form = ReplyForm.sent(Reply.ANSWER, typed);
                var page = of(request, form, by, locale);
                yield frame.refused(Reply.ANSWER, page, problem, form.content()::fieldAt, typed, locale);
            }
        };
    }

    ModelAndView discardQuestion(InformationRequest request, Map<String, String> sent, Locale locale) {
        var subject = Wording.of(request.asked().getSubject(), Languages.of(locale));
        return DiscardQuestion.page("/requests/" + request.id(), subject, sent, new Words(bundles, locale));
    }
}
