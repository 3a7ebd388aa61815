package kz.mediagrid.modules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The files of main code of all modules. */
final class MainSources {

    static final Path HOME = Path.of(System.getProperty("media-grid.home")).normalize();

    private static final Path MAIN = Path.of("src", "main");

    private MainSources() {}

    /** The folders of the modules that have main code. */
    static List<Path> modules() {
        try (var folders = Files.walk(HOME, 2)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve(MAIN)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of the project: at its root, in {@code docs}, and beside its modules. */
    static List<Path> documents() {
        try (var files = Files.find(HOME, 4, (file, is) -> is.isRegularFile() && isDocument(HOME.relativize(file)))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDocument(Path file) {
        return file.toString().endsWith(".md")
                && StreamSupport.stream(file.spliterator(), false).noneMatch(MainSources::isNoSource);
    }

    private static boolean isNoSource(Path folder) {
        return folder.toString().startsWith(".") || folder.endsWith("target");
    }

    /** The files of {@code module} in {@code folder} of its main code whose names end with {@code ending}. */
    static List<Path> files(Path module, String folder, String ending) {
        var root = module.resolve(MAIN).resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
