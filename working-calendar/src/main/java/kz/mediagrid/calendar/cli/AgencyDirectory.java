package kz.mediagrid.calendar.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks up state bodies and calendars in a running media-grid. */
@FunctionalInterface
public interface AgencyDirectory {

    /**
     * Returns a function from a state body's code, e.g. {@code edu}, to the rule, closing time and calendars for the
     * body's terms. The function asks the running media-grid.
     *
     * @param port the first port of the media-grid; null: the usual first port
     * @throws IllegalArgumentException if no running media-grid can be reached or the port is invalid; the message
     *     is one sentence
     */
    Function<String, AgencyTerms> at(@Nullable Integer port);
}
