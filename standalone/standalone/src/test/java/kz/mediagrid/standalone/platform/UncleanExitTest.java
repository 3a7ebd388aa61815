package kz.mediagrid.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncleanExitTest {

    @TempDir
    Path data;

    @Test
    void afterAKillTheRegistryIsGoneAndTheNextStartKnowsEverything() throws Exception {
        var ports = FreePorts.three();
        var notes = new Notes(LoopbackPort.HOST + ":" + ports.broker());
        var schemas = new SchemaApi(ports.registry());

        var killed = ForkedPlatform.start(data, ports);
        notes.createTopic();
        notes.write("acknowledged");
        notes.writeTogether("in a", "transaction");
        var first = schemas.register("a", "string");
        var second = schemas.register("b", "long");
        assertThat(killed.registryRuns()).isTrue();

        killed.kill();
        await().atMost(Duration.ofSeconds(2)).until(() -> !killed.registryRuns());

        try (var restarted = ForkedPlatform.start(data, ports)) {
            await().untilAsserted(() -> assertThat(notes.all()).containsExactly("acknowledged", "in a", "transaction"));
            // The later one first: a registry that had forgotten them would count from one again.
            assertThat(schemas.register("b", "long")).isEqualTo(second).isNotEqualTo(first);
            assertThat(schemas.register("a", "string")).isEqualTo(first);
            assertThat(schemas.register("c", "double")).isNotIn(first, second);
            // A slow machine starts slowly both times.
            var twice = killed.readyAfter().multipliedBy(2);
            assertThat(restarted.readyAfter()).isLessThan(Collections.max(List.of(Duration.ofSeconds(15), twice)));
        }
    }

    @Test
    void theNextStartNeedNotWaitForTheOldRegistryToBeGone() throws Exception {
        var ports = FreePorts.three();
        var killed = ForkedPlatform.start(data, ports);
        var schemas = new SchemaApi(ports.registry());
        schemas.register("a", "string");
        var second = schemas.register("b", "long");
        killed.kill();

        var others = FreePorts.three();
        try (var restarted = EmbeddedPlatform.start(data, RegistryHome.path(), others)) {
            assertThat(new SchemaApi(others.registry()).register("b", "long")).isEqualTo(second);
            assertThat(restarted.onFailure()).isNotDone();
        }
    }
}
