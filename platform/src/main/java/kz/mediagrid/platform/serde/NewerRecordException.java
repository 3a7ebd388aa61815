package kz.mediagrid.platform.serde;

/**
 * A record has a type that this build does not know yet. If the record were skipped, a replay would give another result, so
 * processing stops until a newer build is deployed.
 */
public final class NewerRecordException extends RuntimeException {

    public NewerRecordException(String what) {
        super(what + ": this build is older than the record, deploy the newer one");
    }
}
