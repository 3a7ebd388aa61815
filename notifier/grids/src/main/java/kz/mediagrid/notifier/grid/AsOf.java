package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.problem.ProblemText;

/**
 * An instant that a request names; the response shows the grid as it was at this instant.
 *
 * @param at the instant, business time
 */
public record AsOf(Instant at) {

    /** Parses an instant with an offset, or a date and time in Almaty; empty if {@code text} is neither. */
    public static Optional<AsOf> parse(String text) {
        // An unescaped plus sign of a URL arrives as a space.
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
     * The version that the media saw: the newest version published at or before the instant; empty if no version was
     * published by then. For a future instant, the newest version published so far.
     */
    public Optional<PublishedGrid> seen(List<PublishedGrid> versions) {
        return versions.stream()
                .filter(grid -> !grid.header().getPublishedAt().isAfter(at))
                .reduce((earlier, later) -> later);
    }

    /** The problem text for a week without a version that was published at or before the instant. */
    public ProblemText nothingOf(String week, List<PublishedGrid> versions) {
        return versions.isEmpty()
                ? ProblemText.of("version.none-yet", week)
                : ProblemText.of(
                        "version.none-at",
                        week,
                        LocalTimes.write(at),
                        LocalTimes.write(versions.get(0).header().getPublishedAt()));
    }
}
