package kz.mediagrid.grid;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;

/**
 * The versions that must still be rebuilt after a loss of the state. They were published before the loss.
 *
 * <p>Each version is rebuilt exactly after the last command that it includes. No new version is decided until all are
 * rebuilt.
 */
public final class Rebuild {

    private final Deque<MediaGridVersion> ahead;

    private Rebuild(Deque<MediaGridVersion> ahead) {
        this.ahead = ahead;
    }

    /** A rebuild without versions. */
    public static Rebuild none() {
        return new Rebuild(new ArrayDeque<>());
    }

    /**
     * A rebuild of versions.
     *
     * @param published the headers of the published versions, in order of publication
     * @param madeAgain whether a version is already rebuilt; such versions at the beginning are skipped
     */
    public static Rebuild from(Collection<MediaGridVersion> published, Predicate<MediaGridVersion> madeAgain) {
        var ahead = new ArrayDeque<>(published);
        while (!ahead.isEmpty() && madeAgain.test(ahead.peek())) {
            ahead.remove();
        }
        return new Rebuild(ahead);
    }

    public boolean isOver() {
        return ahead.isEmpty();
    }

    /** Removes and returns the next version if it includes no command after {@code offset}. */
    public Optional<MediaGridVersion> nextUpTo(long offset) {
        return ahead.isEmpty() || ahead.peek().getCommandOffset() > offset
                ? Optional.empty()
                : Optional.of(ahead.remove());
    }

    /**
     * Checks that the command at {@code offset} published a version of {@code week} before the state was lost.
     *
     * @throws RebuildException if the command published no version of the week
     */
    public void requireOrder(String week, long offset) {
        var next = ahead.peek();
        if (next == null
                || next.getCommandOffset() != offset
                || next.getCause() != PublicationCause.ORDER
                || !next.getWeek().equals(week)) {
            throw new RebuildException("The order at offset " + offset + " publishes " + week
                    + " now, but media-grids holds no such version.");
        }
    }
}
