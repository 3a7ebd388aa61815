package kz.mediagrid.platform.write;

/** A command is larger than allowed. */
public final class CommandTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int bytes;
    private final int largest;

    public CommandTooLargeException(int bytes, int largest) {
        super("The command has %,d bytes; at most %,d are allowed.".formatted(bytes, largest));
        this.bytes = bytes;
        this.largest = largest;
    }

    /** The size of the command [bytes]. */
    public int bytes() {
        return bytes;
    }

    /** The largest allowed size of a command [bytes]. */
    public int largest() {
        return largest;
    }
}
