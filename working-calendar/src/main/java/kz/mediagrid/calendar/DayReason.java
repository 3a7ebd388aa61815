package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** The reason why a day is worked or off. */
public sealed interface DayReason {

    /** Whether state bodies work on a day with this reason. */
    default boolean working() {
        return false;
    }

    /**
     * The holiday because of which the day is off. The holiday falls on this day or was carried over to this day. Empty
     * if no holiday is the reason.
     */
    default Optional<Holiday> keeps() {
        return Optional.empty();
    }

    /**
     * Another day that the reason names: the date of a holiday that is carried over, or the day with which an order
     * swapped this day. Empty if the reason names no other day.
     */
    default Optional<LocalDate> otherDay() {
        return Optional.empty();
    }

    /** The reason in words. */
    Statement text();

    /** A day from Monday to Friday without a special reason. */
    record OrdinaryWorkingDay() implements DayReason {
        @Override
        public boolean working() {
            return true;
        }

        @Override
        public Statement text() {
            return new Statement("жұмыс күні", "рабочий день", "working day");
        }
    }

    /** A Saturday or Sunday that is off by the five-day week. */
    record Weekend() implements DayReason {
        @Override
        public Statement text() {
            return new Statement("демалыс күні", "выходной день", "weekend");
        }
    }

    /** A public holiday on its own date, on any weekday. */
    record PublicHoliday(Holiday holiday) implements DayReason {
        @Override
        public Optional<Holiday> keeps() {
            return Optional.of(holiday);
        }

        @Override
        public Statement text() {
            return new Statement("мереке күні: ", "праздничный день: ", "public holiday: ").and("", holiday.name());
        }
    }

    /**
     * A day that is off because a public holiday fell on an earlier day off (Law on Holidays, art. 5). Without the
     * holiday, this day would be worked.
     */
    record CarriedOver(Holiday holiday, LocalDate from) implements DayReason {
        @Override
        public Optional<Holiday> keeps() {
            return Optional.of(holiday);
        }

        @Override
        public Optional<LocalDate> otherDay() {
            return Optional.of(from);
        }

        @Override
        public Statement text() {
            var name = holiday.name();
            var fellOn = DateWords.written(from);
            return new Statement(
                    fellOn.kk() + " мереке күні үшін ауыстырылған демалыс күні: " + name.kk(),
                    "перенесённый день отдыха за праздничный день " + fellOn.ru() + ": " + name.ru(),
                    "moved day off for " + name.en() + ", which fell on " + fellOn.en());
        }
    }

    /**
     * 7 January or the first day of Kurban Ait. The day is off, but is never carried to another day (Labour
     * Code, art. 84(5)).
     */
    record DayOffThatNeverCarries(Holiday holiday) implements DayReason {
        @Override
        public Optional<Holiday> keeps() {
            return Optional.of(holiday);
        }

        @Override
        public Statement text() {
            return new Statement(
                            "ауыстырылмайтын демалыс күні: ",
                            "выходной день без переноса: ",
                            "day off that never carries: ")
                    .and("", holiday.name());
        }
    }

    /**
     * A day that is off by order of the labour authority, while a Saturday or Sunday is worked instead (Labour
     * Code, art. 85(3)).
     */
    record MovedByOrder(LocalDate workedInstead) implements DayReason {
        @Override
        public Optional<LocalDate> otherDay() {
            return Optional.of(workedInstead);
        }

        @Override
        public Statement text() {
            var worked = DateWords.written(workedInstead);
            return new Statement(
                    "бұйрықпен " + worked.kk() + " күнінен ауыстырылған демалыс күні",
                    "день отдыха, перенесённый приказом с " + worked.ru(),
                    "day off moved by order from " + worked.en() + ", which is worked instead");
        }
    }

    /** A Saturday or Sunday that is worked in place of another day (Labour Code, art. 85(3)). */
    record WorkedByOrder(LocalDate standsFor) implements DayReason {
        @Override
        public Optional<LocalDate> otherDay() {
            return Optional.of(standsFor);
        }

        @Override
        public boolean working() {
            return true;
        }

        @Override
        public Statement text() {
            var off = DateWords.written(standsFor);
            return new Statement(
                    off.kk() + " орнына бұйрық бойынша жұмыс күні",
                    "рабочий день по приказу вместо " + off.ru(),
                    "worked by order in place of " + off.en());
        }
    }
}
