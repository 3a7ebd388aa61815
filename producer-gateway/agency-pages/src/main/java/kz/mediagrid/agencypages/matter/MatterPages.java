package kz.mediagrid.agencypages.matter;

import java.util.Locale;
import kz.mediagrid.agencypages.matter.MyMatters.Seen;
import kz.mediagrid.agencypages.reply.Reply;
import kz.mediagrid.agencypages.reply.ReplyForm;
import kz.mediagrid.agencypages.reply.ReplyPages;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.matter.JointMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of a body's joint matters, and the page of one matter with its form. */
@Component
final class MatterPages {

    private final MyMatters matters;
    private final MatterDetails details;
    private final ReplyPages frame;

    MatterPages(MyMatters matters, MatterDetails details, ReplyPages frame) {
        this.matters = matters;
        this.details = details;
        this.frame = frame;
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

    /** The page with an empty form. */
    ModelAndView of(JointMatter matter, Account by, Locale locale) {
        return of(matter, ReplyForm.empty(ContributionWrites.own(matter, by)), by, locale);
    }

    /** The page with the form as it was typed. */
    ModelAndView of(JointMatter matter, ReplyForm form, Account by, Locale locale) {
        return frame.page(Reply.CONTRIBUTION, details.of(matters.seen(matter, by), locale), form);
    }

    /**
     * The form as it was typed. A contribution of the body was received since its page was made; the next press adds to
     * it.
     */
    ModelAndView contributedMeanwhile(JointMatter matter, ReplyForm form, Account by, Locale locale) {
        return ReplyPages.repliedMeanwhile(of(matter, form.showing(ContributionWrites.own(matter, by)), by, locale));
    }

    /** The form as it was typed, with the files that were received. The others were refused; nothing is sent. */
    ModelAndView filesRefused(
            JointMatter matter, ReplyForm form, RequestProblem problem, String key, Account by, Locale locale) {
        return frame.filesRefused(Reply.CONTRIBUTION, of(matter, form, by, locale), problem, key, locale);
    }

    /** The form as it was typed, of a call that was refused. */
    ModelAndView refused(
            JointMatter matter, ReplyForm form, RequestProblem problem, String key, Account by, Locale locale) {
        var page = of(matter, form, by, locale);
        return frame.refused(Reply.CONTRIBUTION, page, problem, form.content()::fieldAt, key, locale);
    }
}
