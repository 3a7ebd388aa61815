package kz.mediagrid.grid;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;

/**
 * The versions that were published before the state was lost and that the replay has not reached yet.
 *
 * <p>Until the replay has reached all of them, no publication is decided anew: each version is rebuilt exactly after the
 * last command that it includes.
 */
public final class Rebuild {

    private final Deque<MediaGridVersion> ahead;

    private Rebuild(Deque<MediaGridVersion> ahead) {
        this.ahead = ahead;
    }

    /** A rebuild of no versions. */
    public static Rebuild none() {
        return new Rebuild(new ArrayDeque<>());
    }

    /**
     * A rebuild of the versions with the {@code published} headers, which are in order of publication; omits the first
     * versions for which {@code madeAgain} says that they are already rebuilt.
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
     * Checks that the command to publish at {@code offset} also published a version of {@code week} before the state was
     * lost.
     *
     * @throws RebuildException if that command published no version of the week then
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
