package kz.mediagrid.platform.serde;

/**
 * A record has a type that this build does not know yet. Skipping it would make a replay differ, so processing stops until
 * the newer build is deployed.
 */
public final class NewerRecordException extends RuntimeException {

    public NewerRecordException(String what) {
        super(what + ": this build is older than the record, deploy the newer one");
    }
}
