package kz.mediagrid.calendar.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The directory and the calendars of a running media-grid. */
@FunctionalInterface
public interface AgencyDirectory {

    /**
     * Returns a function that looks up the terms of a state body in the running media-grid by its code, e.g.
     * {@code edu}.
     *
     * @param port the first of the media-grid's ports; null: the usual first port
     * @throws IllegalArgumentException with one sentence, if no running media-grid can be reached, or the port is
     *     invalid
     */
    Function<String, AgencyTerms> at(@Nullable Integer port);
}
