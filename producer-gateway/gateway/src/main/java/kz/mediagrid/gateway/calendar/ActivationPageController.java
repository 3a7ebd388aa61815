package kz.mediagrid.gateway.calendar;

import java.util.HashMap;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.KnownCalendar;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.CalendarActivated;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page with the outcome of a calendar's activation. */
@Controller
final class ActivationPageController {

    private static final String ACTIVATION = CalendarActivated.getClassSchema().getName();

    private final SubmissionView submissions;
    private final Calendars calendars;

    ActivationPageController(SubmissionView submissions, Calendars calendars) {
        this.submissions = submissions;
        this.calendars = calendars;
    }

    @GetMapping("/calendar/activations/{number}")
    ModelAndView outcome(@PathVariable String number, Account account) {
        return submissions
                .receipt(number)
                .filter(receipt -> receipt.command().equals(ACTIVATION) && account.sees(receipt.agency()))
                .map(this::page)
                .orElseGet(() -> CalendarPageController.missing("outcome.missing"));
    }

    private ModelAndView page(Receipt receipt) {
        var page = new HashMap<String, Object>();
        page.put("receipt", receipt);
        page.put("version", version(receipt.number()));
        return new ModelAndView("calendar-outcome", page);
    }

    /**
     * The version of the activated calendar. Empty until this gateway has read the calendar, because the calendar and
     * the outcome arrive on different topics.
     */
    private String version(String submissionId) {
        return calendars.all().stream()
                .filter(known -> submissionId.equals(known.record().getSubmissionId()))
                .map(KnownCalendar::version)
                .findFirst()
                .orElse("");
    }
}
