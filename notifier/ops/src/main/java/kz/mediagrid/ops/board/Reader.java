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

/** The reader of an ops page: chooses texts in the reader's language, and formats times and spans. */
final class Reader {

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Language language;

    Reader(Language language) {
        this.language = language;
    }

    /** The reader with that locale's language; Kazakh if the pages do not have that language. */
    static Reader of(Locale locale) {
        return new Reader(
                switch (locale.getLanguage()) {
                    case "ru" -> Language.RU;
                    case "en" -> Language.EN;
                    default -> Language.KK;
                });
    }

    /** The message key of a weekly form's filings; its only parameter is the number of events filed. */
    public String form(Filed filed) {
        return "ops.form." + filed.words(Locale.forLanguageTag(code(language)));
    }

    /** A text, and its language if that is not the reader's. */
    public record Words(String text, @Nullable String otherLanguage) {}

    /** The text in the reader's language, else in the first of Russian, Kazakh and English that exists. */
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

    /** The link that dials a telephone number; null if it cannot be dialled. */
    public @Nullable String dial(String phone) {
        return CheckedLink.phone(phone);
    }

    /** An instant in Almaty time, without the offset, as each page states its time zone once. */
    public String time(Instant instant) {
        return WALL_CLOCK.format(instant.atZone(AlmatyTime.ZONE));
    }

    /** A grid week by its days and number, e.g. {@code 07.12–13.12.2026 (2026-W50)}. */
    public String week(String week) {
        var days = GridWeek.parse(week);
        return DAY.format(days.monday()) + "–" + DATE.format(days.sunday()) + " (" + week + ")";
    }

    /** The end of a term, with midnight as 24:00 of the day before. */
    public String end(Instant instant) {
        return AlmatyTime.writeAsEnd(instant);
    }

    /** The absolute time between two instants, in two units: days and hours, hours and minutes, or minutes and seconds. */
    public String span(Instant one, Instant other) {
        return Span.between(one, other).in(units());
    }

    /** The words for days, hours, minutes and seconds, for the script that updates the spans. */
    public String units() {
        return switch (language) {
            case KK -> "күн сағ мин сек";
            case RU -> "дн. ч мин с";
            case EN -> "d h min s";
        };
    }

    /** An instant in milliseconds since 1970, for the script that updates the spans. */
    public long millis(Instant instant) {
        return instant.toEpochMilli();
    }

    /** A length of time. */
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
