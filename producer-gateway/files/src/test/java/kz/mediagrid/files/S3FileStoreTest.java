package kz.mediagrid.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3FileStoreTest extends FileStoreContract {

    @TempDir
    private static Path directory;

    private static S3MockServer server;
    private static S3FileStore store;

    @BeforeAll
    static void start() throws IOException {
        server = S3MockServer.start(directory);
        store = new S3FileStore(server.place(S3MockServer.BUCKET));
    }

    @AfterAll
    static void stop() {
        store.close();
        server.close();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void aBucketThatIsNotThereIsAFailureAndNoEmptyStore() {
        try (var other = new S3FileStore(server.place("no-such-bucket"))) {
            assertThatThrownBy(() -> other.put(ONE, content(Samples.PDF))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> other.open(ONE)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> other.putBefore(Instant.MAX)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void theSecretIsInNoText() {
        assertThat(server.place("materials")).asString().doesNotContain("secret", "key");
    }
}
