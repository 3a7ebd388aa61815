package kz.mediagrid.gateway.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the pages on which the authorised body moves a day off: two dates, the act, the preview and the activation. */
@Controller
final class MovePageController {

    private final Calendars calendars;
    private final CalendarJudge judge;
    private final NewCalendars news;
    private final FormWrites writes;
    private final BusinessClock clock;
    private final MessageSource bundles;

    MovePageController(
            Calendars calendars,
            CalendarJudge judge,
            NewCalendars news,
            FormWrites writes,
            BusinessClock clock,
            MessageSource bundles) {
        this.calendars = calendars;
        this.judge = judge;
        this.news = news;
        this.writes = writes;
        this.clock = clock;
        this.bundles = bundles;
    }

    @GetMapping("/calendar/move")
    ModelAndView empty(HttpServletResponse response) {
        uncached(response);
        return form(DayOffMove.typed(Map.of()), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/calendar/move")
    ModelAndView sent(
            @RequestParam Map<String, String> sent,
            Account account,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        uncached(response);
        var move = DayOffMove.typed(sent);
        return switch (sent.getOrDefault("step", "")) {
            case "edit" -> form(move, Map.of(), List.of(), HttpStatus.OK);
            case "activate" -> activate(move, Previewed.of(sent), account, locale, request);
            default -> preview(move, "", false, HttpStatus.OK, locale);
        };
    }

    /**
     * The calendar that the editor saw in the preview. It travels with the form, since after an activation without an
     * answer the same order may already be part of the calendar in force.
     *
     * @param key the idempotency key of the activation
     * @param replaces version of the calendar that was in force at the preview
     * @param text the whole text of the new calendar
     */
    private record Previewed(String key, String replaces, String text) {

        private static Previewed of(Map<String, String> sent) {
            return new Previewed(
                    sent.getOrDefault("key", ""),
                    sent.getOrDefault("replaces", ""),
                    // Browsers send every line end as CR LF.
                    sent.getOrDefault("text", "").replace("\r\n", "\n"));
        }
    }

    /** @param problem the sentence above the preview or the form; empty if there is none */
    private ModelAndView preview(
            DayOffMove move, String problem, boolean notKept, HttpStatusCode status, Locale locale) {
        var problems = problem.isEmpty() ? List.<String>of() : List.of(problem);
        var current = calendars.inForce();
        var faults = new DayOffMoveCheck(current, AlmatyTime.dateOf(clock.instant()), new Words(bundles, locale))
                .faults(move);
        if (!faults.isEmpty()) {
            return form(move, faults, problems, status.isError() ? status : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var proposed =
                move.proposed(move.version(version -> calendars.find(version).isPresent()));
        var judged = judge.judge(proposed);
        if (judged instanceof CalendarSuccession.InForce next) {
            // A calendar that comes into force from here on makes the activation outdated.
            var previewed = new Previewed(
                    writes.newKey(), current.version(), next.calendar().text());
            return shown(move, previewed, judged, problems, notKept, status, locale);
        }
        return form(move, Map.of(), news.preview(judged, locale).problems(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView shown(
            DayOffMove move,
            Previewed previewed,
            CalendarSuccession judged,
            List<String> problems,
            boolean notKept,
            HttpStatusCode status,
            Locale locale) {
        var page = new ModelAndView(
                "calendar-preview",
                Map.of(
                        "move", move,
                        "act", ActInWords.of(move.legalAct(), new Words(bundles, locale)),
                        "key", previewed.key(),
                        "replaces", previewed.replaces(),
                        "text", previewed.text(),
                        "preview", news.page(news.preview(judged, locale), locale),
                        "problems", problems,
                        "notKept", notKept));
        page.setStatus(status);
        return page;
    }

    private ModelAndView activate(
            DayOffMove move, Previewed previewed, Account account, Locale locale, HttpServletRequest request) {
        try {
            var content =
                    Map.of("text", previewed.text(), "legalAct", move.legalAct(), "replaces", previewed.replaces());
            var receipt = news.activate(account, previewed.key(), content, locale);
            return SeeOther.page("/calendar/activations/" + receipt.number(), request);
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
                throw problem;
            }
            return refused(move, previewed, problem, locale);
        }
    }

    private ModelAndView refused(DayOffMove move, Previewed previewed, RequestProblem problem, Locale locale) {
        var said = bundles.getMessage(problem.text(), locale);
        var status = problem.kind().status();
        var notKept = problem.kind().mayBeStored();
        if (notKept || problem.kind() == ProblemKind.TOO_MANY_CALLS) {
            var judged = judge.judge(new CalendarDraft(previewed.text(), null, null, null).parse());
            return judged instanceof CalendarSuccession.InForce
                    ? shown(move, previewed, judged, notKept ? List.of() : List.of(said), notKept, status, locale)
                    : preview(move, said, notKept, status, locale);
        }
        if (!previewed.replaces().equals(calendars.inForce().version())) {
            return preview(move, new Words(bundles, locale).say("move.meanwhile"), false, status, locale);
        }
        return form(move, Map.of(), List.of(said), status);
    }

    private static ModelAndView form(
            DayOffMove move, Map<String, String> faults, List<String> problems, HttpStatusCode status) {
        var page = new ModelAndView("calendar-move", Map.of("move", move, "faults", faults, "problems", problems));
        page.setStatus(status);
        return page;
    }

    private static void uncached(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
