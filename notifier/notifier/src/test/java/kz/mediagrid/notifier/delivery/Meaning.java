package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The facts of an event that a reader takes from one channel, in Russian. A fact is empty if the channel says nothing of it.
 *
 * @param days the first and the last day
 * @param time the start time, {@code ALL_DAY} or {@code OPEN}
 * @param standing the mark of an event that is not held, or not on this day
 */
record Meaning(
        String title,
        Days days,
        String time,
        String place,
        String standing,
        String newDay,
        Notices notices,
        Attendance attendance) {

    /** Two dates, as ISO. */
    record Days(String first, String last) {}

    record Notices(String reason, String note) {}

    record Attendance(boolean featured, String stream, String accreditation) {}

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final List<String> MONTHS = List.of("ноября", "декабря", "января");
    private static final Pattern DAY = Pattern.compile("([0-9]{1,2})(?:–([0-9]{1,2}))? (ноября|декабря|января)");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Map<String, String> STANDINGS = Map.of(
            "CANCELLED", "отменено", "MOVED", "перенесено", "POSTPONED", "перенесено, дата уточняется", "PLANNED", "");

    /** The event as JSON and the topic have it, with the names of the fields of {@code GridEntry}. */
    static Meaning of(JsonNode entry) {
        var standing = entry.path("standing").asString();
        boolean planned = standing.equals("PLANNED");
        var date = entry.path("date").asString();
        var deadline = entry.path("accreditation").path("deadline").asString("");
        var timing = entry.path("timing").asString();
        return new Meaning(
                text(entry, "title"),
                new Days(date, entry.path("endDate").asString(date)),
                switch (timing) {
                    case "TIMED" ->
                        LocalTime.parse(entry.path("startTime").asString()).toString();
                    case "ALL_DAY" -> timing;
                    default -> "OPEN";
                },
                text(entry, "place"),
                STANDINGS.getOrDefault(standing, standing),
                standing.equals("POSTPONED") ? "OPEN" : entry.path("movedTo").asString(""),
                new Notices(text(entry, "publicReason"), text(entry, "publicNote")),
                new Attendance(
                        entry.path("featured").asBoolean(false),
                        planned ? entry.path("streamUrl").asString("") : "",
                        planned && !deadline.isEmpty() ? local(deadline) : ""));
    }

    /** The event as a card of the page shows it. */
    static Meaning of(Element card) {
        var notices = card.select(".mg-entry__notice");
        var labels = card.select(".mg-entry__who .mg-entry__label");
        var when = card.select(".mg-entry__time").text();
        var days = card.select(".mg-entry__days").stream().findFirst().map(Element::text);
        var above = card.closest("section").id().replace("day-", "");
        var standing = card.select(".govuk-tag").stream()
                .map(tag -> tag.text().replaceAll(", версия [0-9]+$", ""))
                .filter(STANDINGS::containsValue)
                .findFirst();
        var date = days.map(Meaning::days).orElse(new Days(above, above));
        return new Meaning(
                clean(card.select(".mg-entry__title bdi").text()),
                date,
                time(when),
                clean(card.select(".mg-entry__place bdi").text()),
                standing.orElse(""),
                newDay(said(notices, "Новая дата: ")),
                new Notices(
                        clean(said(notices, "Причина: ")), clean(said(card.select(".mg-entry__note"), "Примечание: "))),
                new Attendance(
                        !card.select(".mg-tag--featured").isEmpty(),
                        after(labels, "Прямой эфир", "a", "href"),
                        moment(after(labels, "Аккредитация", "time", "datetime"))));
    }

    /** The event as a mail tells it, by label. */
    static Meaning ofMail(Map<String, String> told) {
        var marks = told.getOrDefault("Отметка", "");
        var when = told.getOrDefault("Время", "");
        return new Meaning(
                clean(told.getOrDefault("Название", "")),
                days(when),
                time(when),
                clean(told.getOrDefault("Место проведения", "")),
                marks.replaceFirst("(; )?главное$", ""),
                newDay(told.getOrDefault("Новая дата", "")),
                new Notices(clean(told.getOrDefault("Причина", "")), clean(told.getOrDefault("Примечание", ""))),
                new Attendance(
                        marks.endsWith("главное"),
                        told.getOrDefault("Прямой эфир", ""),
                        until(told.getOrDefault("Аккредитация", ""))));
    }

    /** The same in a calendar, where a moved event is on its new day, with an open time. */
    Meaning onItsDay() {
        return switch (standing) {
            case "перенесено" -> on(new Days(newDay, newDay));
            case "перенесено, дата уточняется" -> on(days);
            default -> this;
        };
    }

    /** The same on a later day of several, which has no hours of its own and leaves the attendance to the first day. */
    Meaning onLaterDay() {
        return new Meaning(
                title, days, "", place, standing, newDay, notices, new Attendance(attendance.featured(), "", ""));
    }

    private Meaning on(Days when) {
        return new Meaning(title, when, "OPEN", place, standing, newDay, notices, attendance);
    }

    /** The days in words, such as {@code 7–10 декабря} or {@code 30 ноября – 2 декабря}; no event is in another year than its week. */
    private static Days days(String words) {
        var dates = new ArrayList<String>();
        var found = DAY.matcher(words.replaceAll("; окончание.*", ""));
        while (found.find()) {
            dates.add(date(found.group(1), found.group(3)));
            if (found.group(2) != null) {
                dates.add(date(found.group(2), found.group(3)));
            }
        }
        return dates.isEmpty() ? new Days("", "") : new Days(dates.get(0), dates.get(dates.size() - 1));
    }

    private static String date(String day, String month) {
        int at = MONTHS.indexOf(month);
        return LocalDate.of(at == 2 ? 2027 : 2026, at == 2 ? 1 : 11 + at, Integer.parseInt(day))
                .toString();
    }

    private static String newDay(String words) {
        return words.contains("дата уточняется") ? "OPEN" : days(words).first();
    }

    private static String time(String words) {
        var found = TIME.matcher(words);
        return found.find() ? found.group() : words.contains("весь день") ? "ALL_DAY" : "OPEN";
    }

    private static String until(String words) {
        var found = TIME.matcher(words);
        return found.find() ? days(words).first() + "T" + found.group() : "";
    }

    private static String moment(String instant) {
        return instant.isEmpty() ? "" : local(instant);
    }

    private static String local(String instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                .parse(instant, Instant::from)
                .atZone(ALMATY)
                .toLocalDateTime()
                .toString();
    }

    /** The time of a calendar, which is in UTC, in Almaty. */
    static LocalDateTime inAlmaty(String utc) {
        return LocalDateTime.parse(utc, DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'"))
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(ALMATY)
                .toLocalDateTime();
    }

    private static String said(List<Element> lines, String label) {
        return lines.stream()
                .map(Element::text)
                .filter(line -> line.startsWith(label.strip()))
                .map(line -> line.substring(label.strip().length()).replaceFirst(" RU$", ""))
                .findFirst()
                .orElse("");
    }

    private static String after(List<Element> labels, String label, String tag, String attribute) {
        return labels.stream()
                .filter(heading -> heading.text().equals(label))
                .map(heading -> heading.nextElementSibling())
                .filter(next -> next != null)
                .map(next -> next.select(tag).attr(attribute))
                .findFirst()
                .orElse("");
    }

    private static String text(JsonNode entry, String field) {
        return clean(entry.path(field).path("ru").asString(""));
    }

    /** The text as a reader sees it: no channel needs to keep characters without a form, or the kind of a space. */
    static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\u202A-\\u202E\\u200B]", "")
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip();
    }
}
