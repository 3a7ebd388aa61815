package kz.mediagrid.gateway.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.LocalTimes;

/**
 * An order that moves a day off, as the editor filled it in (Labour Code, art. 85(3)).
 *
 * @param fields the texts by field, without spaces around them: {@code worked}, the day off that becomes worked;
 *     {@code off}, the working day that becomes off; and the act with its names, number, date and address
 */
record DayOffMove(Map<String, String> fields) {

    private static final List<String> ALL = List.of("worked", "off", "nameKk", "nameRu", "number", "dated", "link");
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    static DayOffMove typed(Map<String, String> sent) {
        var fields = new LinkedHashMap<String, String>();
        ALL.forEach(field -> fields.put(field, sent.getOrDefault(field, "").strip()));
        return new DayOffMove(fields);
    }

    /** The text of the field. Templates call this. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The date in the field; empty if the text there is no date. */
    Optional<LocalDate> date(String field) {
        return LocalTimes.date(text(field));
    }

    /** The act in both languages of the state, e.g. {@code … / …, № 512, 24.11.2026}. Templates call this. */
    public String legalAct() {
        var address = text("link");
        return text("nameKk") + " / " + text("nameRu") + ", № " + text("number")
                + date("dated").map(dated -> ", " + DAY_FIRST.format(dated)).orElse("")
                + (address.isEmpty() ? "" : ", " + address);
    }

    /** The version of the new calendar, which has the date of the act as its name: {@code kz-2026-11-24}. */
    String version(Predicate<String> known) {
        var first = "kz-" + text("dated");
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? first : first + "-" + number)
                .filter(known.negate())
                .findFirst()
                .orElseThrow();
    }

    /** The calendar that follows from the order. The dates must have been checked. */
    ProposedCalendar proposed(String version) {
        var dated = date("dated").orElseThrow();
        var worked = date("worked").orElseThrow();
        var off = date("off").orElseThrow();
        return new ProposedCalendar(
                CalendarDraft.TEXT,
                "",
                current -> current.withDayOffMoved(version, dated, worked, off).text());
    }
}
