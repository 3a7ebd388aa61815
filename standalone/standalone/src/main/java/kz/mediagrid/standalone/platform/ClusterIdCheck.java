package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * Checks that the registry's database and the broker's log belong to the same installation.
 *
 * <p>Every record on the log contains a schema id, which only the registry of the same installation can resolve. With
 * the registry of another installation or a new registry, records would be decoded wrongly without an error, so the
 * start is refused.
 */
final class ClusterIdCheck {

    /** The version of the data layout. A release raises the version if earlier releases cannot read the new layout. */
    private static final String FORMAT = "2";

    private final DataDirectory data;
    private final Path file;

    ClusterIdCheck(DataDirectory data) {
        this.data = data;
        this.file = data.registry().resolve("cluster.properties");
    }

    /**
     * The cluster id that broker and registry share; the first start creates it. Throws {@link PlatformFailure} if
     * broker and registry have different ids.
     */
    String claim() {
        try {
            var ofBroker = BrokerStorage.clusterId(data.broker());
            var ofRegistry = read();
            if (ofBroker.isPresent()) {
                return agreed(ofBroker.get(), ofRegistry);
            }
            if (BrokerStorage.holdsForeignFiles(data.broker())) {
                throw new PlatformFailure("%s holds files that are not a broker's data: name another data directory."
                        .formatted(data.broker()));
            }
            return ofRegistry.isPresent() ? ofRegistry.get() : create();
        } catch (IOException unreadable) {
            throw new PlatformFailure(
                    "The data below %s cannot be read: %s.".formatted(data.root(), unreadable.getMessage()),
                    unreadable);
        }
    }

    private String agreed(String ofBroker, Optional<String> ofRegistry) {
        if (ofRegistry.isEmpty()) {
            throw new PlatformFailure("%s does not hold the schemas of the records in %s: restore both folders"
                            .formatted(data.registry(), data.broker())
                    + " from the same backup.");
        }
        if (!ofRegistry.get().equals(ofBroker)) {
            throw new PlatformFailure("%s and %s come from two different installations: restore both folders"
                            .formatted(data.registry(), data.broker())
                    + " from the same backup.");
        }
        return ofBroker;
    }

    private Optional<String> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var stamp = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            stamp.load(in);
        }
        if (!FORMAT.equals(stamp.getProperty("format")) || stamp.getProperty("cluster.id") == null) {
            throw new PlatformFailure(
                    "The data in %s were written by another build of media-grid (format %s, not %s): name another data directory, or move this directory away. Neither broker nor registry was changed."
                            .formatted(data.root(), stamp.getProperty("format"), FORMAT));
        }
        return Optional.of(stamp.getProperty("cluster.id"));
    }

    // Written before the broker's own id: a first start that is interrupted between the two writes can be repeated.
    private String create() throws IOException {
        if (Files.exists(data.registry().resolve(RegistryCommand.DATABASE_FILE))) {
            throw new PlatformFailure("%s holds a registry's database of unknown origin: name another data directory."
                    .formatted(data.registry()));
        }
        var id = Uuid.randomUuid().toString();
        var draft = file.resolveSibling("cluster.properties.new");
        Files.writeString(draft, "format=%s%ncluster.id=%s%n".formatted(FORMAT, id));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return id;
    }
}
