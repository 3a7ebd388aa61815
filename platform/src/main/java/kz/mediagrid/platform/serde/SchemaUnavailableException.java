package kz.mediagrid.platform.serde;

/**
 * The broker did not say which schema an id stands for. If the record were skipped, a replay would give another result, so
 * processing stops or waits.
 */
public final class SchemaUnavailableException extends RuntimeException {

    public SchemaUnavailableException(String sentence) {
        super(sentence);
    }

    public SchemaUnavailableException(String sentence, Throwable cause) {
        super(sentence + ": " + cause.getMessage(), cause);
    }
}
