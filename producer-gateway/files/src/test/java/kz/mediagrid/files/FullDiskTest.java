package kz.mediagrid.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 64 kB, which only a process of its own sees. Without the program {@code unshare}, this test is skipped. */
class FullDiskTest {

    private static final String MOUNT = "mount -t tmpfs -o size=64k none \"$0\" && exec \"$@\"";

    @TempDir
    private Path disk;

    @Test
    void aFullDiskIsReportedAndKeepsNothingOfTheFile() throws Exception {
        assumeTrue(run("true").startsWith("0 "), "unshare cannot mount a disk here");

        var said = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                disk.toString());

        assertThat(said).isEqualTo("0 received: StoreFullException, 0 left; stored: StoreFullException, 0 left");
    }

    private String run(String... command) throws IOException, InterruptedException {
        var whole = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", MOUNT, disk.toString()));
        whole.addAll(List.of(command));
        var process = new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + said.strip();
    }

    /** Writes files that are larger than the disk, and prints how that ended. */
    static final class Writer {

        private static final byte[] LARGE = new byte[100_000];

        public static void main(String[] arguments) throws IOException {
            var disk = Path.of(arguments[0]);
            var intake = new FileIntake(disk.resolve("uploads"), 1_000_000);
            var received = failure(() -> intake.receive(new ByteArrayInputStream(LARGE), "a.pdf", -1));
            var afterReceiving = files(disk);
            var source = Files.write(Files.createTempFile("source", ""), LARGE);
            try {
                var store = new DirectoryFileStore(disk.resolve("files"));
                var stored = failure(() -> {
                    store.put(new FileId("0".repeat(32)), source);
                    return source;
                });
                System.out.printf(
                        "received: %s, %d left; stored: %s, %d left%n", received, afterReceiving, stored, files(disk));
            } finally {
                Files.delete(source);
            }
        }

        private static String failure(Callable<?> work) {
            try {
                return "no failure, " + work.call();
            } catch (Exception e) {
                return e.getClass().getSimpleName();
            }
        }

        private static long files(Path disk) throws IOException {
            try (var paths = Files.walk(disk)) {
                return paths.filter(Files::isRegularFile).count();
            }
        }
    }
}
