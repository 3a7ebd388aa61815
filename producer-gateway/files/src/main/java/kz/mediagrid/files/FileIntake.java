package kz.mediagrid.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Receives files into a directory that no other process uses: counts and hashes their bytes on the way, and then checks their
 * content. A file that does not arrive as a whole, or is refused, leaves nothing behind.
 */
public final class FileIntake {

    private static final int BLOCK = 65_536;

    private final Path directory;
    private final long largest;
    private final TypeDetector detector = new TypeDetector();

    /**
     * Empties the directory: a process that was killed leaves the files that it was receiving.
     *
     * @param largest the size limit of a file [bytes]
     */
    public FileIntake(Path directory, long largest) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.largest = largest;
        try (Stream<Path> remains = Files.list(directory)) {
            for (var path : (Iterable<Path>) remains::iterator) {
                Files.delete(path);
            }
        }
    }

    /** The size limit of a file [bytes]. */
    public long largest() {
        return largest;
    }

    /**
     * Receives a file.
     *
     * @param name the name that its sender gave to it
     * @param declared the number of bytes that its sender promised; -1 if it promised none
     * @throws TooLargeFileException if more bytes are promised or come than the limit
     * @throws RefusedFileException if the content is refused
     * @throws EOFException if fewer or more bytes come than were promised
     * @throws StoreFullException if the disk is full
     * @throws IOException if the connection breaks
     */
    public ReceivedFile receive(InputStream body, String name, long declared)
            throws IOException, TooLargeFileException, RefusedFileException {
        if (declared > largest) {
            throw new TooLargeFileException(largest);
        }
        var content = Files.createTempFile(directory, "upload-", "");
        try {
            var hash = sha256();
            var size = copy(body, content, hash);
            if (declared >= 0 && size != declared) {
                throw new EOFException(size + " bytes came, " + declared + " were promised");
            }
            var type = detector.detect(content);
            var hex = HexFormat.of().formatHex(hash.digest());
            return new ReceivedFile(content, FileNames.cleaned(name, type), type, size, hex);
        } catch (IOException | RuntimeException | TooLargeFileException | RefusedFileException e) {
            Files.deleteIfExists(content);
            throw e;
        }
    }

    private long copy(InputStream body, Path content, MessageDigest hash) throws IOException, TooLargeFileException {
        long size = 0;
        try (var file = new DigestOutputStream(Files.newOutputStream(content), hash)) {
            var block = new byte[BLOCK];
            for (int read = body.read(block); read >= 0; read = body.read(block)) {
                size += read;
                if (size > largest) {
                    throw new TooLargeFileException(largest);
                }
                write(file, block, read);
            }
        }
        return size;
    }

    private static void write(OutputStream file, byte[] block, int length) throws IOException {
        try {
            file.write(block, 0, length);
        } catch (IOException e) {
            throw StoreFullException.orSame(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
