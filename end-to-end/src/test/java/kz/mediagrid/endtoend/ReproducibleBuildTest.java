package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds a commit again, elsewhere and later, gets the same archives, byte for byte, from the same JDK. */
@Tag("long")
class ReproducibleBuildTest {

    private static final int LIMIT_MINUTES = 5;
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", "data");

    @TempDir
    Path folder;

    @Test
    void twoBuildsInTwoFoldersAreEqual() throws Exception {
        var one = archivesOf(folder.resolve("one"));
        var other = archivesOf(folder.resolve("another-name"));

        assertThat(one).hasSizeGreaterThanOrEqualTo(13).isEqualTo(other);
        assertThat(one.keySet())
                .as("those of nested modules too")
                .anyMatch(name -> name.startsWith("notifier/notifier/target/"));
    }

    /** Each archive that a build of a copy in {@code place} makes, with its SHA-256. */
    private static Map<String, String> archivesOf(Path place) throws Exception {
        copySources(WholeMediaGrid.home(), place);
        var output = place.resolveSibling(place.getFileName() + ".log");
        // What the build refuses was looked for when this tree was built.
        var arguments = "mvn -B -q --offline -P !checked -Denforcer.skip -Dspotless.check.skip -DskipTests package";
        var build = new ProcessBuilder(arguments.split(" "))
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(build.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(build.exitValue()).as(Files.readString(output)).isZero();
        var archives = new TreeMap<String, String>();
        try (var files = Files.walk(place, 4)) {
            files.filter(file -> requireNonNull(file.getParent()).endsWith("target")
                            && file.toString().endsWith(".jar"))
                    .forEach(file -> archives.put(place.relativize(file).toString(), sha256(file)));
        }
        return archives;
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copySources(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (NOT_SOURCES.contains(directory.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
