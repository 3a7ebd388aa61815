package kz.mediagrid.calendar.cli;

import org.jspecify.annotations.Nullable;

/** The directory and the calendars of a running media-grid. */
@FunctionalInterface
public interface BodyDirectory {

    /**
     * How the terms of a body are counted there.
     *
     * @param code the body's code, e.g. {@code edu}
     * @param port the first of the media-grid's ports; null: the usual one
     * @throws IllegalArgumentException in one sentence, if it cannot be asked from here, or there
     */
    BodyTerms find(String code, @Nullable Integer port);
}
