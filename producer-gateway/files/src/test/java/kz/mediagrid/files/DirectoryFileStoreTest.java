package kz.mediagrid.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryFileStoreTest extends FileStoreContract {

    @TempDir
    private Path directory;

    private DirectoryFileStore store;

    @BeforeEach
    void open() throws IOException {
        store = new DirectoryFileStore(directory);
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void aPutThatFailsLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store.put(ONE, directory.resolve("no-such"))).isInstanceOf(IOException.class);
        Files.write(directory.resolve("00"), new byte[0]);
        assertThatThrownBy(() -> store.put(ONE, content(Samples.PDF))).isInstanceOf(IOException.class);

        assertThat(directory.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void theRemainsOfAKilledProcessAreDeletedOnceTheyAreOld() throws IOException {
        var killed = Files.write(directory.resolve("incoming/a.part"), Samples.PDF);
        var running = Files.write(directory.resolve("incoming/b.part"), Samples.PDF);
        Files.setLastModifiedTime(killed, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        store.deleteRemains(Instant.parse("2026-01-02T00:00:00Z"));

        assertThat(killed).doesNotExist();
        assertThat(running).exists();
        assertThat(store.open(ONE)).isEmpty();
    }
}
