package kz.mediagrid.platform.streams;

import java.util.stream.Stream;
import kz.mediagrid.platform.serde.SchemaUnavailableException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.streams.errors.TaskMigratedException;

/**
 * Recognises transient failures: an unavailable broker, an unavailable schema, a task that another instance took over.
 *
 * <p>All other failures are lasting, because a retry would fail again: e.g. a command of a newer build, or a state that
 * does not match the log. {@link FencedInstanceIdException} is lasting too, because it means that two instances run
 * under one name.
 */
final class PassingFailures {

    private PassingFailures() {}

    static boolean include(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(PassingFailures::passes);
    }

    private static boolean passes(Throwable cause) {
        return cause instanceof RetriableException
                || cause instanceof ProducerFencedException
                || cause instanceof InvalidProducerEpochException
                || cause instanceof InvalidPidMappingException
                || cause instanceof TransactionAbortableException
                || cause instanceof TaskMigratedException
                || cause instanceof SchemaUnavailableException
                || isUnknownProducer(cause);
    }

    /** Kafka's client has a type for this answer to a write, and none for it to the offsets that a transaction commits. */
    private static boolean isUnknownProducer(Throwable cause) {
        return cause.getClass() == KafkaException.class
                && cause.getMessage() != null
                && cause.getMessage().endsWith(Errors.INVALID_PRODUCER_ID_MAPPING.message());
    }
}
