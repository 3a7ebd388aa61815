package kz.mediagrid.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links of a Markdown file, and the anchors that GitHub gives its headings. */
record Markdown(Path file, String text) {

    private static final Pattern FENCE = Pattern.compile("(?m)^ *```[\\s\\S]*?^ *```");
    private static final Pattern CODE_SPAN = Pattern.compile("`[^`]*`");
    private static final Pattern LINK = Pattern.compile("]\\(\\s*([^)\\s]*)[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern LINKED = Pattern.compile("!?\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
    private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Pc} -]");

    static Markdown of(Path file) {
        try {
            return new Markdown(file, FENCE.matcher(Files.readString(file)).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The targets of links and pictures that are files of the project or headings of this file. */
    Stream<String> links() {
        return LINK.matcher(CODE_SPAN.matcher(text).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !ELSEWHERE.matcher(target).matches());
    }

    /** The links that lead to no file below {@code root}, or to no heading of the file that they name. */
    Stream<String> brokenLinks(Path root) {
        return links().filter(link -> !leadsSomewhere(link, root))
                .map(link -> "%s: %s".formatted(root.relativize(file), link));
    }

    /** The files and folders to which links lead. */
    Stream<Path> files() {
        return links().map(this::target);
    }

    private Path target(String link) {
        var path = link.split("#", 2)[0];
        return path.isEmpty()
                ? file
                : file.resolveSibling(URI.create(path).getPath()).normalize();
    }

    private boolean leadsSomewhere(String link, Path root) {
        var parts = link.split("#", 2);
        var target = target(link);
        if (!target.startsWith(root) || !Files.exists(target)) {
            return false;
        }
        return parts.length == 1
                || target.toString().endsWith(".md") && of(target).anchors().contains(parts[1]);
    }

    /** The first of several equal headings has the anchor alone, the others a number behind it. */
    Set<String> anchors() {
        Map<String, Integer> uses = new HashMap<>();
        var anchors = new HashSet<String>();
        HEADING.matcher(text).results().map(heading -> anchor(heading.group(1))).forEach(anchor -> {
            int before = uses.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        });
        return anchors;
    }

    private static String anchor(String heading) {
        var words = LINKED.matcher(heading).replaceAll("$1").toLowerCase(Locale.ROOT);
        return LEFT_OUT.matcher(words).replaceAll("").replace(' ', '-');
    }
}
