package kz.mediagrid.demo.outlet;

import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the events of a week from its public page in Russian. */
public final class ShownWeek {

    private ShownWeek() {}

    public static List<KnownEvent> events(Document page, GridWeek week) {
        return page.select("section.mg-day").stream()
                .flatMap(day -> day.select("article.mg-entry").stream().map(entry -> event(day, entry, week)))
                .toList();
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
