package kz.mediagrid.editingpages.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.editingpages.week.AskedWeek;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks whether a filing is merged into another one, and merges it. */
@Controller
final class MergerController {

    private static final String PATH = "/editing/{week}/merger";

    private final MergerPages pages;
    private final EditingScreen screen;
    private final EditingActions actions;
    private final EditingOutcomes outcomes;
    private final GridWeeks weeks;

    MergerController(
            MergerPages pages,
            EditingScreen screen,
            EditingActions actions,
            EditingOutcomes outcomes,
            GridWeeks weeks) {
        this.pages = pages;
        this.screen = screen;
        this.actions = actions;
        this.outcomes = outcomes;
        this.weeks = weeks;
    }

    @GetMapping(PATH)
    ModelAndView asked(
            @PathVariable String week, @RequestParam Map<String, String> parameters, Account account, Locale locale) {
        return AskedWeek.page(weeks, week, known -> asked(known, EditingForm.typed(parameters), account, locale));
    }

    /** The question; the list of the week, which says that a filing is not there, if it is not. */
    private ModelAndView asked(GridWeek week, EditingForm form, Account account, Locale locale) {
        return pages.unknownOf(week, form)
                .map(event ->
                        screen.page(week, new EditingPages.Asked(EditingFilter.NONE, null, event, ""), account, locale))
                .orElseGet(() -> pages.page(week, form, account, locale));
    }

    @PostMapping(PATH)
    ModelAndView sent(
            @PathVariable String week,
            @RequestParam Map<String, String> parameters,
            Account account,
            Locale locale,
            HttpServletRequest request) {
        var known = weeks.require(week);
        var form = EditingForm.typed(parameters);
        var kept = form.get("event");
        try {
            var sending = actions.of(form, kept, account);
            var changed = actions.isRepeat(sending)
                    ? List.<String>of()
                    : outcomes.changed(form, Stream.of(kept, form.get("other")));
            if (!changed.isEmpty()) {
                var page = pages.page(known, form, account, locale);
                screen.changed(page, form, changed, locale);
                return page;
            }
            if (!actions.isRepeat(sending)) {
                pages.requireIn(known, form);
            }
            var receipt = actions.send(sending);
            if (receipt.refusal() != null) {
                var page = pages.page(known, form, account, locale);
                screen.refused(page, form, receipt.refusal(), locale);
                return page;
            }
            return SeeOther.page(
                    EditingFilter.NONE.address(known, Map.of("event", kept, "done", receipt.number())) + "#card",
                    request);
        } catch (RequestProblem problem) {
            var page = pages.page(known, form, account, locale);
            screen.refused(page, form, problem, locale);
            return page;
        }
    }
}
