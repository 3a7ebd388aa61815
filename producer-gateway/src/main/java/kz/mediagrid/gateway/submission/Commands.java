package kz.mediagrid.gateway.submission;

import java.util.concurrent.CompletableFuture;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.platform.write.NotAcknowledgedException;

/** Where commands go to be kept, in one order, for ever. */
public interface Commands {

    /**
     * Keeps the private contacts first, then the command.
     *
     * @return completes once the command is kept; fails with {@link NotAcknowledgedException} if that is not certain
     * @throws CommandTooLargeException if it is larger than a command may be; nothing was kept then
     */
    CompletableFuture<Void> keep(Command command);
}
