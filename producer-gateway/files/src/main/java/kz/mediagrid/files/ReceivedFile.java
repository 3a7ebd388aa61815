package kz.mediagrid.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that came as a whole and passed every check. Closing it deletes its bytes here.
 *
 * @param content the bytes
 * @param name the cleaned name
 * @param sizeBytes number of the bytes, as counted here
 * @param sha256 SHA-256 of the bytes, as computed here [64 lower-case hexadecimal digits]
 */
public record ReceivedFile(Path content, String name, FileType type, long sizeBytes, String sha256)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(content);
    }
}
