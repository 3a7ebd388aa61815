package kz.mediagrid.platform.write;

/** A command exceeds the largest size of a command. */
public final class CommandTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandTooLargeException(int bytes, int largest) {
        super("The command has %,d bytes; at most %,d are allowed.".formatted(bytes, largest));
    }
}
