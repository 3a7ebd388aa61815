package kz.mediagrid.agencypages.form;

import java.util.ArrayList;
import java.util.Collections;
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

    /** The largest number of weeks whose events are searched: half a year. */
    private static final int WEEKS = 30;

    /** The number of events after which no further week is searched. */
    private static final int ENOUGH_EVENTS = 300;

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
        var week = latest();
        var read = 0;
        for (int at = 0; at < WEEKS && read < ENOUGH_EVENTS; at++) {
            var found = new ArrayList<>(events.in(new Selection(week.toString(), by.agency(), Only.ALL)));
            Collections.reverse(found);
            found.forEach(event -> add(lists, event.getDetails()));
            read += found.size();
            week = week.previous();
        }
        return lists.entrySet().stream()
                .map(list -> new Offered(list.getKey(), List.copyOf(list.getValue())))
                .toList();
    }

    private GridWeek latest() {
        return Stream.iterate(weeks.next(), GridWeek::next)
                .skip(WEEKS_AHEAD)
                .findFirst()
                .orElseThrow();
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
            var list = lists.computeIfAbsent(id, any -> new LinkedHashSet<>());
            if (list.size() < MOST) {
                list.add(text.strip());
            }
        }
    }
}
