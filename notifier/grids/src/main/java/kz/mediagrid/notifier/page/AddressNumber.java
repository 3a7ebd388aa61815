package kz.mediagrid.notifier.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** Parses numbers in addresses. */
final class AddressNumber {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private AddressNumber() {}

    /** A number from 1 to 999,999,999; empty for any other text. */
    static Optional<Integer> of(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
