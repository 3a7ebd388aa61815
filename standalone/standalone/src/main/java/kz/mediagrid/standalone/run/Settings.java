package kz.mediagrid.standalone.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of a standalone.
 *
 * @param data the folder of all data
 * @param registryHome the unpacked distribution of the registry
 * @param ports the ports on which it listens
 * @param clock the start of business time; empty for that of these data, or real time
 * @param gather the time for which changes are gathered before a later version; empty for the aggregator's own setting
 */
public record Settings(
        Path data, Path registryHome, Ports ports, Optional<ClockStart> clock, Optional<Duration> gather) {

    public Settings(Path data, Path registryHome, Ports ports, Optional<ClockStart> clock) {
        this(data, registryHome, ports, clock, Optional.empty());
    }

    /** The file of the accounts of a first start, readable by its owner alone. */
    public Path accounts() {
        return data.toAbsolutePath().resolve("accounts.json");
    }

    /** The folder of the keys that sign versions, readable by its owner alone. */
    public Path signingKeys() {
        return signingKeysIn(data);
    }

    /** The folder of the signing keys in {@code data}. */
    public static Path signingKeysIn(Path data) {
        return data.toAbsolutePath().resolve("signing");
    }

    /** The log folder. */
    public Path logs() {
        return data.toAbsolutePath().resolve("logs");
    }
}
