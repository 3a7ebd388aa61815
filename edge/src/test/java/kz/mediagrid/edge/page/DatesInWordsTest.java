package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DatesInWordsTest {

    @Test
    void monthsAndDaysAreCalledWhatTheyAreCalledInKazakh() {
        var dates = in("kk");

        assertThat(IntStream.rangeClosed(1, 12).mapToObj(month -> dates.day(LocalDate.of(2026, month, 1))))
                .containsExactly(
                        "1 қаңтар",
                        "1 ақпан",
                        "1 наурыз",
                        "1 сәуір",
                        "1 мамыр",
                        "1 маусым",
                        "1 шілде",
                        "1 тамыз",
                        "1 қыркүйек",
                        "1 қазан",
                        "1 қараша",
                        "1 желтоқсан");
        assertThat(IntStream.rangeClosed(7, 13).mapToObj(day -> dates.weekday(LocalDate.of(2026, 12, day))))
                .containsExactly(
                        "7 желтоқсан, дүйсенбі",
                        "8 желтоқсан, сейсенбі",
                        "9 желтоқсан, сәрсенбі",
                        "10 желтоқсан, бейсенбі",
                        "11 желтоқсан, жұма",
                        "12 желтоқсан, сенбі",
                        "13 желтоқсан, жексенбі");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|2026-12-07|2026-12-13|2026 жылғы 7–13 желтоқсан",
                "ru|2026-12-07|2026-12-13|7–13 декабря 2026 года",
                "en|2026-12-07|2026-12-13|7–13 December 2026",
                "kk|2026-11-30|2026-12-06|2026 жылғы 30 қараша – 6 желтоқсан",
                "ru|2026-11-30|2026-12-06|30 ноября – 6 декабря 2026 года",
                "ru|2026-12-28|2027-01-03|28 декабря 2026 года – 3 января 2027 года",
                "kk|2026-12-28|2027-01-03|2026 жылғы 28 желтоқсан – 2027 жылғы 3 қаңтар"
            })
    void aWeekIsWrittenWithoutSayingAnythingTwice(String language, LocalDate from, LocalDate to, String written) {
        assertThat(in(language).range(from, to)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|9 желтоқсан, сәрсенбі, 00:30|2026 жылғы 9 желтоқсан, сәрсенбі, 00:30",
                "ru|9 декабря, среда, 00:30|9 декабря 2026 года, среда, 00:30",
                "en|Wednesday, 9 December, 00:30|Wednesday, 9 December 2026, 00:30"
            })
    void anInstantIsSaidInAlmatyTime(String language, String brief, String full) {
        var evening = Instant.parse("2026-12-08T19:30:00Z");

        assertThat(in(language).moment(evening)).isEqualTo(new Moment(brief, "2026-12-09T00:30+05:00"));
        assertThat(in(language).fullMoment(evening)).isEqualTo(new Moment(full, "2026-12-09T00:30+05:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|3 желтоқсан, бейсенбі, күннің соңына дейін|2026 жылғы 3 желтоқсан, бейсенбі, күннің соңына дейін",
                "ru|до конца четверга, 3 декабря|до конца четверга, 3 декабря 2026 года",
                "en|until the end of Thursday, 3 December|until the end of Thursday, 3 December 2026"
            })
    void aTermThatEndsAtMidnightLastsUntilTheEndOfTheDayBefore(String language, String brief, String full) {
        var midnight = Instant.parse("2026-12-03T19:00:00Z");

        assertThat(in(language).until(midnight)).isEqualTo(new Moment(brief, "2026-12-04T00:00+05:00"));
        assertThat(in(language).fullUntil(midnight)).isEqualTo(new Moment(full, "2026-12-04T00:00+05:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|8 желтоқсан, сейсенбі, 11:05 уақытына дейін",
                "ru|до вторника, 8 декабря, 11:05",
                "en|until Tuesday, 8 December, 11:05"
            })
    void aTermThatEndsWithinADayLastsUntilThatTime(String language, String written) {
        assertThat(in(language).until(Instant.parse("2026-12-08T06:05:00Z")).text())
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk|14–20 желтоқсан|2026 жылғы 14–20 желтоқсан",
                "ru|14–20 декабря|14–20 декабря 2026 года",
                "en|14–20 December|14–20 December 2026"
            })
    void aWeekIsItsDaysAndOnlyItsAddressIsItsNumber(String language, String brief, String full) {
        var week = GridWeek.parse("2026-W51");

        assertThat(in(language).week(week)).isEqualTo(new WeekInWords("2026-W51", brief));
        assertThat(in(language).fullWeek(week)).isEqualTo(new WeekInWords("2026-W51", full));
    }

    static DatesInWords in(String language) {
        return new DatesInWords(words(language));
    }

    static Words words(String language) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new Words(bundles, Locale.forLanguageTag(language));
    }
}
