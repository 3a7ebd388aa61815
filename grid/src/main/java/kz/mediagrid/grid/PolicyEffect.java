package kz.mediagrid.grid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * The effect of another editorial policy: the events that it would bring into the grid or take out of it.
 *
 * @param current the version of the policy in force
 * @param next the rule of the other policy
 * @param events the ids of the events by week, in ascending order; only weeks with such events
 */
public record PolicyEffect(String current, EditorialPolicy next, SortedMap<String, List<String>> events) {

    /**
     * The number of weeks that are compared. An event begins at most one year ahead, so it is in at least one of these
     * weeks, even if it lasts longer.
     */
    private static final int WEEKS = 54;

    /**
     * The effect of the rule {@code next} instead of the policy {@code current}.
     *
     * @param weeks the next versions of the {@linkplain #weeks weeks} to which the rule would apply
     * @param shown returns the entry of an event in the newest version of a week; null if that version does not show the
     *     event
     */
    public static PolicyEffect of(
            String current,
            EditorialPolicy next,
            Stream<NextVersion> weeks,
            BiFunction<String, String, @Nullable GridEntry> shown) {
        var events = new TreeMap<String, List<String>>();
        weeks.forEach(week -> {
            var changed = week.decidedByPolicy(next, id -> shown.apply(week.week(), id));
            if (!changed.isEmpty()) {
                events.put(week.week(), changed);
            }
        });
        return new PolicyEffect(current, next, events);
    }

    /** The weeks to which a policy applies from {@code first} on. */
    public static Stream<GridWeek> weeks(GridWeek first) {
        return Stream.iterate(first, GridWeek::next).limit(WEEKS);
    }

    /**
     * The fingerprint of the effect [64 hexadecimal digits]: SHA-256 over lines of UTF-8, each ended by a line feed. The
     * first line has the version of the policy in force and the other rule, separated by a space; each further line has
     * a week and the id of an event that the rule would bring in or take out, in ascending order.
     */
    public String fingerprint() {
        var text = new StringBuilder(current + " " + next + "\n");
        events.forEach((week, ids) ->
                ids.forEach(id -> text.append(week).append(' ').append(id).append('\n')));
        return Sha256.hex(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
