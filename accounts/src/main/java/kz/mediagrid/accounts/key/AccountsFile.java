package kz.mediagrid.accounts.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the file of the accounts that a first start creates. Only the file's owner can read the file. */
final class AccountsFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path path;

    AccountsFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** The accounts in the file; empty if the file does not exist yet. */
    Optional<List<IssuedAccount>> read() {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            var accounts = JSON.readValue(Files.readAllBytes(path), IssuedAccount[].class);
            if (accounts == null) {
                throw new AccountsFileException(path, null);
            }
            return Optional.of(Arrays.asList(accounts));
        } catch (JacksonException e) {
            throw new AccountsFileException(path, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the accounts file " + path + " cannot be read", e);
        }
    }

    /** Replaces the whole content of the file; if the write fails, the file stays as it was. */
    void write(List<IssuedAccount> accounts) {
        try {
            Files.createDirectories(path.getParent());
            var draft = createPrivate();
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(accounts));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the accounts file " + path + " cannot be written", e);
        }
    }

    private Path createPrivate() throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return Files.createTempFile(path.getParent(), "accounts", ".draft");
        }
        return Files.createTempFile(
                path.getParent(),
                "accounts",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
