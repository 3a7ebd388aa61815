package kz.mediagrid.notifier.delivery;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.notifier.page.ForeignFeeds.ReadEntry;

/** The events of each week as a reader knows them to whom changes are told in Russian words. */
final class ToldEvents {

    private static final Pattern EVENT = Pattern.compile("/grids/([0-9W-]+)/events/(\\S+)");
    /** The link to the whole week. A removed event has no link of its own: a reader finds it by all that was said of it. */
    private static final Pattern WEEK = Pattern.compile("/grids/([0-9W-]+)$");

    private static final String REMOVED = "Исключено из медиа-грида: ";
    private static final String ARROW = " → ";

    /** The statements of each event, by label. */
    private final Map<String, Map<String, Map<String, String>>> weeks = new TreeMap<>();

    /** Reads a mail as plain text: the events of a version, or changes. */
    void take(MimeMessage mail) {
        var removed = new ArrayList<Map<String, String>>();
        for (var block : ParsedMail.texts(mail).get(1).replace("\r\n", "\n").split("\n\n")) {
            var lines = block.lines().toList();
            var link = lines.get(lines.size() - 1);
            if (lines.get(0).startsWith(REMOVED)) {
                removed.add(statements(lines.subList(1, lines.size())));
            } else {
                shown(link, lines.subList(1, lines.size()));
            }
            var week = WEEK.matcher(link);
            if (week.find()) {
                events(week.group(1)).values().removeAll(removed);
                removed.clear();
            }
        }
        if (!removed.isEmpty()) {
            throw new IllegalStateException("removed from an unknown week: " + removed);
        }
    }

    /** Reads an entry of a feed, which tells one change. */
    void take(ReadEntry entry) {
        var lines = entry.text().lines().toList();
        var week = WEEK.matcher(entry.link());
        if (week.find()) {
            events(week.group(1)).values().remove(statements(lines));
        } else {
            shown(entry.link(), lines);
        }
    }

    private void shown(String link, List<String> lines) {
        var event = EVENT.matcher(link);
        if (event.find()) {
            events(event.group(1)).put(event.group(2), statements(lines));
        }
    }

    private Map<String, Map<String, String>> events(String week) {
        return weeks.computeIfAbsent(week, any -> new TreeMap<>());
    }

    /** The statements that hold after a change. */
    private static Map<String, String> statements(List<String> lines) {
        var told = new LinkedHashMap<String, String>();
        for (var line : lines) {
            int colon = line.indexOf(": ");
            if (colon > 0 && !line.startsWith("http")) {
                var value = line.substring(colon + 2);
                int arrow = value.lastIndexOf(ARROW);
                told.put(line.substring(0, colon), arrow < 0 ? value : value.substring(arrow + ARROW.length()));
            }
        }
        told.values().removeIf("—"::equals);
        return told;
    }

    /** The events of a week, by id. */
    Map<String, Meaning> in(GridWeek week) {
        return weeks.getOrDefault(week.toString(), Map.of()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, event -> Meaning.ofMail(event.getValue())));
    }
}
