package kz.mediagrid.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    @TempDir
    Path directory;

    @Test
    void aBrokerThatWasClosedGoesOnWhereItStoppedOnOtherPorts() throws Exception {
        try (var broker = startedOn(FreePorts.three())) {
            var notes = new Notes(broker.bootstrapServers());
            notes.createTopic();
            notes.write("one", "two");
            assertThat(notes.next("readers", 2)).containsExactly("one", "two");
        }

        try (var broker = startedOn(FreePorts.three())) {
            var notes = new Notes(broker.bootstrapServers());
            notes.writeTogether("three", "four");

            // A transaction becomes visible a little after its commit was acknowledged.
            await().untilAsserted(() -> assertThat(notes.all()).containsExactly("one", "two", "three", "four"));
            assertThat(notes.next("readers", 2)).containsExactly("three", "four");
        }
    }

    @Test
    void aClosedBrokerLeavesNothingToRecover() throws Exception {
        startedOn(FreePorts.three()).close();

        assertThat(directory.resolve(".kafka_cleanshutdown")).exists();
    }

    @Test
    void nobodyMakesATopicByMistake() throws Exception {
        try (var broker = startedOn(FreePorts.three())) {
            assertThatThrownBy(() -> new Notes(broker.bootstrapServers()).writeWithin(500, "lost"))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("notes");

            try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).isEmpty();
                assertThat(admin.describeFeatures().featureMetadata().get().finalizedFeatures())
                        .hasEntrySatisfying(
                                "transaction.version",
                                level -> assertThat(level.maxVersionLevel()).isEqualTo((short) 2));
            }
        }
    }

    @Test
    void aFolderOfAnotherBrokerIsRefused() throws Exception {
        Files.writeString(
                directory.resolve("meta.properties"),
                "version=1%ncluster.id=%s%nnode.id=7%n".formatted("x".repeat(22)));
        var ports = FreePorts.three();

        assertThatThrownBy(() -> startedOn(ports))
                .isInstanceOf(PlatformFailure.class)
                .hasMessage(directory + " holds the data of another broker: name another data directory.");
    }

    private EmbeddedBroker startedOn(PlatformPorts ports) {
        return EmbeddedBroker.start(directory, ports.broker(), ports.controller());
    }
}
