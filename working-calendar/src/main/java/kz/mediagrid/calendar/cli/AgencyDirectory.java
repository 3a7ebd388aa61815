package kz.mediagrid.calendar.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The directory and the calendars of a running media-grid. */
@FunctionalInterface
public interface AgencyDirectory {

    /**
     * Returns a function that looks up a state body in the running media-grid by its code, e.g. {@code edu}, and
     * returns the rule, closing time and calendars for its terms.
     *
     * @param port the first port of the media-grid; null: the usual first port
     * @throws IllegalArgumentException with one sentence, if no running media-grid can be reached or the port is
     *     invalid
     */
    Function<String, AgencyTerms> at(@Nullable Integer port);
}
