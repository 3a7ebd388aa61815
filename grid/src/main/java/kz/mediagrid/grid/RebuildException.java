package kz.mediagrid.grid;

/** The replay of the commands differs from the published versions; continuing would rewrite these versions for the media. */
public final class RebuildException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public RebuildException(String message) {
        super(message);
    }
}
