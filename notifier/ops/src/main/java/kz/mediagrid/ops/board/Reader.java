package kz.mediagrid.ops.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.ProofInWords;
import kz.mediagrid.edge.page.StatedProof;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.grid.filing.Filed;
import kz.mediagrid.ops.todo.ToDo.Concerned;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Represents the reader of an ops page: chooses texts in the reader's language, and formats times and spans. */
final class Reader {

    private static final String DEAD_LETTERS = ".dead-letters";

    private final Words words;
    private final Language language;
    private final DatesInWords dates;
    private final ProofInWords proof;
    private final UnaryOperator<String> accounts;

    /** The year that dates leave out; null if every date is written with its year. */
    private final @Nullable Year present;

    private Reader(Words words, UnaryOperator<String> accounts, @Nullable Year present) {
        this.words = words;
        this.language = Languages.of(words.locale());
        this.dates = new DatesInWords(words);
        this.proof = new ProofInWords(words);
        this.accounts = accounts;
        this.present = present;
    }

    /**
     * A reader in the language of {@code locale}, or in Kazakh if the pages do not have that language.
     *
     * @param accounts returns an account's name in the reader's language by the account's id
     * @param present the year that dates leave out; null to write every date with its year
     */
    static Reader of(Locale locale, MessageSource bundles, UnaryOperator<String> accounts, @Nullable Year present) {
        return new Reader(new Words(bundles, locale), accounts, present);
    }

    /** The key of the text about a weekly form's filings; the text's only parameter is the number of filed events. */
    public String form(Filed filed) {
        return "ops.form." + filed.words(Locale.forLanguageTag(Languages.code(language)));
    }

    /** The key of the text that describes a topic's content. */
    public String topic(String name) {
        var isKnown = Topics.named(name).isPresent() && !name.endsWith(DEAD_LETTERS);
        return "ops.topic." + (isKnown ? name : "UNKNOWN");
    }

    /**
     * The text in the reader's language. If the text is missing in this language, the text in another language; a dash
     * if there is no text in any language.
     */
    public Wording words(@Nullable Text text) {
        return text == null ? Wording.none(language) : Wording.of(text.localized(), language);
    }

    /** The bodies, sorted by their names in the reader's language. */
    public List<Map.Entry<String, Text>> bodies(Map<String, Text> names) {
        return byName(names.entrySet(), Map.Entry::getValue);
    }

    /** The weekly forms, sorted by the names of the bodies in the reader's language. */
    public List<WeekRow.Form> forms(List<WeekRow.Form> forms) {
        return byName(forms, WeekRow.Form::bodyName);
    }

    /** The obligations of one fact: the earliest due time first, then sorted by the names of the bodies in the reader's language. */
    public List<DueRow> owing(List<DueRow> rows) {
        return byName(rows, DueRow::bodyName).stream()
                .sorted(Comparator.comparing(DueRow::dueAt))
                .toList();
    }

    /** The mails, sorted by the names of the bodies in the reader's language. */
    public List<MessageRow> mails(List<MessageRow> mails) {
        return byName(mails, MessageRow::bodyName);
    }

    /** The outlets, sorted by their names in the reader's language. */
    public List<OutletRow> outlets(List<OutletRow> outlets) {
        return byName(outlets, OutletRow::name);
    }

    /** The outlets that lack a version first, and sorted by their names in the reader's language. */
    public List<Recipient> recipients(List<Recipient> recipients) {
        return byName(recipients, Recipient::name).stream()
                .sorted(Comparator.comparing(Recipient::state))
                .toList();
    }

    /** The state bodies or outlets of an entry, sorted by their names in the reader's language. */
    public List<Concerned> concerned(List<Concerned> concerned) {
        return byName(concerned, Concerned::name);
    }

    private <T> List<T> byName(Collection<T> things, Function<T, @Nullable Text> name) {
        return things.stream()
                .sorted(AlphabeticalOrder.by(thing -> words(name.apply(thing)).text()))
                .toList();
    }

    /** The lines of a proof, as on the pages of the gateway. */
    public List<Wording> lines(StatedProof why) {
        return present == null ? proof.fullLines(why) : proof.lines(why);
    }

    /** The reason of a changed due time, with its dates in words. */
    public Wording reason(Text text) {
        var words = words(text);
        var inWords = present == null ? dates.fullInText(words.text()) : dates.inText(words.text());
        return new Wording(inWords, words.language(), words.foreign());
    }

    /** The reason on record for which a message was not sent; null if there is none. */
    public @Nullable UnsentWords unsent(@Nullable String why) {
        return why == null ? null : UnsentWords.of(why, words);
    }

    /** The name of an account: its role and its state body. */
    public String account(String id) {
        return accounts.apply(id);
    }

    /** The link that dials a telephone number; null if the number cannot be dialled. */
    public @Nullable String dial(String phone) {
        return CheckedLink.phone(phone);
    }

    /** An instant in words, in Almaty time. */
    public Moment time(Instant instant) {
        return isInPresentYear(AlmatyTime.dateOf(instant)) ? dates.moment(instant) : dates.fullMoment(instant);
    }

    /** The end of a term in words; midnight is written as the end of the day before. */
    public Moment until(Instant end) {
        var lastDay = AlmatyTime.dateOf(end.minusNanos(1));
        return isInPresentYear(lastDay) ? dates.until(end) : dates.fullUntil(end);
    }

    /** The day of an instant in words, e.g. {@code 4 декабря, пятница}. */
    public String day(Instant instant) {
        return dates.weekday(AlmatyTime.dateOf(instant));
    }

    /** The local time of an instant, e.g. {@code 12:00}. */
    public String clock(Instant instant) {
        return DatesInWords.time(instant.atZone(AlmatyTime.ZONE).toLocalTime());
    }

    /** The days of a grid week, e.g. {@code 7–13 декабря}. */
    public String week(String week) {
        var parsed = GridWeek.parse(week);
        var inWords = isInPresentYear(parsed.monday()) && isInPresentYear(parsed.sunday())
                ? dates.week(parsed)
                : dates.fullWeek(parsed);
        return inWords.text();
    }

    private boolean isInPresentYear(LocalDate date) {
        return present != null && date.getYear() == present.getValue();
    }

    /** The length of time between two instants, in two units: days and hours, hours and minutes, or minutes and seconds. */
    public String span(Instant one, Instant other) {
        return Span.between(one, other).in(units());
    }

    /** The abbreviations of days, hours, minutes and seconds, for the script that updates the countdowns in the page. */
    public String units() {
        return switch (language) {
            case KK -> "күн сағ мин сек";
            case RU -> "дн. ч мин с";
            case EN -> "d h min s";
        };
    }

    /** An instant in milliseconds since 1970, for the script that updates the countdowns in the page. */
    public long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    private record Span(Duration duration) {

        static Span between(Instant one, Instant other) {
            return new Span(Duration.between(one, other).abs());
        }

        String in(String units) {
            var words = units.split(" ", -1);
            if (duration.toDays() > 0) {
                return pair(duration.toDays(), words[0], duration.toHoursPart(), words[1]);
            }
            if (duration.toHours() > 0) {
                return pair(duration.toHours(), words[1], duration.toMinutesPart(), words[2]);
            }
            return pair(duration.toMinutes(), words[2], duration.toSecondsPart(), words[3]);
        }

        private static String pair(long large, String largeUnit, long small, String smallUnit) {
            return large + " " + largeUnit + " " + small + " " + smallUnit;
        }
    }
}
