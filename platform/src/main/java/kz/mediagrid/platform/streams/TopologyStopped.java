package kz.mediagrid.platform.streams;

/**
 * A topology stopped after a failure, and only an operator can make it resume. A listener may end the process and report
 * the reason in one sentence.
 *
 * <p>Published in the service's application context, after all threads of the topology have ended.
 *
 * @param what the topology's name in words, e.g. {@code grid aggregator}
 */
public record TopologyStopped(String what, Throwable cause) {

    /** The root cause of the stop, without the exceptions in which Kafka Streams wraps it. */
    public String reason() {
        var root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    /** The sentence for an operator. */
    public String sentence() {
        return "The " + what + " stopped: " + reason();
    }
}
