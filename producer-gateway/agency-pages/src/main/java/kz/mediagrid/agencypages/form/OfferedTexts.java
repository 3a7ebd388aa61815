package kz.mediagrid.agencypages.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers the places, organisers and speakers of a body's own former events, so that nobody types them again. */
@Component
final class OfferedTexts {

    /** The largest number of texts that one list offers. */
    static final int MOST = 30;

    /** The weeks after the next one whose events are searched. */
    private static final int WEEKS_AHEAD = 4;

    /** The weeks whose events are searched: half a year. */
    private static final int WEEKS = 30;

    private final PlannedEventView events;
    private final DraftWeeks weeks;

    OfferedTexts(PlannedEventView events, DraftWeeks weeks) {
        this.events = events;
        this.weeks = weeks;
    }

    /**
     * The texts of one kind in one language.
     *
     * @param id the id of the list on the page, e.g. {@code offered-place-kk}
     * @param texts the texts, newest first, each once
     */
    record Offered(String id, List<String> texts) {}

    List<Offered> to(Account by) {
        var lists = new LinkedHashMap<String, Set<String>>();
        Stream.iterate(latest(), GridWeek::previous)
                .limit(WEEKS)
                .flatMap(week -> newestFirst(week, by))
                .forEach(details -> add(lists, details));
        return lists.entrySet().stream()
                .map(list -> new Offered(
                        list.getKey(), list.getValue().stream().limit(MOST).toList()))
                .toList();
    }

    private GridWeek latest() {
        return Stream.iterate(weeks.next(), GridWeek::next)
                .skip(WEEKS_AHEAD)
                .findFirst()
                .orElseThrow();
    }

    private Stream<EventDetails> newestFirst(GridWeek week, Account by) {
        var found = new ArrayList<EventDetails>();
        events.in(new Selection(week.toString(), by.agency(), Only.ALL))
                .forEach(event -> found.add(0, event.getDetails()));
        return found.stream();
    }

    private static void add(Map<String, Set<String>> lists, EventDetails details) {
        add(lists, "offered-place-", details.getPlace());
        details.getOrganisers().forEach(organiser -> add(lists, "offered-organiser-", organiser.getName()));
        details.getSpeakers().forEach(speaker -> {
            add(lists, "offered-position-", speaker.getPosition());
            add(lists, "offered-speaker-", speaker.getName());
        });
    }

    private static void add(Map<String, Set<String>> lists, String id, @Nullable LocalizedText text) {
        if (text != null) {
            add(lists, id + "kk", text.getKk());
            add(lists, id + "ru", text.getRu());
            add(lists, id + "en", text.getEn());
        }
    }

    private static void add(Map<String, Set<String>> lists, String id, @Nullable String text) {
        // A list of a browser has texts of one line.
        if (text != null && !text.isBlank() && text.lines().count() == 1) {
            lists.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(text.strip());
        }
    }
}
