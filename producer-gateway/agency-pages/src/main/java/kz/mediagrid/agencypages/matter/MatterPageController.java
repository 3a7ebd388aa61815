package kz.mediagrid.agencypages.matter;

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
import kz.mediagrid.gateway.matter.JointMatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a body the joint matters that it sees, and takes its drafts, contributions and cancellations (para. 5, second part). */
@Controller
final class MatterPageController {

    private static final String PATH = "/matters";

    private final MyMatters matters;
    private final MatterPages pages;
    private final MatterWrites writes;
    private final MaterialUploads uploads;
    private final ReplyDrafts drafts;

    MatterPageController(
            MyMatters matters, MatterPages pages, MatterWrites writes, MaterialUploads uploads, ReplyDrafts drafts) {
        this.matters = matters;
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
        return pages.of(matters.require(id, by), by, locale);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView sent(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Account by,
            Locale locale,
            HttpServletRequest call) {
        var matter = matters.require(id, by);
        var taken = uploads.take(sent, by, call);
        var parameters = taken.parameters();
        var form = ReplyForm.sent(Reply.CONTRIBUTION, parameters);
        if (taken.refusal() != null) {
            return pages.filesRefused(matter, form, taken.refusal(), parameters, by, locale);
        }
        if (taken.away() || parameters.containsKey("more")) {
            var changed = taken.away() ? form : form.withOneMore();
            return pages.of(matter, changed, by, locale).addObject("more", true);
        }
        if ("cancel".equals(parameters.get("action"))) {
            return cancelled(matter, parameters, by, locale, call);
        }
        if (Confirmation.isDeclined(parameters)) {
            return pages.of(matter, form, by, locale);
        }
        try {
            return switch (parameters.getOrDefault("action", "")) {
                case "save" -> save(matter, form, by, locale, call);
                case "send" ->
                    writes.contribute(matter, form, parameters.getOrDefault("key", ""), by)
                            ? done(matter, "contributed", call)
                            : pages.contributedMeanwhile(matter, form, by, locale);
                case "discard" ->
                    Confirmation.isGiven(parameters)
                            ? discard(matter, form, by, locale, call)
                            : pages.discardQuestion(matter, parameters, locale);
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
            };
        } catch (RequestProblem problem) {
            return pages.refused(matters.require(id, by), form, problem, parameters, by, locale);
        }
    }

    /** The first press asks whether the matter is to be cancelled; the confirmed one cancels it. */
    private ModelAndView cancelled(
            JointMatter matter, Map<String, String> parameters, Account by, Locale locale, HttpServletRequest call) {
        var form = CancellationForm.sent(parameters);
        var key = parameters.getOrDefault("key", "");
        if (Confirmation.isDeclined(parameters)) {
            return pages.notCancelled(matter, form, by, locale);
        }
        try {
            if (!Confirmation.isGiven(parameters)) {
                writes.checkCancellation(matter, form, key, by);
                return pages.cancellation(matter, form, key, locale).page();
            }
            writes.cancel(matter, form, key, by);
            return done(matter, "cancelled", call);
        } catch (RequestProblem problem) {
            return pages.notCancelled(matters.require(matter.id(), by), form, problem, parameters, by, locale);
        }
    }

    private static ModelAndView done(JointMatter matter, String what, HttpServletRequest call) {
        return SeeOther.page(PATH + "/" + matter.id() + "?" + what + "=", call);
    }

    private ModelAndView save(JointMatter matter, ReplyForm form, Account by, Locale locale, HttpServletRequest call) {
        if (matter.isCancelled()) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("matter.cancelled", matter.id()));
        }
        if (!matter.concerns(by.agency())) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("matter.in-copy", matter.id()));
        }
        var due = matters.seen(matter, by).status().due();
        var saved = drafts.save(Reply.CONTRIBUTION, matter.id(), form, due, by);
        return saved.isStored() ? done(matter, "saved", call) : pages.conflict(matter, form, saved, by, locale);
    }

    private ModelAndView discard(
            JointMatter matter, ReplyForm form, Account by, Locale locale, HttpServletRequest call) {
        var outcome = drafts.discard(Reply.CONTRIBUTION, matter.id(), form, by);
        return outcome.state() == Saved.State.GONE
                ? done(matter, "discarded", call)
                : pages.conflict(matter, form, outcome, by, locale);
    }
}
