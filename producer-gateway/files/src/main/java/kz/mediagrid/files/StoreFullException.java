package kz.mediagrid.files;

import java.io.IOException;
import java.util.List;

/** Reports that a disk or a store has no space for a file. */
public final class StoreFullException extends IOException {

    /** The texts of the operating system's errors ENOSPC and EDQUOT, which Java reports without a type of their own. */
    private static final List<String> TEXTS = List.of("No space left on device", "Disk quota exceeded");

    StoreFullException(Throwable cause) {
        super("no space for the file", cause);
    }

    /** {@code failure}, or a report of a full disk if that is its cause. */
    static IOException orSame(IOException failure) {
        var text = String.valueOf(failure.getMessage());
        return TEXTS.stream().anyMatch(text::contains) ? new StoreFullException(failure) : failure;
    }
}
