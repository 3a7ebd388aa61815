package kz.mediagrid.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import kz.mediagrid.files.S3FileStore;
import kz.mediagrid.gateway.file.FileProperties.Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileSettingsTest {

    private static final DataSize LARGEST = DataSize.ofMegabytes(20);
    private static final Bucket BUCKET =
            new Bucket(URI.create("http://127.0.0.1:9090"), "us-east-1", "materials", "key", "secret");

    @TempDir
    private Path stateDir;

    @Test
    void withoutASettingTheFilesAreInTheStateDirectory() throws IOException {
        new FileProperties(null, LARGEST, null).store(stateDir);

        assertThat(stateDir.resolve("files")).isDirectory();
    }

    @Test
    void aDirectoryOrABucketReplacesIt() throws IOException {
        new FileProperties(stateDir.resolve("mount"), LARGEST, null).store(stateDir);

        assertThat(stateDir.resolve("mount")).isDirectory();
        assertThat(stateDir.resolve("files")).doesNotExist();
        assertThat(new FileProperties(null, LARGEST, BUCKET).store(stateDir)).isInstanceOf(S3FileStore.class);
    }

    @Test
    void bothAtOnceAreRefused() {
        assertThatThrownBy(() -> new FileProperties(stateDir, LARGEST, BUCKET))
                .hasMessageContaining("media-grid.files.directory and media-grid.files.s3");
        assertThatThrownBy(() -> new FileProperties(null, DataSize.ofBytes(0), null))
                .hasMessageContaining("media-grid.files.largest");
    }
}
