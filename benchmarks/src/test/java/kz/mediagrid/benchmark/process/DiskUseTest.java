package kz.mediagrid.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskUseTest {

    @Test
    void eachFolderHasTheBytesOfItsFilesWithoutTheIndexesOfTheBroker(@TempDir Path log) throws Exception {
        Files.createDirectories(log.resolve("contacts-0/old"));
        Files.write(log.resolve("contacts-0/0.log"), new byte[10]);
        Files.write(log.resolve("contacts-0/old/1.log"), new byte[20]);
        Files.write(log.resolve("contacts-0/0.timeindex"), new byte[1_000]);
        Files.write(log.resolve("meta.properties"), new byte[5]);

        var use = DiskUse.of(log);

        assertThat(use).isEqualTo(Map.of("contacts-0", 30L));
        assertThat(DiskUse.growth(Map.of("contacts-0", 25L, "gone", 3L), use)).isEqualTo(Map.of("contacts-0", 5L));
    }
}
