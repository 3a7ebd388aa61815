package kz.mediagrid.gateway.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.KnownCalendar;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.CalendarActivated;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows the page with the outcome of a calendar's activation. */
@Controller
final class ActivationPageController {

    private static final String ACTIVATION = CalendarActivated.getClassSchema().getName();

    /** The largest number of changed days that the page names. */
    private static final int NAMED = 10;

    private final SubmissionView submissions;
    private final Calendars calendars;
    private final MessageSource bundles;

    ActivationPageController(SubmissionView submissions, Calendars calendars, MessageSource bundles) {
        this.submissions = submissions;
        this.calendars = calendars;
        this.bundles = bundles;
    }

    @GetMapping("/calendar/activations/{number}")
    ModelAndView outcome(@PathVariable String number, Account account, Locale locale) {
        return submissions
                .receipt(number)
                .filter(receipt -> receipt.command().equals(ACTIVATION) && account.sees(receipt.agency()))
                .map(receipt -> page(receipt, locale))
                .orElseGet(() -> CalendarPageController.missing("outcome.missing"));
    }

    private ModelAndView page(Receipt receipt, Locale locale) {
        var page = new HashMap<String, Object>();
        page.put("receipt", receipt);
        page.put("version", version(receipt.number()));
        page.put("days", days(receipt.number(), new Words(bundles, locale)));
        return new ModelAndView("calendar-outcome", page);
    }

    /** The days that the activated calendar changed in the one before it, in words; the first ones of many. */
    private List<String> days(String submissionId, Words words) {
        var all = calendars.all();
        return IntStream.range(0, all.size() - 1)
                .filter(i -> submissionId.equals(all.get(i).record().getSubmissionId()))
                .boxed()
                .flatMap(i -> all.get(i).calendar().changesFrom(all.get(i + 1).calendar()).stream())
                .limit(NAMED)
                .map(change -> words.say(
                        change.after().working() ? "outcome.worked" : "outcome.off",
                        new DatesInWords(words).full(change.after().date())))
                .toList();
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
