package kz.mediagrid.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences of a file that somebody reads, each where it is in the file; all else is blank.
 *
 * @param text in lower case, as long as the file, with the same lines
 */
record Prose(Path file, String text) {

    Prose {
        text = text.toLowerCase(Locale.ROOT);
    }

    private static final char BLANK = '`';

    private static final Pattern NO_PROSE_OF_DOCUMENT =
            Pattern.compile("(?m)^ *```[\\s\\S]*?^ *```|`[^`]*`|(?<=])\\([^)\\s]*\\)|<!--[\\s\\S]*?-->");
    private static final Pattern NO_PROSE_OF_TEMPLATE =
            Pattern.compile("<!--[\\s\\S]*?-->|<[/!a-z](?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>");
    private static final Pattern DOC = Pattern.compile("\"doc\"\\s*:\\s*\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern JSON_TEXT =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"\\s*:|\"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern VALUE = Pattern.compile("(?m)^[^#=\\s][^=\\n]*=(.*)$");
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`\\n]+)`");

    /** Literals and comments are found together, so that quotes in comments and slashes in literals mislead nobody. */
    private static final Pattern TOKEN = Pattern.compile("(\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\")"
            + "|'(?:[^'\\\\\\n]|\\\\.)+'|(/\\*[\\s\\S]*?\\*/|//[^\\n]*)");

    private static final int LITERAL = 1;
    private static final int COMMENT = 2;
    private static final Pattern NO_WORD_OF_COMMENT = Pattern.compile("\\{@\\w+[^}]*}|@param \\S+");
    private static final Pattern BETWEEN_LINES = Pattern.compile("[\"+*\\\\]");
    private static final Predicate<String> SENTENCE = literal -> literal.contains(" ");

    static Prose ofDocument(Path file) {
        return new Prose(file, without(NO_PROSE_OF_DOCUMENT, read(file)));
    }

    static Prose ofTemplate(Path file) {
        return new Prose(file, without(NO_PROSE_OF_TEMPLATE, read(file)));
    }

    static Prose ofSchema(Path file) {
        return new Prose(file, only(DOC, 1, read(file)));
    }

    static Prose ofExample(Path file) {
        return new Prose(file, only(JSON_TEXT, 1, read(file)));
    }

    static Prose ofBundle(Path file) {
        return new Prose(file, only(VALUE, 1, read(file)));
    }

    /** The literals that have a space: others are keys, names and numbers. */
    static Prose ofLiterals(Path file) {
        return new Prose(file, joined(only(TOKEN, LITERAL, read(file), SENTENCE).replace(BLANK, ' ')));
    }

    static Prose ofComments(Path file) {
        return new Prose(file, joined(without(NO_WORD_OF_COMMENT, only(TOKEN, COMMENT, read(file)))));
    }

    /** The names that a document mentions as code. */
    static Stream<String> namesIn(Path document) {
        return CODE_SPAN.matcher(read(document)).results().map(span -> span.group(1));
    }

    /** The uses of {@code word}, each with its place. */
    Stream<String> usesOf(RetiredWord word) {
        return word.usesIn(text)
                .map(use -> "%s:%d [%s]"
                        .formatted(
                                MainSources.HOME.relativize(file),
                                1
                                        + text.substring(0, use.start())
                                                .chars()
                                                .filter(c -> c == '\n')
                                                .count(),
                                use.group()));
    }

    // A sentence goes on after a line's end.
    private static String joined(String text) {
        return BETWEEN_LINES.matcher(text).replaceAll(" ");
    }

    private static String without(Pattern pattern, String content) {
        return pattern.matcher(content).replaceAll(found -> blank(found.group()));
    }

    private static String only(Pattern pattern, int group, String content) {
        return only(pattern, group, content, found -> true);
    }

    private static String only(Pattern pattern, int group, String content, Predicate<String> wanted) {
        var text = new StringBuilder(blank(content));
        pattern.matcher(content)
                .results()
                .filter(found -> found.group(group) != null && wanted.test(found.group(group)))
                .forEach(found -> text.replace(found.start(group), found.end(group), found.group(group)));
        return text.toString();
    }

    private static String blank(String text) {
        var blank = text.toCharArray();
        for (int at = 0; at < blank.length; at++) {
            if (blank[at] != '\n') {
                blank[at] = BLANK;
            }
        }
        return new String(blank);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
