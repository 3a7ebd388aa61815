package kz.mediagrid.platform.serde;

/**
 * A record of a type that this build does not know yet. It is not bad, only newer: skipping it would make a replay
 * differ, so work stops until the newer build is deployed.
 */
public final class NewerRecordException extends RuntimeException {

    public NewerRecordException(String what) {
        super(what + ": this build is older than the record, deploy the newer one");
    }
}
