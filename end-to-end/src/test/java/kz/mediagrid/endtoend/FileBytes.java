package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Consumer;

/** The bytes of files that a running media-grid may delete meanwhile. */
final class FileBytes {

    private FileBytes() {}

    /** Passes each file below {@code places} to {@code reader}, one character for each byte. */
    static void each(List<Path> places, Consumer<String> reader) {
        try {
            for (var place : places) {
                Files.walkFileTree(place, new EveryFile(reader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class EveryFile extends SimpleFileVisitor<Path> {

        private final Consumer<String> reader;

        EveryFile(Consumer<String> reader) {
            this.reader = reader;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            try {
                reader.accept(Files.readString(file, StandardCharsets.ISO_8859_1));
            } catch (NoSuchFileException deleted) {
                return FileVisitResult.CONTINUE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
            return e instanceof NoSuchFileException ? FileVisitResult.CONTINUE : super.postVisitDirectory(directory, e);
        }
    }
}
