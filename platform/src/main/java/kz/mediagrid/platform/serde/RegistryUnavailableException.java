package kz.mediagrid.platform.serde;

/** The registry did not say what an id stands for. Skipping the record would make a replay differ, so work stops. */
public final class RegistryUnavailableException extends RuntimeException {

    RegistryUnavailableException(int id, Throwable cause) {
        super("the registry did not answer for schema id " + id + ": " + cause.getMessage(), cause);
    }
}
