package kz.mediagrid.ops.board;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.grid.filing.Filed;
import org.jspecify.annotations.Nullable;

/** Whoever reads the page: what is written in their language, and what had to be left in another. */
final class Reader {

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Language language;

    Reader(Language language) {
        this.language = language;
    }

    /** The reader of pages in that locale; Kazakh where there are none. */
    static Reader of(Locale locale) {
        return new Reader(
                switch (locale.getLanguage()) {
                    case "ru" -> Language.RU;
                    case "en" -> Language.EN;
                    default -> Language.KK;
                });
    }

    /** The message that says of a week's form what came of it; its only part is how many events were filed. */
    public String form(Filed filed) {
        return "ops.form." + filed.words(Locale.forLanguageTag(code(language)));
    }

    /** Words, and the language they are in where that is not the reader's. */
    public record Words(String text, @Nullable String otherLanguage) {}

    /** The text in the reader's language, else in the first there is. */
    public Words words(@Nullable Text text) {
        if (text == null) {
            return new Words("", null);
        }
        var own = in(language, text);
        if (own != null) {
            return new Words(own, null);
        }
        for (var other : List.of(Language.RU, Language.KK, Language.EN)) {
            var words = in(other, text);
            if (words != null) {
                return new Words(words, code(other));
            }
        }
        return new Words("", null);
    }

    private static @Nullable String in(Language language, Text text) {
        return switch (language) {
            case KK -> text.kk();
            case RU -> text.ru();
            case EN -> text.en();
        };
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    /** The link that dials a telephone number; null where it is none. */
    public @Nullable String dial(String phone) {
        return CheckedLink.phone(phone);
    }

    /** An instant as a wall clock in Almaty shows it; that all times are Almaty's is said once a page. */
    public String time(Instant instant) {
        return WALL_CLOCK.format(instant.atZone(AlmatyTime.ZONE));
    }

    /** A grid week by its days, e.g. {@code 07.12–13.12.2026}, and its number for whoever knows it by that. */
    public String week(String week) {
        var days = GridWeek.parse(week);
        return DAY.format(days.monday()) + "–" + DATE.format(days.sunday()) + " (" + week + ")";
    }

    /** The end of a term as people write it: midnight is 24:00 of the day before. */
    public String end(Instant instant) {
        return AlmatyTime.writeAsEnd(instant);
    }

    /** How much time lies between two instants, in the two largest units; it does not say which is first. */
    public String span(Instant one, Instant other) {
        return Span.between(one, other).in(units());
    }

    /** The words for days, hours, minutes and seconds, as the script that lets spans tick needs them. */
    public String units() {
        return switch (language) {
            case KK -> "күн сағ мин сек";
            case RU -> "дн. ч мин с";
            case EN -> "d h min s";
        };
    }

    /** An instant in milliseconds since 1970, for the same script. */
    public long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    /** A stretch of time. */
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
