package kz.mediagrid.agencypages.week;

import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Composes the receipt of a week: the events that the log has of the body, and the body's declaration. */
@Component
final class ReceiptPages {

    private final PlannedEventView events;
    private final FiledRows filed;
    private final WeekHeads heads;
    private final Directory directory;
    private final SubmissionView submissions;
    private final MessageSource bundles;

    ReceiptPages(
            PlannedEventView events,
            FiledRows filed,
            WeekHeads heads,
            Directory directory,
            SubmissionView submissions,
            MessageSource bundles) {
        this.events = events;
        this.filed = filed;
        this.heads = heads;
        this.directory = directory;
        this.submissions = submissions;
        this.bundles = bundles;
    }

    /**
     * One event on the receipt.
     *
     * @param received the time of receipt of the body's last command about the event, or else of its first one
     * @param number the number of the body's last submission; null if the authorised body changed the event since
     */
    record Line(
            WeekPage.FiledRow event,
            int revision,
            Moment received,
            @Nullable String number) {}

    ModelAndView of(GridWeek week, Account by, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        var lines = events.in(new Selection(week.toString(), by.agency(), Only.ALL)).stream()
                .map(event -> line(event, week, locale, dates))
                .toList();
        var content = new HashMap<String, Object>();
        content.put("week", dates.fullWeek(week));
        content.put("agency", Wording.of(directory.nameOf(by.agency()), Languages.of(locale)));
        content.put("lines", lines);
        content.put("declared", heads.declared(week, by, locale).orElse(null));
        return new ModelAndView("agency/receipt", content);
    }

    /** The last command about an event may be the authorised body's, which is none of this receipt. */
    private Line line(PlannedEvent event, GridWeek week, Locale locale, DatesInWords dates) {
        var own = Optional.ofNullable(event.getChangedBy())
                .flatMap(submissions::receipt)
                .filter(receipt -> receipt.agency().equals(event.getAgencyCode()));
        return new Line(
                filed.row(event, week, Languages.of(locale), dates),
                event.getRevision(),
                dates.fullMoment(own.isPresent() ? event.getChangedAt() : event.getSubmittedAt()),
                own.map(Receipt::number).orElse(null));
    }
}
