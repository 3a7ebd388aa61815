package kz.mediagrid.agencypages.event;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.form.DraftWeeks;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the events of a body to its people, and corrects, postpones, withdraws and reinstates them. */
@Controller
final class MyEventsController {

    private final MyEvents events;
    private final EventChanges changes;
    private final Corrections corrections;
    private final DraftWeeks calendar;
    private final GridWeeks weeks;
    private final MessageSource bundles;

    MyEventsController(
            MyEvents events,
            EventChanges changes,
            Corrections corrections,
            DraftWeeks calendar,
            GridWeeks weeks,
            MessageSource bundles) {
        this.events = events;
        this.changes = changes;
        this.corrections = corrections;
        this.calendar = calendar;
        this.weeks = weeks;
        this.bundles = bundles;
    }

    /** The events of one week, and those without a date. */
    @GetMapping("/events")
    ModelAndView list(@RequestParam(required = false) @Nullable String week, Account by, Locale locale) {
        var shown = week == null ? calendar.next() : weeks.require(week);
        var dates = new DatesInWords(new Words(bundles, locale));
        var content = new HashMap<String, Object>();
        content.put("week", dates.fullWeek(shown));
        content.put("earlier", reached(shown.previous(), dates));
        content.put("later", reached(shown.next(), dates));
        content.put("events", events.in(shown, by, locale));
        content.put("undated", events.undated(by, locale));
        return new ModelAndView("agency/events", content);
    }

    private Object reached(GridWeek week, DatesInWords dates) {
        return weeks.reaches(week) ? dates.week(week) : "";
    }

    @GetMapping("/events/{id}/change")
    ModelAndView change(@PathVariable String id, Account by, Locale locale) {
        var event = events.require(id, by);
        return page(event, ChangeForm.of(corrections.form(event)), by, locale);
    }

    @PostMapping("/events/{id}/change")
    ModelAndView changed(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            @RequestParam int revision,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var event = events.require(id, by);
        var action = parameters.getOrDefault("action", "");
        if (action.equals("correct")) {
            return SeeOther.page("/drafts/" + corrections.begin(event, by), request);
        }
        var form = ChangeForm.sent(parameters);
        try {
            boolean decided = changes.make(action, id, revision, form, parameters.getOrDefault("key", ""), by);
            return SeeOther.page("/events/" + id + "/change?" + (decided ? "done=" + action : "waiting="), request);
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.MALFORMED || problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
                throw problem;
            }
            return refused(events.require(id, by), form, problem, by, locale);
        }
    }

    private ModelAndView refused(
            PlannedEvent event, ChangeForm form, RequestProblem problem, Account by, Locale locale) {
        var words = new Words(bundles, locale);
        var faults = FormFaults.of(problem, MyEventsController::field, words);
        var page = FormFaults.show(page(event, form, by, locale), faults, field -> words.say(ChangeForm.nameOf(field)));
        page.setStatus(problem.kind().status());
        return page;
    }

    private static String field(String pointer) {
        var field = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return field.endsWith("eason") ? field + ".kk" : field;
    }

    private ModelAndView page(PlannedEvent event, ChangeForm form, Account by, Locale locale) {
        var content = new HashMap<String, Object>();
        content.put("event", events.described(event, locale));
        content.put("clashes", events.clashesOf(event, by, locale));
        content.put("revision", event.getRevision());
        content.put("form", form);
        content.put("key", changes.newKey());
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("over", isOver(event));
        return new ModelAndView("agency/event-change", content);
    }

    private boolean isOver(PlannedEvent event) {
        var last = event.getDetails().getEndDate() == null
                ? event.getDetails().getDate()
                : event.getDetails().getEndDate();
        return !event.getDateToBeConfirmed() && calendar.isOver(GridWeek.of(last));
    }
}
