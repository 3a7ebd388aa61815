package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of main code and its resources. */
final class MainFiles {

    private static final Path MAIN = Path.of("src", "main");

    private MainFiles() {}

    static List<Path> in(Path module) {
        var main = module.resolve(MAIN);
        try (var all = Files.walk(main)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no sources at " + main, e);
        }
    }

    /** The files of all modules whose names have one of {@code endings}, sorted by their paths. */
    static List<Path> ofAllModules(String... endings) {
        try (var folders = Files.walk(WholeMediaGrid.home(), 2)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve(MAIN)))
                    .flatMap(module -> in(module).stream())
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + file, e);
        }
    }

    /** The name of {@code file} without its folders. */
    static String name(Path file) {
        var path = path(file);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The path of {@code file} in the checkout, e.g. {@code edge/src/main/java/…}. */
    static String path(Path file) {
        return WholeMediaGrid.home().relativize(file).toString();
    }
}
