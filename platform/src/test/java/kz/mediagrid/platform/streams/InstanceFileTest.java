package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A state directory has one name and one user at a time, and remembers which member its user was. */
class InstanceFileTest {

    private static final String APPLICATION = "grid-aggregator";
    private static final Supplier<UUID> FIRST = () -> UUID.fromString("11111111-0000-0000-0000-000000000000");
    private static final Supplier<UUID> SECOND = () -> UUID.fromString("22222222-0000-0000-0000-000000000000");

    @TempDir
    private Path folder;

    @Test
    void aDirectoryKeepsTheNameThatItsFirstStartMade() {
        String name;
        try (var first = InstanceFile.open(folder, APPLICATION, FIRST)) {
            name = first.name();
        }

        try (var again = InstanceFile.open(folder, APPLICATION, SECOND)) {
            assertThat(again.name()).isEqualTo(name).endsWith("-11111111").matches("[a-zA-Z0-9._-]+");
        }
        try (var other = InstanceFile.open(folder.resolve("other"), APPLICATION, SECOND)) {
            assertThat(other.name()).isNotEqualTo(name);
        }
    }

    @Test
    void theNextProcessKnowsTheMembersOfTheOneBeforeAndNoOthers() {
        try (var first = InstanceFile.open(folder, APPLICATION, FIRST)) {
            first.keep("a-1-first");
            first.keep("a-1-rejoined");
        }
        try (var second = InstanceFile.open(folder, APPLICATION, SECOND)) {
            assertThat(second.knows("a-1-first")).isTrue();
            assertThat(second.knows("a-1-rejoined")).isTrue();
            assertThat(second.knows("a-1-another")).isFalse();
            second.keep("a-1-second");
        }

        try (var third = InstanceFile.open(folder, APPLICATION, SECOND)) {
            assertThat(third.knows("a-1-second")).isTrue();
            assertThat(third.knows("a-1-first")).isFalse();
        }
    }

    @Test
    void aDirectoryInUseIsRefusedWhileAnotherApplicationMayShareIt() {
        try (var user = InstanceFile.open(folder, APPLICATION, FIRST);
                var other = InstanceFile.open(folder, "notifier.obligation-clock", FIRST)) {
            assertThatThrownBy(
                            () -> InstanceFile.open(folder, APPLICATION, SECOND).close())
                    .isInstanceOf(StateRefusedException.class)
                    .hasMessageContainingAll(folder.toString(), APPLICATION, "media-grid.state-dir");
            assertThat(user.knows("a-1-first")).isEqualTo(other.knows("a-1-first"));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no identity there")
    void aCopyOfADirectoryIsAnotherInstance() throws Exception {
        var copied = Files.createDirectory(folder.resolve("copied"));
        try (var first = InstanceFile.open(folder, APPLICATION, FIRST)) {
            first.keep("a-1-first");
            Files.copy(folder.resolve(APPLICATION + ".instance"), copied.resolve(APPLICATION + ".instance"));
            try (var copy = InstanceFile.open(copied, APPLICATION, SECOND)) {
                assertThat(copy.name()).isNotEqualTo(first.name());
                assertThat(copy.knows("a-1-first")).isFalse();
            }
        }
    }
}
