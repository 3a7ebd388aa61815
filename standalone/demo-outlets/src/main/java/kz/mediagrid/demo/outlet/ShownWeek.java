package kz.mediagrid.demo.outlet;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the events of a week from its public page in Russian. */
public final class ShownWeek {

    private ShownWeek() {}

    /** The events, each once: one of several days is read on its first day in the week. */
    public static List<KnownEvent> events(Document page, GridWeek week) {
        return page.select("section.mg-day").stream()
                .flatMap(day -> day.select("article.mg-entry").stream()
                        .filter(ShownWeek::isFirstDay)
                        .map(entry -> event(day, entry, week)))
                .toList();
    }

    /** Whether the entry has the id of its event, to whose page the title leads; on later days a date follows the id. */
    private static boolean isFirstDay(Element entry) {
        var address = entry.select(".mg-entry__title a").attr("href");
        return address.replaceFirst("\\?.*", "").endsWith("/" + entry.id());
    }

    private static KnownEvent event(Element day, Element entry, GridWeek week) {
        var days = entry.select(".mg-entry__days");
        var dates = days.isEmpty()
                ? day.select(".mg-day__name time").text()
                : days.get(0).text();
        var title = entry.select(".mg-entry__title");
        return new KnownEvent(
                entry.id(),
                title.select("bdi").text(),
                WordedTime.begins(dates + ", " + entry.select(".mg-entry__time").text(), week),
                title.select("s").isEmpty());
    }
}
