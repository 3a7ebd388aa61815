package kz.mediagrid.grid;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.canonical.Sha256;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The basis of a week's next version: the newest version, and the present filings under the policy in force.
 *
 * @param week the grid week, e.g. {@code 2026-W49}
 * @param newest the number of the week's newest version; 0 before the first
 * @param policy the version of the editorial policy in force for the week
 * @param filings the events that touch the week, and the events that the newest version shows
 */
public record NextVersion(String week, int newest, String policy, List<Filing> filings) {

    /** The order of a grid: by day, then by hour, then by the event's id. */
    private static final Comparator<EntryChange> ORDER = Comparator.comparing(
                    (EntryChange change) -> change.entry().getDate())
            .thenComparing(change -> change.entry().getStartTime(), Comparator.nullsFirst(LocalTime::compareTo))
            .thenComparing(EntryChange::eventId);

    public NextVersion {
        filings = List.copyOf(filings);
    }

    /** The number of the next version. */
    public int number() {
        return newest + 1;
    }

    /**
     * The changes that the next version would publish now, in the order of the grid.
     *
     * @param shown returns an event's entry in the newest version; null if that version does not show the event
     */
    public List<EntryChange> changes(Function<String, @Nullable GridEntry> shown) {
        return filings.stream()
                .flatMap(filing ->
                        EntryChange.between(shown.apply(filing.event().getEventId()), filing, week, number()).stream())
                .sorted(ORDER)
                .toList();
    }

    /**
     * The fingerprint of the basis [64 hexadecimal digits]: SHA-256 over lines of UTF-8, each ended by a line feed. The
     * first line has the week, the number of the newest version, and the policy, separated by spaces. For each filing,
     * and for each event merged into it, in ascending order of event id, a line has the event's id and the submission that changed the
     * event last.
     *
     * <p>It depends on the log alone, and not on the form of an entry, so that a later build decides an old order as the
     * build that received it.
     */
    public String fingerprint() {
        var events = new TreeMap<String, String>();
        filings.stream()
                .flatMap(filing -> Stream.concat(Stream.of(filing.event()), filing.merged().stream()))
                .forEach(event -> events.put(event.getEventId(), lastChange(event)));
        var text = new StringBuilder(week + " " + newest + " " + policy + "\n");
        events.forEach(
                (id, change) -> text.append(id).append(' ').append(change).append('\n'));
        return Sha256.hex(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The ids of the events that the next version shows only under this week's policy, or only under the rule {@code
     * other}, in ascending order.
     *
     * @param shown returns an event's entry in the newest version; null if that version does not show the event
     */
    List<String> decidedByPolicy(EditorialPolicy other, Function<String, @Nullable GridEntry> shown) {
        return filings.stream()
                .filter(filing -> {
                    var entry = shown.apply(filing.event().getEventId());
                    return EntryChange.isShown(filing, week, entry)
                            != EntryChange.isShown(filing.under(other), week, entry);
                })
                .map(filing -> filing.event().getEventId())
                .sorted()
                .toList();
    }

    private static String lastChange(PlannedEvent event) {
        return Objects.requireNonNullElse(event.getChangedBy(), "");
    }
}
