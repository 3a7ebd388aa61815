package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The blocks of commands in the documents of the project, by name: the file and the number of the block in it, from 1. */
final class CommandBlocks {

    private static final Pattern BLOCK =
            Pattern.compile("^( *)```(?:sh|bash)\\n(.*?)^ *```", Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern NO_SOURCE = Pattern.compile("(^|/)(\\.[^/]*|target)(/|$)");

    private CommandBlocks() {}

    /** All of them but those of decisions, which tell of a day that is over. */
    static Map<String, String> of(Path home) {
        var blocks = new TreeMap<String, String>();
        try (var files = Files.find(home, 4, (file, is) -> is.isRegularFile() && isDocument(home.relativize(file)))) {
            files.forEach(file -> addBlocks(home.relativize(file).toString(), MainFiles.read(file), blocks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blocks;
    }

    private static void addBlocks(String name, String document, Map<String, String> blocks) {
        var found = BLOCK.matcher(document);
        for (int number = 1; found.find(); number++) {
            // A block of a list is indented as its item is.
            int indent = found.group(1).length();
            blocks.put(
                    name + " " + number,
                    found.group(2)
                            .lines()
                            .map(line -> line.substring(Math.min(indent, line.length())))
                            .collect(joining("\n")));
        }
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md")
                && !file.startsWith("docs/decisions")
                && !NO_SOURCE.matcher(file.toString()).find();
    }
}
