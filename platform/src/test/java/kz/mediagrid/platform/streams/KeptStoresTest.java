package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import kz.mediagrid.platform.follow.KeptContent;
import kz.mediagrid.platform.follow.KeptContent.KeptTopic;
import kz.mediagrid.state.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Stores are kept from an orderly stop to the next start of the same build, and from nothing else. */
class KeptStoresTest {

    private static final Kept<String> STORE = new Kept<>("store", String.class);
    private static final KeptContent STATE = new KeptContent(
            "cluster",
            Instant.parse("2026-12-01T09:00:00Z"),
            Map.of("planned-events", new KeptTopic("id", 12, 10, 1_796_000_000_000L, "events,receipts")));

    @TempDir
    private Path parent;

    @Test
    void afterAnOrderlyStopTheyHaveTheirValuesAndSayOfWhat() {
        keep("build");

        try (var stores = open("build")) {
            assertThat(stores.kept()).contains(STATE);
            assertThat(stores.of(STORE).get("key")).isEqualTo("value");
            assertThat(file()).doesNotExist();
        }
        assertThat(directory()).doesNotExist();
    }

    @Test
    void theFirstStartFindsNothing() {
        try (var stores = open("build")) {
            assertThat(stores.kept()).isEmpty();
        }
    }

    @Test
    void whatAProcessLeavesThatWasKilledIsNotTaken() throws IOException {
        keep("build");
        try (var stores = open("build")) {
            stores.of(STORE).put("other", "value");
            FileSystemUtils.copyRecursively(directory(), parent.resolve("killed"));
        }
        FileSystemUtils.copyRecursively(parent.resolve("killed"), directory());

        assertEmpty("build");
    }

    @Test
    void whatAnotherBuildHasWrittenIsNotTaken() {
        keep("build");

        assertEmpty("another build");
    }

    @Test
    void aDamagedFileIsNotTaken() throws IOException {
        keep("build");
        Files.writeString(file(), Files.readString(file()).replace("stopped-at=", "stopped-at=about-"));

        assertEmpty("build");
    }

    @Test
    void aFileOfOtherBytesIsNotTaken() throws IOException {
        keep("build");
        Files.write(file(), new byte[] {'\\', 'u', '0', 'x', (byte) 0xff});

        assertEmpty("build");
    }

    @Test
    void aFileThatIsNoPropertiesIsNotTaken() throws IOException {
        keep("build");
        Files.writeString(file(), "build=\\u0x");

        assertEmpty("build");
    }

    @Test
    void theyCanBeEmptied() {
        keep("build");
        try (var stores = open("build")) {
            var store = stores.of(STORE);

            stores.empty("of a test");

            assertThat(stores.kept()).isEmpty();
            assertThat(store.get("key")).isNull();
            store.put("key", "new");
            assertThat(store.get("key")).isEqualTo("new");
        }
    }

    @Test
    void noOtherProcessMayOpenThemMeanwhile() {
        try (var stores = open("build")) {
            assertThat(stores.bytes()).isZero();
            assertThatThrownBy(() -> open("build")).isInstanceOf(StateRefusedException.class);
        }
    }

    private void keep(String build) {
        try (var stores = open(build)) {
            stores.of(STORE).put("key", "value");
            stores.keep(STATE);
        }
        assertThat(file()).exists();
    }

    private void assertEmpty(String build) {
        try (var stores = open(build)) {
            assertThat(stores.kept()).isEmpty();
            assertThat(stores.of(STORE).get("key")).isNull();
            assertThat(file()).doesNotExist();
        }
    }

    private KeptStores open(String build) {
        return new KeptStores(directory(), build);
    }

    private Path directory() {
        return parent.resolve("views");
    }

    private Path file() {
        return parent.resolve("views.kept");
    }
}
