package kz.mediagrid.calendar.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The directory and the calendars of a running media-grid. */
@FunctionalInterface
public interface BodyDirectory {

    /**
     * How the terms of a body are counted there, by its code, e.g. {@code edu}.
     *
     * @param port the first of the media-grid's ports; null: the usual one
     * @throws IllegalArgumentException in one sentence, if none can be asked from here, or there can be none
     */
    Function<String, BodyTerms> at(@Nullable Integer port);
}
