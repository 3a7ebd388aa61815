package kz.mediagrid.grid;

/**
 * The replay of the commands does not give the published versions. To continue would change these versions for
 * the media.
 */
public final class RebuildException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public RebuildException(String message) {
        super(message);
    }
}
