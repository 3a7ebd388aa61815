package kz.mediagrid.editingpages.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.PagePart;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.editingpages.week.AskedWeek;
import kz.mediagrid.gateway.event.EventIds;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the editor's page of a week's filings, and accepts the authorised body's decisions on them. */
@Controller
final class EditingPageController {

    /** The buttons that decide on an event, after which the next card follows. */
    private static final Set<String> DECISIONS = Set.of("include", "feature", "policy", "exclude");

    private final EditingScreen screen;
    private final EditingActions actions;
    private final EditingOutcomes outcomes;
    private final WeekFilings filings;
    private final EditorsAtWork atWork;
    private final GridWeeks weeks;
    private final BusinessClock clock;

    EditingPageController(
            EditingScreen screen,
            EditingActions actions,
            EditingOutcomes outcomes,
            WeekFilings filings,
            EditorsAtWork atWork,
            GridWeeks weeks,
            BusinessClock clock) {
        this.screen = screen;
        this.actions = actions;
        this.outcomes = outcomes;
        this.filings = filings;
        this.atWork = atWork;
        this.weeks = weeks;
        this.clock = clock;
    }

    /** Redirects to the editor's page of next week, because the grid of that week is published next. */
    @GetMapping("/editing")
    ModelAndView first(HttpServletRequest request) {
        return SeeOther.page("/editing/" + GridWeek.of(clock.instant()).next(), request);
    }

    @GetMapping("/editing/{week}")
    ModelAndView week(
            @PathVariable String week,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String from,
            Account account,
            Locale locale) {
        return AskedWeek.page(weeks, week, known -> shown(known, parameters, from, account, locale));
    }

    private ModelAndView shown(
            GridWeek known, Map<String, String> parameters, @Nullable String from, Account account, Locale locale) {
        var asked = new EditingPages.Asked(
                EditingFilter.typed(parameters),
                from == null ? null : PagePart.from(from),
                parameters.getOrDefault("event", ""),
                parameters.getOrDefault("merge", ""));
        var page = screen.page(known, asked, account, locale);
        screen.done(page, parameters.getOrDefault("done", ""), account, locale);
        var several = withUndone(known, EditingForm.typed(parameters), account);
        if (isOfSeveral(several)) {
            screen.several(page, several, accepted(known, several, account).keySet(), locale);
        }
        touch(page, asked.selected(), account, locale);
        return page;
    }

    /** Marks the card of the page as in work, and shows who else has it in work. */
    private void touch(ModelAndView page, String event, Account account, Locale locale) {
        if (page.getModel().containsKey("card")) {
            atWork.touch(event, account.id());
            atWork.other(event, account.id()).ifPresent(mark -> screen.atWork(page, mark, locale));
        }
    }

    @PostMapping("/editing/{week}")
    ModelAndView sent(
            @PathVariable String week,
            @RequestParam Map<String, String> parameters,
            Account account,
            Locale locale,
            HttpServletRequest request) {
        var known = weeks.require(week);
        var form = withUndone(known, EditingForm.typed(parameters), account);
        var event = form.get("event");
        try {
            if (isOfSeveral(form)) {
                return several(known, form, account, locale, request);
            }
            var sending = actions.of(form, event, account);
            var changed = outcomes.changed(form, Stream.of(event, form.get("other")));
            if (!actions.isRepeat(sending) && !changed.isEmpty()) {
                var page = again(known, form, account, locale);
                screen.changed(page, form, changed, locale);
                return page;
            }
            if (!actions.isRepeat(sending) && filings.find(known, event).isEmpty()) {
                throw EventIds.unknown(event);
            }
            var closed = closed(known, form, Stream.of(event), account);
            if (!closed.isEmpty()) {
                var page = again(known, form, account, locale);
                screen.closed(page, form, closed.get(0), locale);
                return page;
            }
            var next = Optional.of(form.get("next"))
                    .filter(it -> DECISIONS.contains(form.get("action")))
                    .filter(it -> filings.find(known, it).isPresent())
                    .orElse(event);
            var receipt = actions.send(sending);
            return SeeOther.page(
                    form.filter().address(known, Map.of("event", next, "done", receipt.number())) + "#card", request);
        } catch (RequestProblem problem) {
            var page = again(known, form, account, locale);
            if (EditingOutcomes.isLater(problem)) {
                screen.changed(page, form, List.of(event), locale);
            } else {
                screen.refused(page, form, problem, locale);
            }
            return page;
        }
    }

