package kz.mediagrid.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stores files in a directory: of one gateway, or of several that mount the same one. A file is written beside its place, flushed
 * to disk and then moved there, so that a file that can be opened is always whole.
 */
public final class DirectoryFileStore implements FileStore {

    private static final String INCOMING = "incoming";

    private final Path directory;
    private final Path incoming;

    /** @throws IOException if the directory cannot be made */
    public DirectoryFileStore(Path directory) throws IOException {
        this.directory = directory;
        this.incoming = Files.createDirectories(directory.resolve(INCOMING));
    }

    @Override
    public void put(FileId id, Path content) throws IOException {
        var part = incoming.resolve(id.value() + ".part");
        try {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            flush(part, StandardOpenOption.WRITE);
            var place = place(id);
            Files.createDirectories(folder(id));
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            flush(folder(id), StandardOpenOption.READ);
            flush(directory, StandardOpenOption.READ);
        } catch (IOException e) {
            throw StoreFullException.orSame(e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void flush(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Files are spread over 256 folders. */
    private Path folder(FileId id) {
        return directory.resolve(id.value().substring(0, 2));
    }

    private Path place(FileId id) {
        return folder(id).resolve(id.value());
    }

    @Override
    public Optional<InputStream> open(FileId id) throws IOException {
        try {
            return Optional.of(Files.newInputStream(place(id)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(FileId id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    @Override
    public List<FileId> putBefore(Instant instant) throws IOException {
        var found = new ArrayList<FileId>();
        try (Stream<Path> paths = Files.walk(directory, 2)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var id = FileId.in(String.valueOf(path.getFileName()));
                if (id.isPresent() && isOlder(path, instant)) {
                    found.add(id.get());
                }
            }
        }
        return found;
    }

    @Override
    public void deleteRemains(Instant instant) throws IOException {
        try (Stream<Path> parts = Files.list(incoming)) {
            for (var part : (Iterable<Path>) parts::iterator) {
                if (isOlder(part, instant)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /** Another process may delete the file meanwhile. */
    private static boolean isOlder(Path path, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(path).toInstant().isBefore(instant);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
