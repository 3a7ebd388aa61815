package kz.mediagrid.gateway.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.edge.account.FormToken;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.Problem;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService;
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

/** The pages on which the authorised body submits a new calendar, previews its changes and activates it. */
@Controller
final class NewCalendarPageController {

    private static final String API = "/api/calendars";

    private final CalendarJudge calendars;
    private final CalendarPreview preview;
    private final SubmissionService desk;
    private final FormWrites writes;
    private final FormToken token;
    private final MessageSource bundles;

    NewCalendarPageController(
            CalendarJudge calendars,
            CalendarPreview preview,
            SubmissionService desk,
            FormWrites writes,
            FormToken token,
            MessageSource bundles) {
        this.calendars = calendars;
        this.preview = preview;
        this.desk = desk;
        this.writes = writes;
        this.token = token;
        this.bundles = bundles;
    }

    @GetMapping("/calendar/new")
    ModelAndView form(HttpServletRequest request, HttpServletResponse response) {
        return new Page(request, response).form(CalendarForm.empty(), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/calendar/new")
    ModelAndView sent(
            @ModelAttribute("sent") SentCalendar sent,
            @ModelAttribute("pressed") Button pressed,
            Account account,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = new Page(request, response);
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
     * The button that sent the form.
     *
     * @param key the idempotency key of the activation; minted by the preview
     * @param replaces version of the calendar with which the preview compared it
     */
    record Button(
            @Nullable String step,
            @Nullable String key,
            @Nullable String replaces) {}

    private ModelAndView show(CalendarForm form, String key, Locale locale, Page page, HttpStatus status) {
        PreviewResponse seen;
        try {
            seen = preview.of(calendars.judge(form.draft().parse()), Languages.of(locale));
        } catch (RequestProblem problem) {
            return page.refused(form, problem);
        }
        if (!seen.problems().isEmpty()) {
            return page.form(form, Map.of(), seen.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var dates = new DatesInWords(new Words(bundles, locale));
        return page.preview(form, key, PreviewPage.of(seen, Languages.of(locale), dates), status);
    }

    private ModelAndView activate(
            CalendarForm form, String key, String replaces, Account account, Locale locale, Page page) {
        var write = writes.post(account, key, API, form.activation(replaces), ActivateCalendar.class);
        try {
            var answer = desk.answer(write, () -> calendars.activate(write, Languages.of(locale)))
                    .join();
            return answer.getBody() instanceof Receipt receipt
                    ? SeeOther.page("/calendar/activations/" + receipt.number(), page.request)
                    : page.refused(
                            form,
                            (Problem) Objects.requireNonNull(answer.getBody()),
                            calendars.problems(form.draft().parse(), replaces, Languages.of(locale)));
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RequestProblem problem) {
                return notKept(form, key, problem, locale, page);
            }
            throw failure;
        } catch (RequestProblem problem) {
            return page.refused(form, problem);
        }
    }

    /** Shows the form again, with the same key, if it is unknown whether the log has stored the command. */
    private ModelAndView notKept(CalendarForm form, String key, RequestProblem problem, Locale locale, Page page) {
        return problem.kind() == ProblemKind.NOT_ACKNOWLEDGED
                ? show(form, key, locale, page, HttpStatus.SERVICE_UNAVAILABLE)
                : page.refused(form, problem);
    }

    /** The pages of one call. */
    private final class Page {

        private final HttpServletRequest request;
        private final HttpServletResponse response;

        private Page(HttpServletRequest request, HttpServletResponse response) {
            this.request = request;
            this.response = response;
        }

        private ModelAndView form(
                CalendarForm form, Map<String, String> faults, List<String> problems, HttpStatusCode status) {
            return page("calendar-new", status, Map.of("form", form, "faults", faults, "problems", problems));
        }

        private ModelAndView preview(CalendarForm form, String key, PreviewPage preview, HttpStatus status) {
            return page(
                    "calendar-preview",
                    status,
                    Map.of("form", form, "key", key, "preview", preview, "notKept", status.isError()));
        }

        private ModelAndView refused(CalendarForm form, RequestProblem problem) {
            return refused(
                    form,
                    Problem.of(problem.kind(), problem.getMessage(), request.getRequestURI(), problem.faults()),
                    List.of());
        }

        /** @param known the problems this gateway finds, in the reader's language; the aggregator reports in English only */
        private ModelAndView refused(CalendarForm form, Problem problem, List<String> known) {
            var told = problem.errors().isEmpty()
                    ? List.of(problem.detail())
                    : problem.errors().stream().map(InvalidField::detail).toList();
            return form(form, Map.of(), known.isEmpty() ? told : known, HttpStatusCode.valueOf(problem.status()));
        }

        private ModelAndView page(String name, HttpStatusCode status, Map<String, Object> content) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            var page = new ModelAndView(name, content);
            page.addObject("token", token.forPage(request, response));
            page.setStatus(status);
            return page;
        }
    }
}
