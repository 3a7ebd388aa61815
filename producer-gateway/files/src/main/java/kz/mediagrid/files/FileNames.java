package kz.mediagrid.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cleans the names of files, so that a name is only a name on every system, and shows its true ending. */
final class FileNames {

    /** The longest name [code points], with its ending. */
    private static final int LONGEST = 120;

    private static final String UNNAMED = "file";

    /** Control characters, marks of direction and other characters that nobody sees. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern DEVICES = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileNames() {}

    /** The last part of {@code given}, without unseen and forbidden characters, with an ending of {@code type}. */
    static String cleaned(String given, FileType type) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        name = EDGES.matcher(FORBIDDEN.matcher(name).replaceAll("_")).replaceAll("");
        if (DEVICES.matcher(name).matches()) {
            name = "_" + name;
        }
        var dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1);
        if (type.extensions().contains(ending.toLowerCase(Locale.ROOT))) {
            name = name.substring(0, dot);
        } else {
            ending = type.extensions().get(0);
        }
        var stem = shortened(name, LONGEST - 1 - ending.length());
        return (stem.isBlank() ? UNNAMED : stem) + "." + ending;
    }

    private static String shortened(String name, int longest) {
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest));
    }
}
