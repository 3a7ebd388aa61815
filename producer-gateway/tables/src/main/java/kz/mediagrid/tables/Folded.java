package kz.mediagrid.tables;

/** Text in one shape for patterns: small letters, plain spaces and hyphens. Each character keeps its place. */
final class Folded {

    private static final String DASHES = "‐‑‒–—―−";

    private Folded() {}

    static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = Character.toLowerCase(text.charAt(at));
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                folded.append(' ');
            } else if (DASHES.indexOf(c) >= 0) {
                folded.append('-');
            } else {
                folded.append(c == 'ё' ? 'е' : c);
            }
        }
        return folded.toString();
    }
}
