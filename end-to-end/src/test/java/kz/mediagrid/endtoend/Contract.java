package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names that outlive a build, as {@code docs/developers/contract.md} lists them: kind by kind, for tests that compare them with code. */
final class Contract {

    private static final Pattern NAMES = Pattern.compile("(?ms)^## (.+?)$.*?^```\n(.*?)^```$");

    private Contract() {}

    /** The headings of its kinds, in their order. */
    static List<String> kinds() {
        return NAMES.matcher(text()).results().map(kind -> kind.group(1)).toList();
    }

    /** The names of the kind with that heading. */
    static Set<String> namesOf(String kind) {
        return NAMES.matcher(text())
                .results()
                .filter(found -> found.group(1).equals(kind))
                .findAny()
                .map(found -> (Set<String>) new TreeSet<>(found.group(2).lines().toList()))
                .orElseThrow(() -> new IllegalArgumentException("docs/developers/contract.md has no '" + kind + "'"));
    }

    private static String text() {
        try {
            return Files.readString(WholeMediaGrid.home().resolve("docs/developers/contract.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
