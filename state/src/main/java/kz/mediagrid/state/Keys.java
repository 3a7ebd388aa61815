package kz.mediagrid.state;

import java.util.Comparator;

/** The order of keys. */
final class Keys {

    /** That of their UTF-8 bytes, which is that of their code points: halves of surrogate pairs come after all else. */
    static final Comparator<String> ORDER = Keys::compare;

    private Keys() {}

    /** The end of a range from {@code beginning} on that holds all keys which begin so, and at most one that does not. */
    static String after(String beginning) {
        var last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    private static int compare(String one, String other) {
        var length = Math.min(one.length(), other.length());
        for (var i = 0; i < length; i++) {
            var mine = one.charAt(i);
            var theirs = other.charAt(i);
            if (mine != theirs) {
                var half = Boolean.compare(Character.isSurrogate(mine), Character.isSurrogate(theirs));
                return half != 0 ? half : Character.compare(mine, theirs);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
