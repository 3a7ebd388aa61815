package kz.mediagrid.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterIdCheckTest {

    @TempDir
    Path root;

    private DataDirectory data;

    @BeforeEach
    void open() {
        data = DataDirectory.open(root);
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void aFirstStartThatWasCutOffIsRepeatedWithTheSameId() {
        var id = claim();

        assertThat(claim()).isEqualTo(id);
    }

    @Test
    void brokerAndRegistryOfOneInstallationAgree() {
        var id = claim();
        BrokerStorage.format(data.broker(), id);

        assertThat(claim()).isEqualTo(id);
    }

    @Test
    void aBrokerWithoutItsRegistryIsRefused() throws Exception {
        BrokerStorage.format(data.broker(), claim());
        Files.delete(stamp());

        assertRefused(data.registry() + " does not hold the schemas of the records in " + data.broker()
                + ": restore both folders from the same backup.");
    }

    @Test
    void aRegistryFromAnotherInstallationIsRefused() throws Exception {
        BrokerStorage.format(data.broker(), claim());
        Files.writeString(stamp(), "format=2\ncluster.id=somebody-elses\n");

        assertRefused(data.registry() + " and " + data.broker() + " come from two different installations: restore"
                + " both folders from the same backup.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void dataOfAnEarlierOrLaterFormatAreRefusedAndLeftAsTheyAre(int format) throws Exception {
        BrokerStorage.format(data.broker(), "from-another-time");
        Files.writeString(stamp(), "format=%d\ncluster.id=from-another-time\n".formatted(format));
        var before = files();

        assertRefused("The data in %s were written by another build of media-grid (format %d, not 2): name another data"
                        .formatted(root, format)
                + " directory, or move this directory away. Neither broker nor registry was changed.");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void filesOfSomethingElseAreLeftAlone() throws Exception {
        Files.createFile(data.broker().resolve("holiday.jpg"));

        assertRefused(data.broker() + " holds files that are not a broker's data: name another data directory.");
    }

    @Test
    void aDatabaseOfUnknownOriginIsLeftAlone() throws Exception {
        Files.createFile(data.registry().resolve("db.mv.db"));

        assertRefused(data.registry() + " holds a registry's database of unknown origin: name another data directory.");
    }

    private String claim() {
        return new ClusterIdCheck(data).claim();
    }

    /** Each file with what it holds. */
    private Map<Path, String> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> file, ClusterIdCheckTest::contents));
        }
    }

    private static String contents(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stamp() {
        return data.registry().resolve("cluster.properties");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(this::claim).isInstanceOf(PlatformFailure.class).hasMessage(sentence);
    }
}
