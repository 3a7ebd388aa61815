package kz.mediagrid.notifier.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.notifier.delivery.Meaning.Days;

/** Reads the events of a Russian calendar as RFC 5545 says, with no library of the writer. */
final class CalendarReader {

    private static final Pattern EVENT = Pattern.compile("BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private CalendarReader() {}

    /** The facts of each event in the calendar, by the id of the event. */
    static Map<String, Meaning> read(String calendar) {
        var meanings = new TreeMap<String, Meaning>();
        var events = EVENT.matcher(calendar.replace("\r\n ", ""));
        while (events.find()) {
            var properties = new HashMap<String, String>();
            events.group(1).lines().forEach(line -> {
                int colon = line.indexOf(':');
                properties.put(line.substring(0, colon), line.substring(colon + 1));
            });
            meanings.put(properties.get("UID").replaceFirst("@.*", ""), meaning(properties));
        }
        return meanings;
    }

    private static Meaning meaning(Map<String, String> event) {
        var told = new HashMap<String, String>();
        text(event, "DESCRIPTION").lines().filter(line -> line.contains(": ")).forEach(line -> {
            int colon = line.indexOf(": ");
            told.put(line.substring(0, colon), line.substring(colon + 2));
        });
        var newDay = told.get("Новая дата");
        var standing = event.get("STATUS").equals("CANCELLED")
                ? "отменено"
                : newDay == null ? "" : newDay.equals("дата уточняется") ? "перенесено, дата уточняется" : "перенесено";
        told.put("Название", text(event, "SUMMARY").replaceFirst("^\\[[^]]*\\] ", ""));
        told.put("Место проведения", text(event, "LOCATION"));
        told.put("Отметка", event.getOrDefault("CATEGORIES", "").startsWith("главное") ? "главное" : "");
        var said = Meaning.ofMail(told);
        return new Meaning(
                said.title(),
                days(event),
                time(event),
                said.place(),
                standing,
                said.newDay(),
                said.notices(),
                said.attendance());
    }

    private static Days days(Map<String, String> event) {
        var date = event.get("DTSTART;VALUE=DATE");
        if (date != null) {
            var last = LocalDate.parse(event.get("DTEND;VALUE=DATE"), DATE).minusDays(1);
            return new Days(LocalDate.parse(date, DATE).toString(), last.toString());
        }
        var first = Meaning.inAlmaty(event.get("DTSTART"));
        var end = event.containsKey("DTEND") ? Meaning.inAlmaty(event.get("DTEND")) : first;
        var last = end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.minusDays(1) : end;
        return new Days(first.toLocalDate().toString(), last.toLocalDate().toString());
    }

    private static String time(Map<String, String> event) {
        if (event.containsKey("DTSTART")) {
            return Meaning.inAlmaty(event.get("DTSTART")).toLocalTime().toString();
        }
        return event.get("STATUS").equals("TENTATIVE") ? "OPEN" : "ALL_DAY";
    }

    private static String text(Map<String, String> event, String property) {
        return ESCAPED.matcher(event.getOrDefault(property, ""))
                .replaceAll(escaped -> escaped.group(1).equalsIgnoreCase("n") ? "\n" : "\\" + escaped.group(1));
    }
}
