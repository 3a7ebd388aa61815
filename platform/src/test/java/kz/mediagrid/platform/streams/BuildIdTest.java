package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildIdTest {

    @TempDir
    private Path directory;

    @Test
    void aBuildIsTheSameUntilAFileOfItChanges() throws IOException {
        var jar = Files.writeString(directory.resolve("a.jar"), "classes");
        var classes = Files.createDirectories(directory.resolve("classes/kz"));
        Files.writeString(classes.resolve("A.class"), "a class");
        var path = String.join(
                File.pathSeparator, jar.toString(), "", classes.getParent().toString(), "missing.jar");
        var build = BuildId.of(path);
        assertThat(BuildId.of(path)).isEqualTo(build);

        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        var another = BuildId.of(path);
        Files.writeString(classes.resolve("B.class"), "another class");

        assertThat(BuildId.of(path)).isNotIn(build, another);
        assertThat(another).isNotEqualTo(build);
    }

    @Test
    void thisProcessHasOne() {
        assertThat(BuildId.ofThisProcess()).hasSize(64).isEqualTo(BuildId.ofThisProcess());
    }
}
