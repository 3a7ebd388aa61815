package kz.mediagrid.notifier.signing;

import org.apache.avro.specific.SpecificRecord;

/** Where keys are announced and signatures are kept. */
@FunctionalInterface
interface SignatureLog {

    /**
     * Keeps {@code record}, and returns once that is sure.
     *
     * @throws RuntimeException if it is not
     */
    void keep(String key, SpecificRecord record);
}
