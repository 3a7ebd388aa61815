package kz.mediagrid.standalone.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a standalone is started with.
 *
 * @param data where everything is kept
 * @param registryHome where the registry's distribution was unpacked
 * @param ports where it listens
 * @param clock where business time begins; empty: where it stood in these data, or real time
 * @param gather how long changes are gathered before a later version; empty: as the aggregator's own setting says
 */
public record Settings(
        Path data, Path registryHome, Ports ports, Optional<ClockStart> clock, Optional<Duration> gather) {

    public Settings(Path data, Path registryHome, Ports ports, Optional<ClockStart> clock) {
        this(data, registryHome, ports, clock, Optional.empty());
    }

    /** Where the accounts of a first start are written, readable by their owner alone. */
    public Path accounts() {
        return data.toAbsolutePath().resolve("accounts.json");
    }

    /** Where the keys are that sign versions, readable by their owner alone. */
    public Path signingKeys() {
        return signingKeysIn(data);
    }

    /** Where they are in these data. */
    public static Path signingKeysIn(Path data) {
        return data.toAbsolutePath().resolve("signing");
    }

    /** Where the logs are. */
    public Path logs() {
        return data.toAbsolutePath().resolve("logs");
    }
}
