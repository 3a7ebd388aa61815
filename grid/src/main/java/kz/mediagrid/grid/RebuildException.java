package kz.mediagrid.grid;

/** Replaying the commands gave something else than what was published; going on would rewrite what the media hold. */
public final class RebuildException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public RebuildException(String message) {
        super(message);
    }
}
