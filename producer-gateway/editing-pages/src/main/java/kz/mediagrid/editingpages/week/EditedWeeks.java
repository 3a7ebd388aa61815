package kz.mediagrid.editingpages.week;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.gateway.term.TimeLeft;
import kz.mediagrid.gateway.week.WeekOverviews;
import kz.mediagrid.grid.WeekDecider;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the head of the editor's pages of a week. */
@Component
public final class EditedWeeks {

    private final WeekOverviews overviews;
    private final OwedNow owed;
    private final AccountNames accounts;
    private final BusinessClock clock;
    private final MessageSource bundles;

    EditedWeeks(
            WeekOverviews overviews, OwedNow owed, AccountNames accounts, BusinessClock clock, MessageSource bundles) {
        this.overviews = overviews;
        this.owed = owed;
        this.accounts = accounts;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** @param week a week that the calendar in force covers */
    public EditedWeek of(GridWeek week, Locale locale) {
        var overview = overviews.of(week);
        var words = new Words(bundles, locale);
        var dates = new DatesInWords(words);
        var schedule = overview.schedule();
        var due = schedule.submissionDue().at();
        var dispatch = schedule.dispatchDue().at();
        return new EditedWeek(
                overview,
                WeekDecider.isOver(week, clock.instant()),
                Optional.ofNullable(overview.newest())
                        .map(newest -> dates.moment(newest.getPublishedAt()))
                        .orElse(null),
                hold(overview.hold(), words),
                Optional.ofNullable(overview.nextPublication())
                        .map(next -> time("next", next, dates.moment(next), words))
                        .orElse(null),
                Stream.of(
                                at("opens", schedule.collectingOpens().at(), dates, words),
                                time("due", due, dates.until(due), words),
                                at("publish", schedule.publishAt().at(), dates, words),
                                time("dispatch", dispatch, dates.until(dispatch), words))
                        // Version 1 may have been ordered before its time.
                        .filter(time -> overview.version() == 0 || !time.name().equals("publish"))
                        .toList(),
                owed.count(ObligationKind.REQUEST_ANSWER, ObligationState.OPEN),
                owed.count(ObligationKind.REQUEST_ANSWER, ObligationState.OVERDUE));
    }

    private EditedWeek.Time at(String name, Instant at, DatesInWords dates, Words words) {
        return time(name, at, dates.moment(at), words);
    }

    private EditedWeek.Time time(String name, Instant at, Moment inWords, Words words) {
        return new EditedWeek.Time(
                name, inWords, TimeLeft.until(at, clock, words).text());
    }

    /** The hold in words; null if there is none. */
    private @Nullable WeekHold hold(@Nullable GridHeld hold, Words words) {
        if (hold == null) {
            return null;
        }
        var stamp = hold.getSubmission();
        return new WeekHold(
                stamp.getSubmissionId(),
                stamp.getActorPost() == null ? accounts.ofId(stamp.getActor(), words.locale()) : stamp.getActorPost(),
                new DatesInWords(words).moment(stamp.getReceivedAt()),
                Wording.ofNullable(hold.getReason(), Languages.of(words.locale())));
    }
}
