package kz.mediagrid.agencypages.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.draft.DraftWriter;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.material.MaterialUploads;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the form of one event, and saves, sends or discards what was typed. */
@Controller
final class DraftPageController {

    private static final String PATH = "/drafts/";

    private final Drafts drafts;
    private final DraftWriter writer;
    private final DraftSending sending;
    private final DraftPages pages;
    private final DraftWeeks weeks;
    private final MaterialUploads uploads;

    DraftPageController(
            Drafts drafts,
            DraftWriter writer,
            DraftSending sending,
            DraftPages pages,
            DraftWeeks weeks,
            MaterialUploads uploads) {
        this.drafts = drafts;
        this.writer = writer;
        this.sending = sending;
        this.pages = pages;
        this.weeks = weeks;
        this.uploads = uploads;
    }

    @GetMapping(PATH + "new")
    ModelAndView begin(@RequestParam(required = false) @Nullable String week, Account by, Locale locale) {
        var shown = week == null ? weeks.next() : weeks.of(EventForm.empty(), week);
        return pages.empty(by, shown.toString(), locale);
    }

    @GetMapping(PATH + "{id}")
    ModelAndView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String saved,
            Account by,
            Locale locale,
            HttpServletResponse response) {
        return drafts.find(by.agency(), DraftIds.requireOwn(by, id))
                .filter(draft -> sending.statusOf(by, draft) != DraftStatus.ACCEPTED)
                .map(draft -> pages.stored(draft, saved != null, by, locale))
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("draft.unknown")));
    }

    @PostMapping(PATH + "{id}")
    ModelAndView change(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        DraftIds.requireOwn(by, id);
        var stored = drafts.find(by.agency(), id).map(DraftForm::of);
        var taken = uploads.take(parameters, by, request);
        var sent = DraftForm.sent(id, taken.parameters());
        var form = stored.map(known -> sent.with(sent.fields().withUnshownOf(known.fields())))
                .orElse(sent);
        if (taken.refusal() != null) {
            return pages.filesRefused(form, taken.refusal(), by, locale);
        }
        if (Confirmation.isDeclined(parameters)) {
            return pages.current(form, by, locale);
        }
        if (taken.away()) {
            return pages.current(form, by, locale).addObject("more", "materials");
        }
        var list = parameters.get("more");
        if (list != null) {
            return pages.withOneMore(form, list, by, locale);
        }
        try {
            return switch (parameters.getOrDefault("action", "")) {
                case "save" -> save(form, stored, by, locale, request);
                case "send" -> send(form, by, locale, request);
                case "check" -> pages.checked(form, by, locale);
                case "discard" ->
                    Confirmation.isGiven(parameters)
                            ? discard(form, by, locale, request)
                            : pages.discardQuestion(form, taken.parameters(), locale);
                default -> throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
            };
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.MALFORMED || problem.kind() == ProblemKind.NOT_FOUND) {
                throw problem;
            }
            return pages.refused(asStored(form, by), problem, by, locale);
        }
    }

    /** The form with the revision that is stored now, if the same texts are stored: a later step was refused. */
    private DraftForm asStored(DraftForm form, Account by) {
        return drafts.find(by.agency(), form.draftId())
                .filter(now -> DraftFields.of(now).equals(form.fields().fields()))
                .map(now -> form.replacing(now.getRevision()))
                .orElse(form);
    }

    /** Saves the form. A form may save itself, so that only a send bases the draft on a newer revision of its event. */
    private ModelAndView save(
            DraftForm form, Optional<DraftForm> stored, Account by, Locale locale, HttpServletRequest request) {
        var week = weeks.of(form.fields(), form.week());
        var kept = stored.map(known -> form.correcting(known.event())).orElse(form);
        var saved = writer.save(by, kept.edit(week.toString()));
        return saved.isStored()
                ? SeeOther.page(PATH + form.draftId() + "?saved=", request)
                : pages.conflict(form, saved, by, locale);
    }

    private ModelAndView send(DraftForm form, Account by, Locale locale, HttpServletRequest request) {
        var week = weeks.of(form.fields(), form.week());
        var saved = writer.save(by, form.edit(week.toString()));
        if (!saved.isStored() || saved.draft() == null) {
            return pages.conflict(form, saved, by, locale);
        }
        Draft draft = saved.draft();
        var kept = DraftForm.of(draft);
        if (sending.statusOf(by, draft) == DraftStatus.INCOMPLETE) {
            return pages.incomplete(draft, HttpStatus.UNPROCESSABLE_CONTENT, by, locale);
        }
        var sent = sending.send(by, List.of(draft));
        var after = drafts.find(by.agency(), draft.getDraftId());
        if (sent.count() == 0) {
            return pages.conflict(form, changed(after.orElse(null)), by, locale);
        }
        if (after.map(known -> sending.statusOf(by, known))
                .filter(DraftStatus.REFUSED::equals)
                .isPresent()) {
            return pages.incomplete(after.orElseThrow(), HttpStatus.UNPROCESSABLE_CONTENT, by, locale);
        }
        return SeeOther.page("/week/" + kept.week() + "?" + sent.parameters(), request);
    }

    private static Saved changed(@Nullable Draft now) {
        return new Saved(now == null ? Saved.State.GONE : Saved.State.CHANGED_BY_OTHERS, now);
    }

    private ModelAndView discard(DraftForm form, Account by, Locale locale, HttpServletRequest request) {
        var week = GridWeeks.parse(form.week());
        var outcome = writer.discard(by, form.draftId(), form.revision());
        return outcome.state() == Saved.State.GONE
                ? SeeOther.page("/week/" + week + "?discarded=", request)
                : pages.conflict(form, outcome, by, locale);
    }
}
