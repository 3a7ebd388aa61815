package kz.mediagrid.platform.setup;

/** The registry's ids differ from those with which the data were written: every record would be decoded wrongly. */
public final class RegistryMismatchException extends RuntimeException {

    RegistryMismatchException(String sentence) {
        super(sentence);
    }
}
