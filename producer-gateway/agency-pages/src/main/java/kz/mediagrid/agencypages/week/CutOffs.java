package kz.mediagrid.agencypages.week;

import java.util.Locale;
import kz.mediagrid.agencypages.week.WeekPage.CutOff;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.term.TimeLeft;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says until when the events of a week are in time, how long that is, and why (para. 5). */
@Component
final class CutOffs {

    private final GridWeeks weeks;
    private final BusinessClock clock;
    private final MessageSource bundles;

    CutOffs(GridWeeks weeks, BusinessClock clock, MessageSource bundles) {
        this.weeks = weeks;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** Whether the calendar in force reaches the week. */
    boolean reached(GridWeek week) {
        return weeks.reaches(week);
    }

    CutOff of(GridWeek week, Locale locale) {
        var words = new Words(bundles, locale);
        var from = weeks.schedule(week).lateFrom();
        var left = TimeLeft.until(from.at(), clock, words);
        var dates = new DatesInWords(words);
        return new CutOff(
                dates.until(from.at()), left, dates.fullInText(from.reason().in(Languages.of(locale))));
    }
}
