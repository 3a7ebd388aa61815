package kz.mediagrid.gateway.calendar;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.calendar.CalendarSuccession;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Previews a new calendar for the pages, and activates it as {@code POST /api/calendars} does. */
@Component
final class NewCalendars {

    private static final String API = "/api/calendars";

    private final CalendarJudge judge;
    private final CalendarPreview preview;
    private final SubmissionService service;
    private final FormWrites writes;
    private final MessageSource bundles;

    NewCalendars(
            CalendarJudge judge,
            CalendarPreview preview,
            SubmissionService service,
            FormWrites writes,
            MessageSource bundles) {
        this.judge = judge;
        this.preview = preview;
        this.service = service;
        this.writes = writes;
        this.bundles = bundles;
    }

    PreviewResponse preview(CalendarSuccession judged, Locale locale) {
        return preview.of(judged, Languages.of(locale));
    }

    /** The page of a preview that has no problems. */
    PreviewPage page(PreviewResponse seen, Locale locale) {
        return PreviewPage.of(seen, Languages.of(locale), new DatesInWords(new Words(bundles, locale)));
    }

    /**
     * Activates a calendar.
     *
     * @param content the JSON fields that an API client would send
     * @throws kz.mediagrid.edge.problem.RequestProblem if the activation is refused, or if it is uncertain whether it
     *     is stored
     */
    Receipt activate(Account account, String key, Map<String, String> content, Locale locale) {
        var write = writes.post(account, key, API, content, ActivateCalendar.class);
        var answer = SubmissionService.await(service.answer(write, () -> judge.activate(write, Languages.of(locale))));
        return (Receipt) Objects.requireNonNull(answer.getBody());
    }
}
