package kz.mediagrid.notifier.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The version since which a reader asks for the changes.
 *
 * @param text the value in the address; empty for the previous version
 * @param number the number of the version; null if the value is no number
 */
record Since(String text, @Nullable Integer number) {

    private static final String YESTERDAY = "yesterday";

    /** The choice of a reader who chooses nothing. */
    static final Since PREVIOUS = of("");

    static Since of(String text) {
        return new Since(text, AddressNumber.of(text).orElse(null));
    }

    /** Whether the reader asks for the changes since the version in force at the start of today. */
    boolean isYesterday() {
        return text.equals(YESTERDAY);
    }

    /** The chosen one of the earlier versions, which are given newest first; empty if the choice is none of them. */
    Optional<Integer> among(List<Integer> earlier) {
        return earlier.stream()
                .filter(version -> text.isEmpty() || version.equals(number))
                .findFirst();
    }
}
