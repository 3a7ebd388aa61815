package kz.mediagrid.calendar.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The directory and the calendars of a running media-grid. */
@FunctionalInterface
public interface AgencyDirectory {

    /**
     * Looks up how the terms of a state body are counted there, by its code, e.g. {@code edu}.
     *
     * @param port the first of the media-grid's ports; null: the usual one
     * @throws IllegalArgumentException with one sentence, if no running media-grid is reachable from here, or the port is
     *     not possible
     */
    Function<String, AgencyTerms> at(@Nullable Integer port);
}
