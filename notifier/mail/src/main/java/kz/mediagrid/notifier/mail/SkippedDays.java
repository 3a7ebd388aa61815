package kz.mediagrid.notifier.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.CalendarDay;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.DayReason;
import kz.mediagrid.calendar.Term;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.schemas.DueProof;

/** Explains in one sentence which days off a term of one working day does not count (para. 8). */
final class SkippedDays {

    private final MailWords words;
    private final Function<String, Optional<WorkingCalendar>> calendars;

    /** @param calendars returns a working calendar by its version */
    SkippedDays(MailWords words, Function<String, Optional<WorkingCalendar>> calendars) {
        this.words = words;
        this.calendars = calendars;
    }

    /** The sentence; empty if the term skips no day, or if a person set its last day. */
    Optional<String> of(DueProof proof, Locale locale) {
        return calendars
                .apply(proof.getCalendarVersion())
                .flatMap(calendar -> term(proof, calendar))
                .map(Term::skipped)
                .filter(skipped -> !skipped.isEmpty())
                .map(skipped -> words.say(locale, "mail.skipped") + " "
                        + skipped.stream().map(day -> day(day, locale)).collect(Collectors.joining("; ")));
    }

    private static Optional<Term> term(DueProof proof, WorkingCalendar calendar) {
        if (proof.getRule().equals(CountingRule.fromTheDayItArose().name())) {
            return Optional.of(calendar.oneWorkingDayAfter(AlmatyTime.dateOf(proof.getStartedAt())));
        }
        return CountingRule.ofReceipt(proof.getRule(), proof.getClosingTime())
                .map(rule -> calendar.oneWorkingDayAfter(proof.getStartedAt(), rule));
    }

    private String day(CalendarDay day, Locale locale) {
        var dates = words.dates(locale);
        var date = dates.weekday(day.date());
        return day.reason() instanceof DayReason.Weekend
                ? date
                : date + " (" + dates.inText(day.reason().text().in(Languages.of(locale))) + ")";
    }
}
