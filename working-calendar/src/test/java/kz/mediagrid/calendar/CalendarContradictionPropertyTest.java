package kz.mediagrid.calendar;

import static kz.mediagrid.calendar.CalendarFixture.ISSUED;
import static kz.mediagrid.calendar.CalendarFixture.file;
import static kz.mediagrid.calendar.CalendarFixture.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever single mistake is made in a correct year, it is found. */
class CalendarContradictionPropertyTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aLineLeftOutIsMissed(@ForAll("lines") String line) {
        assertThat(problems(line, "")).isNotEmpty();
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aLineWrittenTwiceIsNamed(@ForAll("lines") String line) {
        assertThat(problems(line, line + "\n" + line))
                .singleElement()
                .asString()
                .endsWith("the day " + date(line) + " appears twice.");
    }

    @Property(generation = GenerationMode.EXHAUSTIVE)
    void aDayOffWrittenAsWorkedIsNamed(@ForAll("lines") String line) {
        var flipped = line.contains(",off,") ? line.replace(",off,", ",worked,") : line.replace(",worked,", ",off,");

        assertThat(problems(line, flipped))
                .first()
                .asString()
                .startsWith("Line ")
                .contains("cannot be");
    }

    @Property
    void aLineOnAnotherDayIsFound(@ForAll("linesButKurbanAit") String line, @ForAll("shifts") int days) {
        var moved = date(line).plusDays(days) + line.substring(10);

        assertThat(problems(line, moved)).isNotEmpty();
    }

    @Property
    void halfASwapIsFound(@ForAll("ordinaryDays") LocalDate day) {
        var weekend = saturdayOf(day);
        var off = day + ",off,moved by order,," + weekend + ",x";
        var worked = weekend + ",worked,worked by order,," + day + ",x";

        for (var half : List.of(off, worked)) {
            assertThat(problems(lineOf2026(), lineOf2026() + "\n" + half))
                    .anyMatch(problem -> problem.contains("swaps " + date(half) + " with"));
        }
    }

    @Property
    void aWorkedDayOnAWeekdayIsFound(@ForAll("ordinaryDays") LocalDate one, @ForAll("ordinaryDays") LocalDate other) {
        var swap = "%s,off,moved by order,,%s,x\n%s,worked,worked by order,,%s,x".formatted(one, other, other, one);

        assertThat(problems(lineOf2026(), lineOf2026() + "\n" + swap))
                .contains(
                        one.equals(other)
                                ? "The calendar swaps " + one + " with " + one + " but has no matching line for " + one
                                        + ", the other day of the swap."
                                : other + " is not a weekend day and needs no order to be worked.");
    }

    /** What is found when {@code line} of its year's file is replaced. */
    private List<String> problems(String line, String replacement) {
        var year = file(date(line).getYear());
        assertThat(year).contains(line + "\n");

        return refusalOf(() -> calendar.withYear("kz-wrong", ISSUED, year.replace(line + "\n", replacement + "\n")))
                .problems();
    }

    private static LocalDate saturdayOf(LocalDate day) {
        return GridWeek.of(day).sunday().minusDays(1);
    }

    private static LocalDate date(String line) {
        return LocalDate.parse(line.substring(0, 10));
    }

    private static String lineOf2026() {
        return "2026-12-16,off,public holiday,INDEPENDENCE_DAY,,Law on Holidays";
    }

    private static List<String> allLines() {
        return Stream.of(2024, 2025, 2026)
                .flatMap(year -> file(year).lines())
                .filter(line -> line.startsWith("20"))
                .toList();
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(allLines());
    }

    @Provide
    Arbitrary<String> linesButKurbanAit() {
        return Arbitraries.of(allLines()).filter(line -> !line.contains("KURBAN_AIT"));
    }

    @Provide
    Arbitrary<Integer> shifts() {
        return Arbitraries.integers().between(-20, 20).filter(days -> days != 0);
    }

    @Provide
    Arbitrary<LocalDate> ordinaryDays() {
        return Arbitraries.integers()
                .between(1, 364)
                .map(day -> LocalDate.ofYearDay(2026, day))
                .filter(day -> calendar.day(day).reason() instanceof DayReason.OrdinaryWorkingDay)
                .filter(day -> calendar.day(saturdayOf(day)).reason() instanceof DayReason.Weekend);
    }
}
