package kz.mediagrid.platform.write;

/** A command is larger than a command may be. */
public final class CommandTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandTooLargeException(int bytes, int largest) {
        super("The command has %,d bytes; at most %,d are allowed.".formatted(bytes, largest));
    }
}
