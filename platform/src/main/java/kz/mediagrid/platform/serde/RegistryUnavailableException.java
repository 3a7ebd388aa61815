package kz.mediagrid.platform.serde;

/**
 * The registry did not resolve a schema id. If the record were skipped, a replay would give another result, so processing
 * stops.
 */
public final class RegistryUnavailableException extends RuntimeException {

    RegistryUnavailableException(int id, Throwable cause) {
        super("the registry did not answer for schema id " + id + ": " + cause.getMessage(), cause);
    }
}
