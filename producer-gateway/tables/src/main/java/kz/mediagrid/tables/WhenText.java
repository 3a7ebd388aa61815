package kz.mediagrid.tables;

import java.util.regex.Pattern;
import kz.mediagrid.calendar.GridWeek;
import org.jspecify.annotations.Nullable;

/**
 * The days, the hours and the place in one text, e.g. {@code 17.12.2026, 11:00–12:00, СЦК, зал брифингов}.
 *
 * @param days the days, if the text begins with them, before or after the hours
 * @param hours the hours, if the text begins with them, before or after the days
 * @param rest the text behind days and hours
 */
record WhenText(DayText.@Nullable Days days, HoursText.@Nullable Hours hours, String rest) {

    private static final Pattern SEPARATORS = Pattern.compile("^[\\s,;.|–—-]+");

    static WhenText read(String text, GridWeek week) {
        DayText.Days days = null;
        HoursText.Hours hours = null;
        var rest = text;
        for (boolean found = true; found; ) {
            rest = SEPARATORS.matcher(rest).replaceFirst("");
            found = false;
            if (days == null) {
                var leading = DayText.leading(rest, week);
                if (leading.isPresent()) {
                    days = leading.get().days();
                    rest = rest.substring(leading.get().end());
                    found = true;
                    continue;
                }
            }
            if (hours == null) {
                var leading = HoursText.leading(rest);
                if (leading.isPresent()) {
                    hours = leading.get().hours();
                    rest = rest.substring(leading.get().end());
                    found = true;
                }
            }
        }
        return new WhenText(days, hours, rest.strip());
    }
}
