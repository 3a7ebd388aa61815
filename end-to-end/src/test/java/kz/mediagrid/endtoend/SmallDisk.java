package kz.mediagrid.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk of 128 MB that one process alone has, in a namespace of its own: nothing is mounted on the machine, and the disk is gone
 * with its process.
 */
final class SmallDisk {

    private static final long SIZE = 128L << 20;
    private static final int BLOCK = 1 << 20;
    private static final String FILL = "fill";

    private final Path directory;

    SmallDisk(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** Whether this machine lets a process have one. */
    boolean isPossible() throws IOException, InterruptedException {
        if (Programs.find("unshare").isEmpty()) {
            return false;
        }
        var command = new ArrayList<>(under());
        command.add("true");
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    /** The command under which a process has it at its directory. */
    List<String> under() {
        return List.of(
                "unshare",
                "--user",
                "--map-root-user",
                "--mount",
                "sh",
                "-c",
                "mount -t tmpfs -o size=" + SIZE + " none \"$0\" && exec \"$@\"",
                directory.toString());
    }

    /** Leaves less than a tenth of it free, but more than Spring's health of a disk asks for, which is no matter of the alerts. */
    void fill(long pid) throws IOException {
        var disk = seenBy(pid);
        long left = Files.getFileStore(disk).getUsableSpace() - SIZE * 9 / 100;
        try (var file = Files.newOutputStream(disk.resolve(FILL))) {
            for (; left > 0; left -= BLOCK) {
                file.write(new byte[(int) Math.min(left, BLOCK)]);
            }
        }
    }

    /** Frees it again. */
    void clear(long pid) throws IOException {
        Files.delete(seenBy(pid).resolve(FILL));
    }

    private Path seenBy(long pid) {
        return Path.of("/proc", Long.toString(pid), "root")
                .resolve(directory.toString().substring(1));
    }
}
