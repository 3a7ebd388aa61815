package kz.mediagrid.modules;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that {@code docs/developers/vocabulary.md} retires, and the names of types that it replaced. */
final class Vocabulary {

    static final Path PAGE = MainSources.HOME.resolve("docs/developers/vocabulary.md");

    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final int MEANING = 1;
    private static final int REPLACED = 4;

    private final List<String> lines;

    private Vocabulary(List<String> lines) {
        this.lines = lines;
    }

    static Vocabulary read() {
        try {
            return new Vocabulary(Files.readAllLines(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the table with the heading {@code retired}. */
    List<RetiredWord> retired() {
        return table("retired")
                .flatMap(row -> Stream.of(row[0].split(", ")).map(word -> RetiredWord.of(word, row[2])))
                .toList();
    }

    /** The names of types in the column {@code replaces}, but for those that still name something. */
    Set<String> replacedNames() {
        var names = names(REPLACED);
        names.removeAll(names(MEANING));
        return names;
    }

    private Set<String> names(int column) {
        return table("word")
                .flatMap(row -> NAME.matcher(row[column]).results())
                .map(name -> name.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** The rows of the table whose first column has that heading, without the line below the heading. */
    private Stream<String[]> table(String heading) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith("| " + heading + " |"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1));
    }
}
