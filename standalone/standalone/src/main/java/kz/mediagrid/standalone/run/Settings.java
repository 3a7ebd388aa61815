package kz.mediagrid.standalone.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of a media-grid in one process.
 *
 * @param data the folder of all data
 * @param logs the folder of all logs, in {@code data} or elsewhere
 * @param registryHome the unpacked distribution of the registry
 * @param ports the ports on which the media-grid listens
 * @param clock the start of business time; if empty, business time continues from the stored time, or is real time if
 * no time is stored
 * @param gather the time for which changes are gathered before the next version; if empty, the aggregator's own setting
 * @param mailPort the loopback port of the mail server that takes all mails; if empty, the settings {@code spring.mail}
 * of the environment apply
 */
public record Settings(
        Path data,
        Path logs,
        Path registryHome,
        Ports ports,
        Optional<ClockStart> clock,
        Optional<Duration> gather,
        Optional<Integer> mailPort) {

    public Settings(Path data, Path registryHome, Ports ports, Optional<ClockStart> clock) {
        this(data, logsIn(data), registryHome, ports, clock, Optional.empty(), Optional.empty());
    }

    /** The file with the accounts that the first start creates; only the file's owner can read the file. */
    public Path accounts() {
        return data.toAbsolutePath().resolve("accounts.json");
    }

    /** The folder of the keys that sign versions; only the folder's owner can read the folder. */
    public Path signingKeys() {
        return signingKeysIn(data);
    }

    /** The folder of the signing keys in {@code data}. */
    public static Path signingKeysIn(Path data) {
        return data.toAbsolutePath().resolve("signing");
    }

    /** The folder of the logs in {@code data}. */
    public static Path logsIn(Path data) {
        return data.toAbsolutePath().resolve("logs");
    }
}
