package kz.mediagrid.gateway.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the pages on which the authorised body enters, previews and activates a new calendar. */
@Controller
final class NewCalendarPageController {

    private final CalendarJudge calendars;
    private final NewCalendars news;
    private final FormWrites writes;
    private final MessageSource bundles;

    NewCalendarPageController(CalendarJudge calendars, NewCalendars news, FormWrites writes, MessageSource bundles) {
        this.calendars = calendars;
        this.news = news;
        this.writes = writes;
        this.bundles = bundles;
    }

    @GetMapping("/calendar/new")
    ModelAndView form(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        return new Page(locale, request, response).form(CalendarForm.empty(), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/calendar/new")
    ModelAndView sent(
            @ModelAttribute("sent") SentCalendar sent,
            @ModelAttribute("pressed") Button pressed,
            Account account,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = new Page(locale, request, response);
        var form = CalendarForm.of(sent);
        if ("edit".equals(pressed.step())) {
            return page.form(form, Map.of(), List.of(), HttpStatus.OK);
        }
        var faults = form.faults();
        if (!faults.isEmpty()) {
            return page.form(form, faults, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if ("activate".equals(pressed.step()) && pressed.key() != null && pressed.replaces() != null) {
            return activate(form, pressed.key(), pressed.replaces(), account, locale, page);
        }
        return show(form, writes.newKey(), locale, page, HttpStatus.OK);
    }

    /**
     * The button that the editor pressed, and the hidden values that the browser sends with the button.
     *
     * @param key the idempotency key of the activation; the preview generates the key
     * @param replaces version of the calendar that was in force at the preview
     */
    record Button(
            @Nullable String step,
            @Nullable String key,
            @Nullable String replaces) {}

    private ModelAndView show(CalendarForm form, String key, Locale locale, Page page, HttpStatusCode status) {
        PreviewResponse seen;
        try {
            seen = news.preview(calendars.judge(form.draft().parse()), locale);
        } catch (RequestProblem problem) {
            return page.refused(form, problem, List.of());
        }
        if (!seen.problems().isEmpty()) {
            return page.form(form, Map.of(), seen.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.preview(form, key, news.page(seen, locale), status);
    }

    private ModelAndView activate(
            CalendarForm form, String key, String replaces, Account account, Locale locale, Page page) {
        try {
            var receipt = news.activate(account, key, form.activation(replaces), locale);
            return SeeOther.page("/calendar/activations/" + receipt.number(), page.request);
        } catch (RequestProblem problem) {
            return refused(form, key, replaces, problem, page);
        }
    }

    private ModelAndView refused(CalendarForm form, String key, String replaces, RequestProblem problem, Page page) {
        if (problem.kind().mayBeStored()) {
            // It is unknown whether the log has stored the command, so the form keeps the same idempotency key.
            return show(form, key, page.locale, page, problem.getStatusCode());
        }
        return page.refused(
                form,
                problem,
                problem.receipt().isEmpty()
                        ? List.of()
                        : calendars.problems(form.draft().parse(), replaces, Languages.of(page.locale)));
    }

    /** Makes the pages that answer one HTTP request. */
    private final class Page {

        private final Locale locale;
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        private Page(Locale locale, HttpServletRequest request, HttpServletResponse response) {
            this.locale = locale;
            this.request = request;
            this.response = response;
        }

        private ModelAndView form(
                CalendarForm form, Map<String, String> faults, List<String> problems, HttpStatusCode status) {
            return page("calendar-new", status, Map.of("form", form, "faults", faults, "problems", problems));
        }

        private ModelAndView preview(CalendarForm form, String key, PreviewPage preview, HttpStatusCode status) {
            return page(
                    "calendar-preview",
                    status,
                    Map.of(
                            "form",
                            form,
                            "act",
                            form.legalAct(),
                            "key",
                            key,
                            "replaces",
                            preview.replaces(),
                            "preview",
                            preview,
                            "notKept",
                            status.isError()));
        }

        /**
         * @param known the problems that this gateway found in the calendar; if there are any, the page shows them
         *     instead of the aggregator's less exact reason
         */
        private ModelAndView refused(CalendarForm form, RequestProblem problem, List<String> known) {
            return form(form, Map.of(), known.isEmpty() ? told(problem) : known, problem.getStatusCode());
        }

        private List<String> told(RequestProblem problem) {
            var texts = problem.faults().isEmpty()
                    ? List.of(problem.text())
                    : problem.faults().stream().map(InvalidField::text).toList();
            return texts.stream().map(text -> bundles.getMessage(text, locale)).toList();
        }

        private ModelAndView page(String name, HttpStatusCode status, Map<String, Object> content) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            var page = new ModelAndView(name, content);
            page.setStatus(status);
            return page;
        }
    }
}
