package kz.mediagrid.files;

/** Refuses a file because of its content. */
public final class RefusedFileException extends Exception {

    private final Reason reason;

    /** The reasons for which a file is refused. */
    public enum Reason {
        /** The file has no bytes. */
        EMPTY,
        /** The content is none of {@link FileType}. */
        OTHER_TYPE,
        /** The content is a program, or has one in it. */
        PROGRAM,
        /** The content is an archive, and no office document. */
        ARCHIVE,
        /** The document has macros or scripts. */
        MACROS,
        /** A password protects the document. */
        ENCRYPTED,
        /** The document has a format of Office 2003 or earlier, in which macros cannot be told. */
        OLD_OFFICE,
        /** Different programs would read different content in the file. */
        AMBIGUOUS,
        /** The content ends too early, or cannot be read. */
        BROKEN
    }

    RefusedFileException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
