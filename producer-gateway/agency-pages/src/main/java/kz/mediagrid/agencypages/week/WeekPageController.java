package kz.mediagrid.agencypages.week;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.draft.DraftEdit;
import kz.mediagrid.agencypages.draft.DraftWriter;
import kz.mediagrid.agencypages.draft.Drafts;
import kz.mediagrid.agencypages.draft.Saved;
import kz.mediagrid.agencypages.form.DraftForm;
import kz.mediagrid.agencypages.form.DraftIds;
import kz.mediagrid.agencypages.form.DraftSending;
import kz.mediagrid.agencypages.form.DraftWeeks;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.agencypages.form.Prefilled;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the week of a state body, and saves and sends the rows of its table. */
@Controller
final class WeekPageController {

    private static final String PATH = "/week";

    private final WeekPages pages;
    private final Drafts drafts;
    private final DraftWriter writer;
    private final DraftSending sending;
    private final DraftWeeks weeks;
    private final Prefilled prefilled;
    private final GridWeeks known;

    WeekPageController(
            WeekPages pages,
            Drafts drafts,
            DraftWriter writer,
            DraftSending sending,
            DraftWeeks weeks,
            Prefilled prefilled,
            GridWeeks known) {
        this.pages = pages;
        this.drafts = drafts;
        this.writer = writer;
        this.sending = sending;
        this.weeks = weeks;
        this.prefilled = prefilled;
        this.known = known;
    }

    /** Redirects to next week, whose events are sent until Thursday. */
    @GetMapping(PATH)
    ModelAndView first(HttpServletRequest request) {
        return SeeOther.page(PATH + "/" + weeks.next(), request);
    }

    @GetMapping(PATH + "/{week}")
    ModelAndView show(@PathVariable String week, @RequestParam Map<String, String> asked, Account by, Locale locale) {
        return pages.page(known.require(week), WeekPages.View.asked(asked), by, locale);
    }

    @PostMapping(PATH + "/{week}")
    ModelAndView sent(
            @PathVariable String week,
            @RequestParam Map<String, String> parameters,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var shown = known.require(week);
        var form = WeekForm.sent(parameters);
        var view = WeekPages.View.asked(parameters);
        var action = parameters.getOrDefault("action", "");
        if (!List.of("save", "more", "send").contains(action)) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        }
        try {
            var saved = save(form, shown, by);
            if (saved.values().stream().anyMatch(outcome -> !outcome.isStored())) {
                return pages.conflict(shown, view, form, saved, by, locale);
            }
            var more = action.equals("more") ? view.withMoreRows() : view;
            var result = action.equals("send")
                    ? sending.send(by, drafts.of(by.agency(), shown.toString())).parameters()
                    : "saved=" + saved.size();
            return SeeOther.page(PATH + "/" + shown + "?" + result + more.parameters(), request);
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.MALFORMED || problem.kind() == ProblemKind.NOT_FOUND) {
                throw problem;
            }
            return pages.refused(shown, view, form, problem, by, locale);
        }
    }

    /** Saves the rows that somebody touched, and returns the outcome of each by the number of its row. */
    private Map<Integer, Saved> save(WeekForm form, GridWeek week, Account by) {
        var rows = form.rows().stream().filter(WeekForm.Row::isTouched).toList();
        var edits = new ArrayList<DraftEdit>();
        rows.forEach(row -> edits.add(edit(row, week, by)));
        var outcomes = edits.isEmpty() ? List.<Saved>of() : writer.saveAll(by, edits);
        var saved = new HashMap<Integer, Saved>();
        for (int i = 0; i < rows.size(); i++) {
            saved.put(rows.get(i).number(), outcomes.get(i));
        }
        return saved;
    }

    /**
     * The row's draft with what the row does not show: the details of the stored draft, or of the directory. The last day of several
     * moves with the first one.
     */
    private DraftEdit edit(WeekForm.Row row, GridWeek week, Account by) {
        DraftIds.requireOwn(by, row.draftId());
        var stored = drafts.find(by.agency(), row.draftId()).map(DraftForm::of);
        var details = stored.map(DraftForm::fields)
                .map(WeekPages::withoutRow)
                .orElseGet(() -> row.revision() == 0 ? prefilled.of(by) : EventForm.empty());
        var typed = details.with(row.fields());
        var fields = stored.map(DraftForm::fields).map(typed::movedFrom).orElse(typed);
        return new DraftEdit(
                row.draftId(),
                weeks.of(fields, week.toString()).toString(),
                row.revision(),
                fields.fields(),
                stored.map(DraftForm::event).orElse(null));
    }
}
