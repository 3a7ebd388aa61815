package kz.mediagrid.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The facts that hold for every store. */
abstract class FileStoreContract {

    static final FileId ONE = new FileId("0".repeat(31) + "1");
    private static final FileId TWO = new FileId("f".repeat(32));
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    private Path sources;

    abstract FileStore store();

    Path content(byte[] bytes) throws IOException {
        return Files.write(sources.resolve("content"), bytes);
    }

    @Test
    void aFileIsOpenedAsItWasPut() throws IOException {
        var bytes = new byte[300_000];
        bytes[299_999] = 7;

        store().put(ONE, content(bytes));

        try (var opened = store().open(ONE).orElseThrow()) {
            assertThat(opened).hasBinaryContent(bytes);
        }
    }

    @Test
    void aFileThatIsNotThereIsEmptyAndIsDeletedWithoutEffect() throws IOException {
        store().delete(TWO);

        assertThat(store().open(TWO)).isEmpty();
    }

    @Test
    void aDeletedFileIsGone() throws IOException {
        store().put(ONE, content(Samples.PDF));

        store().delete(ONE);

        assertThat(store().open(ONE)).isEmpty();
        assertThat(store().putBefore(LATER)).doesNotContain(ONE);
    }

    @Test
    void filesAreListedByTheirAge() throws IOException {
        store().put(ONE, content(Samples.PDF));
        store().put(TWO, content(Samples.PNG));

        assertThat(store().putBefore(LATER)).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(store().putBefore(Instant.parse("2020-01-01T00:00:00Z"))).isEmpty();
        store().delete(TWO);
    }
}
