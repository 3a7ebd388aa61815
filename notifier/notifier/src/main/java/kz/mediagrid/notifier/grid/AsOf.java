package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;

/**
 * An instant to which one looks back.
 *
 * @param at the instant of the business clock
 */
public record AsOf(Instant at) {

    /** How to write one, for whoever did not. */
    public static final String SHAPE =
            "write it as 2026-12-04T12:00:00+05:00, or as 2026-12-04T12:00 by the clocks of Almaty";

    /** The instant that {@code text} says, or nothing if it says none. */
    public static Optional<AsOf> parse(String text) {
        // In an address a plus sign that was not escaped arrives as a space.
        var written = text.strip().replace(' ', '+');
        return LocalTimes.instant(written).or(() -> local(written)).map(AsOf::new);
    }

    private static Optional<Instant> local(String text) {
        if (text.length() > 30 || text.startsWith("+") || text.startsWith("-")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text)
                    .atZone(AlmatyTime.ZONE)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * What the media saw: the newest version that was published at or before the instant; nothing before version 1. Of an
     * instant that is still ahead it is the newest there is by now.
     */
    public Optional<PublishedGrid> seen(List<PublishedGrid> versions) {
        return versions.stream()
                .filter(grid -> !grid.header().getPublishedAt().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /** Why nothing was seen of {@code week}, in one sentence. */
    public String nothingOf(String week, List<PublishedGrid> versions) {
        return versions.isEmpty()
                ? "No version of %s has been published yet.".formatted(week)
                : "Nothing of %s was published at %s; version 1 was published at %s."
                        .formatted(
                                week,
                                LocalTimes.write(at),
                                LocalTimes.write(versions.get(0).header().getPublishedAt()));
    }
}
