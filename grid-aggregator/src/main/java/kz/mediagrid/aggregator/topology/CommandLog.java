package kz.mediagrid.aggregator.topology;

import java.util.OptionalLong;

/** What the broker knows of the log of commands that the task may not have processed yet. */
public interface CommandLog extends AutoCloseable {

    /** The offset the next command would get; empty while the broker does not answer. */
    OptionalLong end();

    /**
     * Whether a command lies at {@code from} or later but before {@code to}, or may do so for all that is known.
     *
     * <p>Offsets alone do not tell: markers of transactions take some too.
     */
    boolean mayHoldCommands(long from, long to);

    /** The offset from which the broker would have the task go on; 0 before it has processed anything. */
    long committed();

    @Override
    void close();
}
