package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder of all data, locked for as long as this object is open.
 *
 * <p>The operating system releases the lock when the process stops, also after a kill.
 */
final class DataDirectory implements AutoCloseable {

    /** The time within which a killed process must have stopped and released the lock. */
    private static final Duration LOCK_GRACE = Duration.ofSeconds(2);

    /**
     * Holds the locks of all open directories. Otherwise the garbage collector could release the lock of a
     * {@code DataDirectory} that its caller has dropped.
     */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
        HELD.add(lock);
    }

    /**
     * Creates the folder if it is missing, makes it private to its owner, and locks it; throws {@link PlatformFailure} with the reason if the folder
     * cannot be used.
     */
    static DataDirectory open(Path path) {
        var root = path.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new PlatformFailure("The data directory %s is a file: name a folder instead.".formatted(root));
        }
        try {
            createForOwnerAlone(root);
            Files.createDirectories(root.resolve("broker"));
            Files.createDirectories(root.resolve("registry"));
            Files.createDirectories(root.resolve("logs"));
            return new DataDirectory(root, locked(root));
        } catch (AccessDeniedException denied) {
            throw new PlatformFailure(
                    "The data directory %s cannot be read and written by this user.".formatted(root), denied);
        } catch (IOException unusable) {
            throw new PlatformFailure(
                    "The data directory %s cannot be used: %s.".formatted(root, reason(unusable)), unusable);
        }
    }

    Path root() {
        return root;
    }

    Path broker() {
        return root.resolve("broker");
    }

    Path registry() {
        return root.resolve("registry");
    }

    @Override
    public void close() {
        HELD.remove(lock);
        try {
            lock.close();
        } catch (IOException unlikely) {
            throw new PlatformFailure(
                    "The lock on the data directory %s could not be released.".formatted(root), unlikely);
        }
    }

    // The broker's segments contain contacts that are not for the media, in plain bytes. An operator may have made the
    // folder for
    // everybody.
    private static void createForOwnerAlone(Path root) throws IOException {
        Files.createDirectories(root);
        if (root.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static FileChannel locked(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var attempt = new LockAttempt(channel);
        if (AwaitRelease.until(attempt::succeeds, LOCK_GRACE)) {
            return channel;
        }
        channel.close();
        if (attempt.failure != null) {
            throw attempt.failure;
        }
        throw new PlatformFailure(
                "The data directory %s is in use by another running media-grid: stop that media-grid or name another directory."
                        .formatted(root));
    }

    private static String reason(IOException unusable) {
        // The messages of the next two exceptions contain only the path.
        if (unusable instanceof FileAlreadyExistsException inTheWay) {
            return "a folder is needed where %s is a file".formatted(inTheWay.getFile());
        }
        if (unusable instanceof NoSuchFileException notMade) {
            return "%s cannot be made".formatted(notMade.getFile());
        }
        return unusable.toString();
    }

    /**
     * Tries to take a lock, and stores the failure of the last attempt. A lock that another process holds is not
     * a failure.
     */
    private static final class LockAttempt {
        private final FileChannel channel;
        private @Nullable IOException failure;

        private LockAttempt(FileChannel channel) {
            this.channel = channel;
        }

        private boolean succeeds() {
            try {
                @Nullable FileLock lock = channel.tryLock();
                failure = null;
                return lock != null;
            } catch (OverlappingFileLockException heldInThisProcess) {
                return false;
            } catch (IOException broken) {
                failure = broken;
                return false;
            }
        }
    }
}
