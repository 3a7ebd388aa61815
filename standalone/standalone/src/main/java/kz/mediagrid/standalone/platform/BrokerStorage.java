package kz.mediagrid.standalone.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/** Reads the cluster id from the broker's folder, and formats the folder on the first start. */
final class BrokerStorage {

    /** The files that a first start may leave behind if this start was interrupted before the folder was formatted. */
    private static final Set<String> DRAFTS =
            Set.of("bootstrap.checkpoint", "bootstrap.checkpoint.tmp", "meta.properties.tmp", ".lock");

    private BrokerStorage() {}

    /** The id of the cluster for which the folder was formatted; empty if the folder was not formatted. */
    static Optional<String> clusterId(Path directory) throws IOException {
        var file = directory.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        var id = properties.getProperty("cluster.id");
        if (id == null || !String.valueOf(BrokerSettings.NODE_ID).equals(properties.getProperty("node.id"))) {
            throw new PlatformFailure(
                    "%s holds the data of another broker: name another data directory.".formatted(directory));
        }
        return Optional.of(id);
    }

    /** Whether an unformatted folder contains files that no broker wrote. */
    static boolean holdsForeignFiles(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var files = Files.list(directory)) {
            return files.anyMatch(file -> !DRAFTS.contains(file.getFileName().toString()));
        }
    }

    /** Formats the folder for {@code clusterId} with the newest features of this broker, unless it is formatted already. */
    static void format(Path directory, String clusterId) {
        try (var silence = new PrintStream(OutputStream.nullOutputStream())) {
            Files.createDirectories(directory);
            if (clusterId(directory).isPresent()) {
                return;
            }
            new Formatter()
                    .setPrintStream(silence)
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(clusterId)
                    .setControllerListenerName(BrokerSettings.CONTROLLER_LISTENER)
                    .addDirectory(directory.toString())
                    .setMetadataLogDirectory(directory.toString())
                    .run();
        } catch (PlatformFailure alreadyASentence) {
            throw alreadyASentence;
        } catch (Exception unusable) {
            throw new PlatformFailure(
                    "The broker's folder %s could not be prepared: %s.".formatted(directory, unusable.getMessage()),
                    unusable);
        }
    }
}
