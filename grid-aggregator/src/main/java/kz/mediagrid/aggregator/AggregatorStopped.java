package kz.mediagrid.aggregator;

/**
 * The aggregator stopped by itself and will not go on without a person; whoever runs it may end with one sentence.
 *
 * <p>It is published in the aggregator's application context, once all its threads have ended.
 */
public record AggregatorStopped(Throwable cause) {

    /** What stopped it, without the wrapping that Kafka Streams puts around it. */
    public String reason() {
        var root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
