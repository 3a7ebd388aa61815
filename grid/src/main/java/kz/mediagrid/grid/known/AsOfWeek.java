package kz.mediagrid.grid.known;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.state.ReplayedGrid;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PublicationCause;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a week's events as they were at an instant, published or not, from the commands received by then. It
 * applies the rules of the aggregator, starting with an empty state.
 *
 * <p>The time of receipt decides: a command received after the instant is skipped, whatever its offset on the log.
 */
public final class AsOfWeek {

    private final Iterator<Recorded> commands;
    private final ReplayedGrid grid;
    private final Instant at;
    private final Map<String, Integer> published = new HashMap<>();

    private Optional<Recorded> ahead = Optional.empty();
    private long last = -1;

    /**
     * The week as it was known at the instant {@code at}.
     *
     * @param commandOffset the offset of the last command received by then; -1 if no command was received
     * @param version the number of the week's newest version published by then; 0 if no version was published
     * @param events the events in the week at that instant or earlier, in the order of the week's grid
     */
    public record Known(String week, Instant at, long commandOffset, int version, List<PlannedEvent> events) {}

    /**
     * A record of a topic.
     *
     * @param value the record's content; null if this build cannot read it
     */
    public record Recorded(long offset, @Nullable SpecificRecord value) {}

    private AsOfWeek(Iterator<Recorded> commands, ReplayedGrid grid, Instant at) {
        this.commands = commands;
        this.grid = grid;
        this.at = at;
    }

    /**
     * Recomputes the week's events.
     *
     * @param commands the contents of {@code grid-commands}, from the beginning
     * @param versions the contents of {@code media-grids}, from the beginning, committed parts only
     * @param grid a grid with an empty state
     */
    public static Known of(
            Iterator<Recorded> commands, Iterator<Recorded> versions, ReplayedGrid grid, String week, Instant at) {
        var known = new AsOfWeek(commands, grid, at);
        while (versions.hasNext()) {
            known.header(versions.next()).ifPresent(known::publish);
        }
        known.decideUpTo(Long.MAX_VALUE);
        return new Known(week, at, known.last, known.published.getOrDefault(week, 0), grid.known(week));
    }

    /**
     * The header of the version that begins with {@code record}, if it was published by {@code at}. Unreadable records
     * are skipped, because the replay reports them.
     */
    private Optional<MediaGridVersion> header(Recorded record) {
        return record.value() instanceof MediaGridVersion part
                        && part.getPart() == 1
                        && !part.getPublishedAt().isAfter(at)
                ? Optional.of(part)
                : Optional.empty();
    }

    private void publish(MediaGridVersion header) {
        var through = header.getCommandOffset();
        decideUpTo(through - 1);
        // A version that a command orders is published while that command is decided. Any other version includes all
        // commands decided before its publication.
        var ordered = header.getCause() == PublicationCause.ORDER
                && next(through).isPresent()
                && decide(header.getPublishedAt());
        decideUpTo(through);
        if (!ordered) {
            grid.publish(header.getWeek(), header.getCause(), header.getPublishedAt(), through);
        }
        published.put(header.getWeek(), header.getVersion());
    }

    private void decideUpTo(long offset) {
        while (next(offset).isPresent()) {
            decide(at);
        }
    }

    private Optional<Recorded> next(long upTo) {
        if (ahead.isEmpty() && commands.hasNext()) {
            ahead = Optional.of(commands.next());
        }
        return ahead.filter(record -> record.offset() <= upTo);
    }

    /** Decides the command in the next record. Returns true if the grid thereby made a version. */
    private boolean decide(Instant now) {
        var record = ahead.orElseThrow();
        ahead = Optional.empty();
        var command = command(record)
                .filter(read -> !read.submission().getReceivedAt().isAfter(at));
        if (command.isEmpty()) {
            return false;
        }
        last = record.offset();
        return !grid.decide(command.get(), now).isEmpty();
    }

    private Optional<Command> command(Recorded record) {
        return record.value() == null ? Optional.empty() : Command.of(record.value(), record.offset());
    }
}
