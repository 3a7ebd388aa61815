package kz.mediagrid.files;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a stored file. Stores name files by it, so that nothing that a user typed becomes a path.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record FileId(String value) implements Comparable<FileId> {

    /** The shape of an id. */
    public static final String SHAPE = "^[0-9a-f]{32}$";

    private static final Pattern DIGITS = Pattern.compile(SHAPE);

    public FileId {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("an id of a file has 32 lower-case hexadecimal digits");
        }
    }

    /** The id in {@code text}; empty if {@code text} is no id. */
    public static Optional<FileId> in(String text) {
        return DIGITS.matcher(text).matches() ? Optional.of(new FileId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(FileId other) {
        return value.compareTo(other.value);
    }
}
