package kz.mediagrid.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Measures the disk space of directories while programs change them. */
public final class DiskUse {

    /** The broker allocates them in advance, as files with holes. */
    private static final Set<String> INDEXES = Set.of("index", "timeindex");

    private DiskUse() {}

    /** The bytes of all files below each folder of {@code directory}, without the broker's indexes. */
    public static Map<String, Long> of(Path directory) {
        var bytes = new TreeMap<String, Long>();
        try (var folders = Files.list(directory)) {
            folders.filter(Files::isDirectory)
                    .forEach(folder -> bytes.put(folder.getFileName().toString(), sum(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
        return bytes;
    }

    /** By how much each folder grew from {@code before} to {@code after}; one that shrank has a negative figure. */
    public static Map<String, Long> growth(Map<String, Long> before, Map<String, Long> after) {
        var growth = new HashMap<String, Long>();
        after.forEach((folder, bytes) -> growth.put(folder, bytes - before.getOrDefault(folder, 0L)));
        return growth;
    }

    private static long sum(Path folder) {
        var visitor = new Sum();
        try {
            Files.walkFileTree(folder, visitor);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
        return visitor.bytes;
    }

    private static final class Sum extends SimpleFileVisitor<Path> {

        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = file.getFileName().toString();
            if (!INDEXES.contains(name.substring(name.lastIndexOf('.') + 1))) {
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }

        // RocksDB deletes files at any time.
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
