package kz.mediagrid.grid;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The states of one event's entries, sorted by week.
 *
 * @param list at most one state per week
 */
record EntryStates(List<EntryState> list) {

    static final EntryStates NONE = new EntryStates(List.of());

    EntryStates {
        list = List.copyOf(list);
    }

    /**
     * The entry states after a command, received at {@code received}, has moved the event to exactly these
     * {@code weeks}.
     *
     * <p>An entry that stays keeps its lateness mark; an entry that is new or comes back gets a new mark. A week that
     * the event leaves keeps its entry only if a version of that week ever showed the event.
     */
    EntryStates broughtInto(Collection<GridWeek> weeks, Instant received, GridCalendar calendar) {
        var entries = new TreeMap<>(list.stream().collect(Collectors.toMap(EntryState::getWeek, entry -> entry)));
        var touched = weeks.stream().map(GridWeek::toString).collect(Collectors.toSet());
        entries.replaceAll((week, entry) -> touched.contains(week) ? entry : left(entry));
        entries.values().removeIf(entry -> !entry.getCurrent() && entry.getFirstVersion() == 0);
        for (var week : weeks) {
            entries.compute(
                    week.toString(),
                    (name, entry) -> entry != null && entry.getCurrent()
                            ? entry
                            : EntryState.newBuilder()
                                    .setWeek(name)
                                    .setBroughtAt(received)
                                    .setLate(calendar.isLate(week, received))
                                    .setFirstVersion(entry == null ? 0 : entry.getFirstVersion())
                                    .build());
        }
        return new EntryStates(List.copyOf(entries.values()));
    }

    /**
     * The entry states after the event was moved. A week that showed the event and still contains it gets
     * {@code publicReason}; null stands for no reason.
     */
    EntryStates movedFor(@Nullable LocalizedText publicReason) {
        return new EntryStates(list.stream()
                .map(entry -> EntryState.newBuilder(entry)
                        .setPublicReason(entry.getCurrent() && entry.getFirstVersion() > 0 ? publicReason : null)
                        .build())
                .toList());
    }

    /**
     * Records that {@code version} is the first version of {@code week} that shows the event, unless an earlier version
     * already showed the event.
     */
    EntryStates shownIn(String week, int version) {
        return new EntryStates(list.stream()
                .map(entry -> entry.getWeek().equals(week) && entry.getFirstVersion() == 0
                        ? EntryState.newBuilder(entry).setFirstVersion(version).build()
                        : entry)
                .toList());
    }

    private static EntryState left(EntryState entry) {
        return EntryState.newBuilder(entry)
                .setCurrent(false)
                .setPublicReason(null)
                .build();
    }
}
