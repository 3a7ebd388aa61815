package kz.mediagrid.platform.streams;

/**
 * A topology stopped by itself and will not go on without a person; whoever runs it may end with one sentence.
 *
 * <p>It is published in the service's application context, once all the topology's threads have ended.
 *
 * @param what the topology in words, e.g. {@code grid aggregator}
 */
public record TopologyStopped(String what, Throwable cause) {

    /** What stopped it, without the wrapping that Kafka Streams puts around it. */
    public String reason() {
        var root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
