package kz.mediagrid.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * One line of a calendar, split into fields. The first field is a date or the kind of the line. The fields are
 * separated by commas and never quoted, so that people can read a line aloud.
 */
final class CalendarLine {

    private static final int FIRST_YEAR = 2000;

    private final String[] fields;

    CalendarLine(String text) {
        this.fields = text.strip().split(",", -1);
    }

    int size() {
        return fields.length;
    }

    /** Returns this line; refuses a line that does not have {@code size} fields. */
    CalendarLine sized(int size) {
        if (fields.length != size) {
            throw new WrongLine(new Statement(
                    "үтірмен бөлінген " + size + " өріс күтілді, бірақ " + fields.length + " табылды",
                    "ожидалось полей через запятую: " + size + ", найдено: " + fields.length,
                    "expected " + size + " fields separated by commas but found " + fields.length));
        }
        return this;
    }

    /** The field {@code number}, counted from 0. */
    String field(int number) {
        return fields[number];
    }

    LocalDate date(int number) {
        try {
            return LocalDate.parse(fields[number]);
        } catch (DateTimeException e) {
            throw new WrongLine(new Statement(
                    "«" + fields[number] + "» – 2026-03-09 сияқты күн емес",
                    "«" + fields[number] + "» – не дата вида 2026-03-09",
                    "'" + fields[number] + "' is not a date like 2026-03-09"));
        }
    }

    int year(int number) {
        if (!fields[number].matches("[0-9]{4}")) {
            throw new WrongLine(new Statement(
                    "«" + fields[number] + "» – 2026 сияқты жыл емес",
                    "«" + fields[number] + "» – не год вида 2026",
                    "'" + fields[number] + "' is not a year like 2026"));
        }
        return Integer.parseInt(fields[number]);
    }

    /**
     * The year in the field {@code number}. A year before {@link #FIRST_YEAR} or after
     * {@link CalendarText#LAST_YEAR} is refused.
     */
    int yearInReach(int number) {
        var year = year(number);
        if (year < FIRST_YEAR || year > CalendarText.LAST_YEAR) {
            throw new WrongLine(new Statement(
                    "жыл " + FIRST_YEAR + " мен " + CalendarText.LAST_YEAR + " аралығында болуы тиіс, ал " + year
                            + " ондай емес",
                    "год должен лежать между " + FIRST_YEAR + " и " + CalendarText.LAST_YEAR + ", а " + year
                            + " не лежит",
                    "a year lies between " + FIRST_YEAR + " and " + CalendarText.LAST_YEAR + ", and " + year
                            + " does not"));
        }
        return year;
    }

    YearStatus status(int number) {
        return switch (fields[number]) {
            case "official" -> YearStatus.OFFICIAL;
            case "provisional" -> YearStatus.PROVISIONAL;
            default ->
                throw new WrongLine(new Statement(
                        "жыл official немесе provisional болады, «" + fields[number] + "» емес",
                        "год бывает official или provisional, но не «" + fields[number] + "»",
                        "a year is official or provisional, not '" + fields[number] + "'"));
        };
    }

    /** Reports an invalid line. Its message continues a sentence that begins with the number of the line. */
    static final class WrongLine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Statement why;

        WrongLine(Statement why) {
            super(why.en());
            this.why = why;
        }

        Statement why() {
            return why;
        }
    }
}
