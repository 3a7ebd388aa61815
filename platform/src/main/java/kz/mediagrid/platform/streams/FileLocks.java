package kz.mediagrid.platform.streams;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Locks files, so that only one process uses what a file stands for. The system releases a killed process's lock. */
final class FileLocks {

    /** The time within which a killed process must have stopped and released the lock. */
    private static final Duration LOCK_GRACE = Duration.ofSeconds(2);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(25);

    private FileLocks() {}

    /**
     * The locked file, which is made if it is missing.
     *
     * @param what the thing for which the file stands, e.g. {@code the directory data/views}
     * @throws StateRefusedException if another owner has the lock
     */
    static FileChannel open(Path file, String what) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return channel;
        }
        channel.close();
        throw new StateRefusedException(what + " is in use by another process: stop that process, or set "
                + "media-grid.state-dir to a directory of this instance's own");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        var deadline = System.nanoTime() + LOCK_GRACE.toNanos();
        while (!tryLock(channel)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
        return true;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }
}
