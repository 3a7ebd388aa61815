package kz.mediagrid.platform.setup;

/** The registry gives other answers than when the data were written: every record would be decoded wrongly. */
public final class RegistryMismatchException extends RuntimeException {

    RegistryMismatchException(String sentence) {
        super(sentence);
    }
}
