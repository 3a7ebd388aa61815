package kz.mediagrid.gateway.term;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;

/** Words the proof of a due time for a reader: dates in words, and no number of a calendar. */
public final class ProofInWords {

    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";

    /** The beginning of a line about a day: its date and its weekday. */
    private static final Pattern DAY = Pattern.compile("^" + DATE + "  [^ ]+");

    private static final Pattern ANY_DATE = Pattern.compile(DATE);

    private final Words words;
    private final DatesInWords dates;
    private final Language reader;

    public ProofInWords(Words words) {
        this.words = words;
        this.dates = new DatesInWords(words);
        this.reader = Languages.of(words.locale());
    }

    /** The lines of the proof, in the order of its days. */
    public List<Wording> lines(ProofResponse proof) {
        return proof.lines().stream().map(line -> line(line, proof)).toList();
    }

    private Wording line(Text line, ProofResponse proof) {
        var said = Wording.of(line.localized(), reader);
        if (said.text().contains(proof.calendarVersion())) {
            var calendar = words.say(proof.provisional() ? "proof.calendar.provisional" : "proof.calendar.official");
            return new Wording(calendar, said.language(), false);
        }
        return new Wording(inWords(said.text()), said.language(), said.foreign());
    }

    private String inWords(String line) {
        var days = DAY.matcher(line).replaceFirst(day -> quoted(dates.weekday(LocalDate.parse(day.group(1)))));
        return ANY_DATE.matcher(days)
                .replaceAll(date -> quoted(dates.day(LocalDate.parse(date.group(1)))))
                .replace("  ", " · ");
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
