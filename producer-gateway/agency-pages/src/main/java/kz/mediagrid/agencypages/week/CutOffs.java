package kz.mediagrid.agencypages.week;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import kz.mediagrid.agencypages.week.WeekPage.CutOff;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
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
        var left = Duration.between(clock.instant(), from.at());
        return new CutOff(
                new DatesInWords(words).until(from.at()),
                left.compareTo(Duration.ZERO) > 0 ? inWords(left, words) : null,
                clock.isRunning() ? left.toSeconds() : null,
                from.reason().in(Languages.of(locale)));
    }

    /** The time in words, rounded down to minutes; days leave out the minutes. */
    private static String inWords(Duration left, Words words) {
        var parts = new ArrayList<String>();
        if (left.toDays() > 0) {
            parts.add(words.say("week.days", left.toDays()));
        }
        if (left.toHoursPart() > 0) {
            parts.add(words.say("week.hours", left.toHoursPart()));
        }
        if (left.toDays() == 0 && (left.toMinutesPart() > 0 || parts.isEmpty())) {
            parts.add(words.say("week.minutes", left.toMinutesPart()));
        }
        return String.join(" ", parts);
    }
}
