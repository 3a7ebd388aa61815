package kz.mediagrid.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterStampTest {

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
                + ": put back the two folders that were kept together.");
    }

    @Test
    void aRegistryFromAnotherInstallationIsRefused() throws Exception {
        BrokerStorage.format(data.broker(), claim());
        Files.writeString(stamp(), "format=1\ncluster.id=somebody-elses\n");

        assertRefused(data.registry() + " and " + data.broker() + " come from two different installations: put back the"
                + " two folders that were kept together.");
    }

    @Test
    void dataOfAnotherFormatAreRefused() throws Exception {
        Files.writeString(stamp(), "format=2\ncluster.id=from-the-future\n");

        assertRefused("The data in " + root + " were written by another release of media-grid (format 2, not 1).");
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
        return new ClusterStamp(data).claim();
    }

    private Path stamp() {
        return data.registry().resolve("cluster.properties");
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(this::claim).isInstanceOf(PlatformFailure.class).hasMessage(sentence);
    }
}
