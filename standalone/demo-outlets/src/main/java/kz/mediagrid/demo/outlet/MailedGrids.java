package kz.mediagrid.demo.outlet;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import kz.mediagrid.calendar.GridWeek;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The mails of an outlet, as its editor reads them: in Russian, one after the other, each event as the last mail about it says.
 *
 * @param mails the mails that came to the outlet's address, in order
 */
public record MailedGrids(List<ReceivedMail> mails) {

    private static final String ARROW = " → ";
    private static final String TITLE = "Название: ";
    private static final String TIME = "Время: ";
    private static final String MARK = "Отметка: ";
    private static final List<String> NOT_HELD = List.of("отменено", "перенесено, дата уточняется");

    public MailedGrids {
        mails = List.copyOf(mails);
    }

    /** The mails among {@code all} that came to {@code address} and tell of events. */
    public static MailedGrids to(String address, List<ReceivedMail> all) {
        return new MailedGrids(all.stream()
                .filter(mail -> mail.to().equals(address) && !events(mail).isEmpty())
                .toList());
    }

    /** The number of mails that came a second time. */
    public int repeats() {
        return mails.size()
                - (int) mails.stream().map(ReceivedMail::messageId).distinct().count();
    }

    /** The events of {@code week}, and all other events of the mails. */
    public List<KnownEvent> events(GridWeek week) {
        var known = new LinkedHashMap<String, KnownEvent>();
        mails.stream()
                .flatMap(mail -> events(mail).stream())
                .map(heading -> event(heading, week))
                .forEach(event -> known.put(event.eventId(), event));
        return List.copyOf(known.values());
    }

    /** The headings with links to events; the statements of an event follow its heading. */
    private static List<Element> events(ReceivedMail mail) {
        return Jsoup.parse(mail.html()).select("h2:has(a[href*=/grids/][href*=/events/])");
    }

    private static KnownEvent event(Element heading, GridWeek week) {
        var statements = statements(heading);
        var link = URI.create(Objects.requireNonNull(heading.selectFirst("a")).attr("href"));
        return new KnownEvent(
                link.getPath().substring(link.getPath().lastIndexOf('/') + 1),
                KnownEvent.withoutLanguage(newest(statements, TITLE)),
                WordedTime.begins(newest(statements, TIME), week),
                NOT_HELD.stream().noneMatch(newest(statements, MARK)::contains));
    }

    private static List<String> statements(Element heading) {
        var statements = new ArrayList<String>();
        for (var next = heading.nextElementSibling();
                next != null && next.normalName().equals("p");
                next = next.nextElementSibling()) {
            statements.add(next.text());
        }
        return statements;
    }

    /** The statement with this label, without the label; of a changed one, the part after the arrow. Empty if there is none. */
    private static String newest(List<String> statements, String label) {
        return statements.stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()))
                .map(said -> said.substring(said.contains(ARROW) ? said.lastIndexOf(ARROW) + ARROW.length() : 0))
                .findFirst()
                .orElse("");
    }
}
