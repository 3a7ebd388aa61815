package kz.mediagrid.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BrokerFailureReasonTest {

    private static final String LONG = "x".repeat(900_000);

    @TempDir
    Path data;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aBrokerThatCannotWriteAnyMoreSaysSoAndHasKeptWhatItAcknowledged() throws Exception {
        var ports = FreePorts.three();
        var notes = new Notes(LoopbackPort.HOST + ":" + ports.broker());
        var doomed = ForkedPlatform.startWithFilesUpTo(12 * 1024 * 1024, data, ports);
        notes.createTopic();

        var acknowledged = notes.writeUntilRefused(LONG, 20);

        assertThat(doomed.lastWords())
                .contains("The broker had to stop because it could no longer work with its data in "
                        + data.resolve("broker") + ": see its log.");
        try (var broker = EmbeddedBroker.start(data.resolve("broker"), ports.broker(), ports.controller())) {
            assertThat(new Notes(broker.bootstrapServers()).all())
                    .hasSizeGreaterThanOrEqualTo(acknowledged)
                    .hasSizeGreaterThan(5);
        }
    }
}
