package kz.mediagrid.edge.call;

/** A body that makes several writes with one call. */
public interface Batch {

    /** The number of writes, each of which counts for the limit of the account. */
    int lines();
}
