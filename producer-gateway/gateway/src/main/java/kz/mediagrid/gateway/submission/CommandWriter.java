package kz.mediagrid.gateway.submission;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.topics.Topics;

/**
 * Stores commands on {@code grid-commands}, without expiry. All commands have the same record key, so that the topic
 * stores them in the order of sending.
 */
final class CommandWriter {

    private static final String WHAT = "a command";

    /** The thread that sends continues the trace of the call, and takes nothing else over from the thread of the call. */
    private static final ContextSnapshotFactory OBSERVED = ContextSnapshotFactory.builder()
            .captureKeyPredicate(ObservationThreadLocalAccessor.KEY::equals)
            .build();

    private final AcknowledgedWriter writer;
    private final Executor sending = new SendingThread();

    CommandWriter(AcknowledgedWriter writer) {
        this.writer = writer;
    }

    /**
     * Stores the private contacts first, then the command.
     *
     * @return a future that completes when the command is stored. The future fails with
     *     {@link NotAcknowledgedException} if it is not certain that the log stored the command. The future fails with
     *     {@link CommandTooLargeException} if the command is too large; then nothing was stored
     */
    CompletableFuture<Void> append(SubmittedCommand command) {
        long deadline = System.nanoTime() + writer.timeout().toNanos();
        try {
            return send(command, encode(command), deadline)
                    .orTimeout(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
                    .exceptionally(failure -> {
                        throw new NotAcknowledgedException(WHAT, unwrapped(failure));
                    });
        } catch (CommandTooLargeException e) {
            return CompletableFuture.failedFuture(e);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(new NotAcknowledgedException(WHAT, e));
        }
    }

    private CompletableFuture<Void> send(SubmittedCommand command, byte[] bytes, long deadline) {
        if (command.contacts().isEmpty()) {
            return send(bytes, deadline);
        }
        var executor = OBSERVED.captureAll().wrapExecutor(sending);
        return contacts(command).thenComposeAsync(done -> send(bytes, deadline), executor);
    }

    /**
     * The command as the log stores it.
     *
     * @throws CommandTooLargeException if the log cannot store the command
     */
    byte[] encode(SubmittedCommand command) {
        var bytes = writer.encode(Topics.GRID_COMMANDS, command.record());
        if (bytes.length > Topics.LARGEST_COMMAND) {
            throw new CommandTooLargeException(bytes.length, Topics.LARGEST_COMMAND);
        }
        return bytes;
    }

    /**
     * Stores the contacts. If the producer waits for the broker in vain, the producer refuses a contact. Then the
     * remaining contacts are not sent, because the producer would refuse them too.
     */
    private CompletableFuture<Void> contacts(SubmittedCommand command) {
        var sent = new ArrayList<CompletableFuture<Void>>();
        for (var contact : command.contacts()) {
            var bytes = writer.encode(Topics.CONTACTS, contact);
            var acknowledgement = writer.write(Topics.CONTACTS, contact.getContactId(), bytes);
            if (acknowledgement.isCompletedExceptionally()) {
                return acknowledgement;
            }
            sent.add(acknowledgement);
        }
        return CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new));
    }

    /**
     * Sends the command, unless the deadline has passed. After the deadline the caller gets an error, which a stored
     * command would contradict.
     */
    private CompletableFuture<Void> send(byte[] bytes, long deadline) {
        return System.nanoTime() - deadline >= 0
                ? CompletableFuture.failedFuture(new TimeoutException("its contacts took too long"))
                : writer.write(Topics.GRID_COMMANDS, Topics.JURISDICTION, bytes);
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
