package kz.mediagrid.ops.todo;

import java.time.Instant;
import java.util.List;

/** Looks for one or more kinds of things to do. */
public interface Concern {

    /**
     * Looks for things to do, and returns one result for each kind of the concern.
     *
     * @param now business time
     * @param links the addresses of pages for the reader of the list
     */
    List<Checked> check(Instant now, MendingLinks links);
}
