package kz.mediagrid.calendar;

import static kz.mediagrid.calendar.CalendarFixture.ISSUED;
import static kz.mediagrid.calendar.CalendarFixture.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An order that moves a day off is the same as its two lines in the file, and changes two days alone. */
class DayOffMovedPropertyTest {

    private static final String VERSION = "kz-moved";

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @Property(tries = 100)
    void labourCode85_3_twoDaysAreSwappedAndEveryOtherDayIsKept(
            @ForAll("weekendDays") LocalDate worked, @ForAll("workingDays") LocalDate off) {
        var moved = calendar.withDayOffMoved(VERSION, ISSUED, worked, off);

        assertThat(moved.day(worked).reason()).isEqualTo(new DayReason.WorkedByOrder(off));
        assertThat(moved.day(off).reason()).isEqualTo(new DayReason.MovedByOrder(worked));
        assertThat(moved.day(worked).ground()).isEqualTo(LegalGround.text(LegalGround.BY_ORDER));
        assertThat(moved.day(off).ground()).isEqualTo(LegalGround.text(LegalGround.BY_ORDER));
        assertThat(moved.years()).isEqualTo(calendar.years());
        assertThat(moved.days(calendar.firstDay(), calendar.lastDay()))
                .filteredOn(day -> !day.date().equals(worked) && !day.date().equals(off))
                .containsExactlyElementsOf(calendar.days(calendar.firstDay(), calendar.lastDay()).stream()
                        .filter(day -> !day.date().equals(worked) && !day.date().equals(off))
                        .toList());
    }

    /** Any two days, of which an order may swap only a few. */
    @Property
    void labourCode85_3_anOrderIsRefusedExactlyIfTheFileWithItsTwoLinesIs(
            @ForAll("days") LocalDate worked, @ForAll("days") LocalDate off) {
        var inTheFile = inTheFile(worked, off);

        inTheFile.ifPresentOrElse(
                file -> assertThat(calendar.withDayOffMoved(VERSION, ISSUED, worked, off))
                        .isEqualTo(file),
                () -> assertThat(refusalOf(() -> calendar.withDayOffMoved(VERSION, ISSUED, worked, off))
                                .problems())
                        .isNotEmpty());
    }

    @Example
    void aMoveThatIsInForceIsRefusedWithASentenceForEachDay() {
        var worked = LocalDate.of(2025, 1, 5);
        var off = LocalDate.of(2025, 1, 3);

        assertThat(refusalOf(() -> calendar.withDayOffMoved(VERSION, ISSUED, worked, off))
                        .problems())
                .containsExactly(
                        "The calendar has another line for 2025-01-03 already.",
                        "The calendar has another line for 2025-01-05 already.");
    }

    private Optional<WorkingCalendar> inTheFile(LocalDate worked, LocalDate off) {
        var text = calendar.text()
                .replaceFirst("(?m)^version,.*$", "version," + VERSION)
                .replaceFirst("(?m)^issued,.*$", "issued," + ISSUED);
        try {
            return Optional.of(WorkingCalendar.parse(text + """
                            %s,off,moved by order,,%s,Labour Code art. 85(3)
                            %s,worked,worked by order,,%s,Labour Code art. 85(3)
                            """.formatted(off, worked, worked, off)));
        } catch (CalendarFormatException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<LocalDate> weekendDays() {
        return within().filter(day -> calendar.day(day).reason() instanceof DayReason.Weekend);
    }

    @Provide
    Arbitrary<LocalDate> workingDays() {
        return within().filter(day -> calendar.day(day).reason() instanceof DayReason.OrdinaryWorkingDay);
    }

    private Arbitrary<LocalDate> within() {
        return between(calendar.firstDay(), calendar.lastDay());
    }

    /** Days of every kind, of the time around two swaps and around the end of the calendar, too. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.oneOf(
                between(LocalDate.of(2024, 12, 28), LocalDate.of(2025, 1, 14)),
                between(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 5, 31)),
                between(calendar.lastDay().minusDays(7), calendar.lastDay().plusDays(3)),
                within().filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY));
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}
