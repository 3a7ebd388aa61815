package kz.mediagrid.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Searches the bytes of a file. A searched text has one character for each byte (ISO 8859-1). */
final class ByteSearch {

    private static final int BLOCK = 65_536;

    private final Path file;
    private final long size;

    ByteSearch(Path file) throws IOException {
        this.file = file;
        this.size = Files.size(file);
    }

    long size() {
        return size;
    }

    boolean startsWith(String text) throws IOException {
        return head(text.length()).equals(text);
    }

    /** The first bytes, at most {@code length}. */
    String head(int length) throws IOException {
        return part(0, length);
    }

    /** The last bytes, at most {@code length}. */
    String tail(int length) throws IOException {
        return part(Math.max(0, size - length), length);
    }

    /** Whether one of {@code texts} is anywhere in the file. */
    boolean containsAny(List<String> texts) throws IOException {
        int overlap = texts.stream().mapToInt(String::length).max().orElse(1) - 1;
        for (long at = 0; at < size; at += BLOCK) {
            var part = part(at, BLOCK + overlap);
            if (texts.stream().anyMatch(part::contains)) {
                return true;
            }
        }
        return false;
    }

    private String part(long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate((int) Math.min(length, size - from));
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // A read may return fewer bytes than are left.
            }
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
}
