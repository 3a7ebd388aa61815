package kz.mediagrid.gateway.calendar;

import java.time.LocalDate;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;

/** Writes the act of a {@link DayOffMove} in the reader's language alone. Any other text of an act stays as it was typed. */
final class ActInWords {

    private static final Pattern ACT =
            Pattern.compile("(.+?) / (.+?), № (.+?), ([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})(, https?://.+)?");

    private ActInWords() {}

    static String of(String act, Words words) {
        var parts = ACT.matcher(act);
        if (!parts.matches()) {
            return act;
        }
        var name = parts.group(Languages.of(words.locale()) == Language.KK ? 1 : 2);
        var link = parts.group(7) == null ? "" : parts.group(7);
        return LocalTimes.date(parts.group(6) + "-" + parts.group(5) + "-" + parts.group(4))
                .map(dated -> say(name, parts.group(3), dated, words) + link)
                .orElse(act);
    }

    private static String say(String name, String number, LocalDate dated, Words words) {
        return words.say("calendars.act.words", name, number, new DatesInWords(words).full(dated));
    }
}
