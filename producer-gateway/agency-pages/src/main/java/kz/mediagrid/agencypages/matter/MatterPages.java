package kz.mediagrid.agencypages.matter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.draft.DiscardQuestion;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.matter.MyMatters.Seen;
import kz.mediagrid.agencypages.reply.Reply;
import kz.mediagrid.agencypages.reply.ReplyDrafts;
import kz.mediagrid.agencypages.reply.ReplyForm;
import kz.mediagrid.agencypages.reply.ReplyPages;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.matter.JointMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of a body's joint matters, and the page of one matter with its form. */
@Component
final class MatterPages {

    private final MyMatters matters;
    private final MatterDetails details;
    private final ReplyDrafts drafts;
    private final ReplyPages frame;
    private final MessageSource bundles;

    MatterPages(MyMatters matters, MatterDetails details, ReplyDrafts drafts, ReplyPages frame, MessageSource bundles) {
        this.matters = matters;
        this.details = details;
        this.drafts = drafts;
        this.frame = frame;
        this.bundles = bundles;
    }

    /**
     * The matters that wait for the body, and a part of the others.
     *
     * @param after the cursor after which the others begin; null for their beginning
     */
    ModelAndView list(@Nullable String after, Account by, Locale locale) {
        return frame.list(
                Reply.CONTRIBUTION,
                after,
                () -> matters.open(by),
                (position, atMost) -> matters.settled(by, position, atMost),
                Seen::matter,
                one -> details.row(one, locale));
    }

    /** The page with the saved draft in the form, or an empty form. */
    ModelAndView of(JointMatter matter, Account by, Locale locale) {
        var own = MatterWrites.own(matter, by);
        return of(matter, drafts.form(Reply.CONTRIBUTION, matter.id(), own, by), by, locale);
    }

    /** The page with the form as it was typed. */
    ModelAndView of(JointMatter matter, ReplyForm form, Account by, Locale locale) {
        var detail = details.of(matters.seen(matter, by), locale);
        return frame.page(Reply.CONTRIBUTION, matter.id(), detail, form, by, locale)
                .addObject("cancelling", new CancellationForm(Map.of()));
    }

    /**
     * The form as it was typed. A contribution of the body was received since its page was made; the next press adds to
     * it.
     */
    ModelAndView contributedMeanwhile(JointMatter matter, ReplyForm form, Account by, Locale locale) {
        return ReplyPages.repliedMeanwhile(of(matter, form.showing(MatterWrites.own(matter, by)), by, locale));
    }

    /** The form as it was typed, with the files that were received. The others were refused; nothing is sent. */
    ModelAndView filesRefused(
            JointMatter matter,
            ReplyForm form,
            RequestProblem problem,
            Map<String, String> sent,
            Account by,
            Locale locale) {
        return frame.filesRefused(Reply.CONTRIBUTION, of(matter, form, by, locale), problem, sent, locale);
    }

    /** The form as it was typed, which was not stored because the draft is another one now. */
    ModelAndView conflict(JointMatter matter, ReplyForm form, Saved saved, Account by, Locale locale) {
        return frame.conflict(of(matter, form, by, locale), form, saved, locale);
    }

    /** The question whether the matter is to be cancelled for the reason that was typed. */
    Confirmation cancellation(JointMatter matter, CancellationForm cancelling, String key, Locale locale) {
        var words = new Words(bundles, locale);
        var fields = new HashMap<>(cancelling.fields());
        fields.put("key", key);
        fields.put("action", "cancel");
        return new Confirmation(
                words.say("joint.cancel.sure"),
                words.say("joint.cancel.what"),
                List.of(Wording.of(matter.arose().getSubject(), Languages.of(locale))),
                words.say("joint.cancel.now"),
                "/matters/" + matter.id(),
                fields,
                "reason");
    }

    /** The page with the reason as it was typed. */
    ModelAndView notCancelled(JointMatter matter, CancellationForm cancelling, Account by, Locale locale) {
        return of(matter, by, locale).addObject("cancelling", cancelling);
    }

    /** The page with the reason as it was typed, of a cancellation that was refused; the question, if it may be stored. */
    ModelAndView notCancelled(
            JointMatter matter,
            CancellationForm cancelling,
            RequestProblem problem,
            Map<String, String> sent,
            Account by,
            Locale locale) {
        if (problem.kind().mayBeStored()) {
            return cancellation(matter, cancelling, sent.getOrDefault("key", ""), locale)
                    .again(problem.kind(), bundles.getMessage(problem.text(), locale));
        }
        var page = notCancelled(matter, cancelling, by, locale);
        frame.refused(Reply.CONTRIBUTION, page, problem, cancelling.content()::fieldAt, sent, locale);
        if (problem.kind() == ProblemKind.CONFLICT && !matter.isCancelled()) {
            page.addObject("refusal", new Words(bundles, locale).say("joint.refused.others"));
        }
        return page;
    }

    /** The form as it was typed, of a call that was refused. */
    ModelAndView refused(
            JointMatter matter,
            ReplyForm form,
            RequestProblem problem,
            Map<String, String> sent,
            Account by,
            Locale locale) {
        var page = of(matter, form, by, locale);
        return frame.refused(Reply.CONTRIBUTION, page, problem, form.content()::fieldAt, sent, locale);
    }

    ModelAndView discardQuestion(JointMatter matter, Map<String, String> sent, Locale locale) {
        var subject = Wording.of(matter.arose().getSubject(), Languages.of(locale));
        return DiscardQuestion.page("/matters/" + matter.id(), subject, sent, new Words(bundles, locale));
    }
}