    /** Makes one decision on all ticked filings, each by a write of its own. */
    private ModelAndView several(
            GridWeek week, EditingForm form, Account account, Locale locale, HttpServletRequest request) {
        if (form.ticked().isEmpty() || form.ticked().size() > EditingPages.AT_ONCE) {
            var page = again(week, form, account, locale);
            screen.noneOrTooManyTicked(page, form, locale);
            return page;
        }
        var changed = outcomes.changed(
                form, form.ticked().stream().filter(event -> !actions.isRepeat(actions.of(form, event, account))));
        var closed = closed(week, form, form.ticked().stream().filter(event -> !changed.contains(event)), account);
        var unsent = Stream.concat(
                        changed.stream(),
                        closed.stream().map(filing -> filing.event().getEventId()))
                .toList();
        var receipts = actions.sendAll(form.ticked().stream()
                .filter(event -> !unsent.contains(event))
                .map(event -> actions.of(form, event, account))
                .toList());
        if (!unsent.isEmpty() || receipts.stream().anyMatch(receipt -> receipt.state() != Receipt.State.ACCEPTED)) {
            var page = again(week, form, account, locale);
            screen.notAll(page, form, receipts, changed, closed, locale);
            return page;
        }
        return SeeOther.page(
                form.filter()
                        .address(
                                week,
                                Map.of(
                                        "key", form.get("key"),
                                        "action", form.get("action"),
                                        "ready", form.get("ready"),
                                        "earlier", form.get("earlier"),
                                        "did", form.get("did"),
                                        "because", form.get("because"))),
                request);
    }

    /** Whether the form decides on several filings, or undoes several decisions. */
    private static boolean isOfSeveral(EditingForm form) {
        return form.get("event").isEmpty()
                && (DECISIONS.contains(form.get("action"))
                        || !form.get("earlier").isEmpty());
    }

    /** The form with the decisions that it undoes, if it undoes several. */
    private EditingForm withUndone(GridWeek week, EditingForm form, Account account) {
        return form.get("action").equals("undo")
                        && isOfSeveral(form)
                        && DECISIONS.contains(form.undone().get("action"))
                ? form.undoing(accepted(week, form.undone(), account))
                : form;
    }

    /** Those of the events on which the form's decision would have no effect. A decision that was sent before counts as it did. */
    private List<WeekFiling> closed(GridWeek week, EditingForm form, Stream<String> events, Account account) {
        return !DECISIONS.contains(form.get("action"))
                ? List.of()
                : events.flatMap(event -> filings.find(week, event).stream())
                        .filter(filing -> !filing.isOnItsOwn())
                        .filter(filing -> !actions.isRepeat(
                                actions.of(form, filing.event().getEventId(), account)))
                        .toList();
    }

    /**
     * The numbers of the form's decisions that were accepted, by the ids of the events. The address does not say them, since
     * anyone can write an address.
     */
    private Map<String, String> accepted(GridWeek week, EditingForm form, Account account) {
        var accepted = new LinkedHashMap<String, String>();
        for (var filing : filings.in(week)) {
            var event = filing.event().getEventId();
            // Each undo reads the history of its event from the broker.
            if (form.canDecideOn(event)) {
                var sending = actions.of(form, event, account);
                if (actions.isAccepted(sending)) {
                    accepted.put(event, sending.number());
                }
            }
        }
        return accepted;
    }

    /** The page from which the form was sent. */
    private ModelAndView again(GridWeek week, EditingForm form, Account account, Locale locale) {
        var event = form.get("event");
        var page = screen.page(week, new EditingPages.Asked(form.filter(), null, event, ""), account, locale);
        touch(page, event, account, locale);
        return page;
    }
}
