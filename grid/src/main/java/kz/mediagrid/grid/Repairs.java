package kz.mediagrid.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.RepairedVersion;
import org.jspecify.annotations.Nullable;

/**
 * The repairs on the log. They name the commands that an earlier build passed over, and the versions that it published
 * with a wrong {@code commandsHash}.
 */
public final class Repairs {

    private final Map<Long, Long> passedOver;
    private final Map<RepairedVersion, Long> versions;

    private Repairs(Map<Long, Long> passedOver, Map<RepairedVersion, Long> versions) {
        this.passedOver = passedOver;
        this.versions = versions;
    }

    public static Repairs none() {
        return new Repairs(Map.of(), Map.of());
    }

    /**
     * These repairs and one more. A repair concerns only commands before it.
     *
     * @param offset the repair's offset on {@code grid-commands}
     */
    public Repairs with(LogRepaired repair, long offset) {
        var commands = new HashMap<>(passedOver);
        repair.getPassedOver().stream()
                .filter(command -> command < offset)
                .forEach(command -> commands.putIfAbsent(command, offset));
        var accepted = new HashMap<>(versions);
        repair.getVersions().forEach(version -> accepted.putIfAbsent(version, offset));
        return new Repairs(commands, accepted);
    }

    /** The offsets of the commands that an earlier build passed over. */
    public Set<Long> passedOver() {
        return Set.copyOf(passedOver.keySet());
    }

    /** The versions that are accepted with the {@code commandsHash} that they were published with. */
    public List<RepairedVersion> versions() {
        return List.copyOf(versions.keySet());
    }

    /** The offset of the repair that names the command at {@code offset} as passed over; empty if none does. */
    public OptionalLong ofCommand(long offset) {
        return offset(passedOver.get(offset));
    }

    /** The offset of the repair that accepts the {@code commandsHash} of {@code published}; empty if none does. */
    public OptionalLong of(MediaGridVersion published) {
        return published.getCommandsHash() == null ? OptionalLong.empty() : offset(versions.get(named(published)));
    }

    /** The name of {@code published} in a repair. The version must have a {@code commandsHash}. */
    public static RepairedVersion named(MediaGridVersion published) {
        return new RepairedVersion(
                published.getWeek(), published.getVersion(), Objects.requireNonNull(published.getCommandsHash()));
    }

    private static OptionalLong offset(@Nullable Long offset) {
        return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    }
}
