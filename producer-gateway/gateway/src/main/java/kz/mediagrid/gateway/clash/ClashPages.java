package kz.mediagrid.gateway.clash;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.event.ClashingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the page of a week's clashes. */
@Component
final class ClashPages {

    private static final int MOST = 300;

    private final ClashQuery clashes;
    private final MessageSource bundles;

    ClashPages(ClashQuery clashes, MessageSource bundles) {
        this.clashes = clashes;
        this.bundles = bundles;
    }

    ClashPage page(GridWeek week, Account account, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        var language = Languages.of(locale);
        var found = clashes.in(week, account).toList();
        var days = found.stream()
                .limit(MOST)
                .collect(groupingBy(
                        pair -> pair.clash().getDay(), TreeMap<LocalDate, List<ClashQuery.Pair>>::new, toList()))
                .entrySet()
                .stream()
                .map(day -> new ClashPage.Day(
                        dates.weekday(day.getKey()),
                        day.getValue().stream()
                                .map(pair -> pair(pair, account, language, dates))
                                .toList()))
                .toList();
        return new ClashPage(
                dates.fullWeek(week),
                dates.week(week.previous()),
                dates.week(week.next()),
                days,
                Math.max(0, found.size() - MOST));
    }

    private ClashPage.Pair pair(ClashQuery.Pair pair, Account account, Language language, DatesInWords dates) {
        var since = pair.clash().getSince();
        return new ClashPage.Pair(
                pair.clash().getKind().name(),
                dates.moment(since),
                clashes.sides(pair, account).stream()
                        .map(side -> side(side, language))
                        .toList());
    }

    private static ClashPage.Side side(ClashingEvent event, Language language) {
        return new ClashPage.Side(
                event.agencyName() == null
                        ? new Wording(event.agency(), Languages.code(language), false)
                        : wording(event.agencyName(), language),
                event.title() == null ? null : wording(event.title(), language),
                hours(event),
                event.id());
    }

    private static Wording wording(Text text, Language language) {
        return Wording.of(text.localized(), language);
    }

    private static @Nullable String hours(ClashingEvent event) {
        return event.startTime() == null
                ? null
                : Stream.of(event.startTime(), event.endTime())
                        .filter(Objects::nonNull)
                        .reduce((from, to) -> from + "–" + to)
                        .orElseThrow();
    }
}
