package kz.mediagrid.files;

/** Refuses a file because of its size. */
public final class TooLargeFileException extends Exception {

    TooLargeFileException(long largest) {
        super("more than " + largest + " bytes");
    }
}
