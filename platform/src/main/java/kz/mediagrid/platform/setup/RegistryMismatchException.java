package kz.mediagrid.platform.setup;

/**
 * The registry's schema ids differ from the ids with which the data were written, so every record would be decoded wrongly.
 */
public final class RegistryMismatchException extends RuntimeException {

    RegistryMismatchException(String sentence) {
        super(sentence);
    }
}
