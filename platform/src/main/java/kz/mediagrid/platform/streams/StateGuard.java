package kz.mediagrid.platform.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Checks that an application's stored state is complete and was made by this build's topology, before the application
 * runs. If not, it has the state rebuilt from the log, or refuses the start.
 *
 * <p>Without this check, Kafka Streams would recreate a missing changelog and continue with half of the state. It would
 * also use a state that another topology made.
 */
public final class StateGuard {

    private static final Logger log = LoggerFactory.getLogger(StateGuard.class);

    private final Map<String, Object> client;
    private final StreamsSettings.Own own;
    private final String input;

    /**
     * @param client the settings to connect to the broker
     * @param input the topic of the log from which the state is made, from its beginning
     */
    public StateGuard(Map<String, Object> client, StreamsSettings.Own own, String input) {
        this.client = Map.copyOf(client);
        this.own = own;
        this.input = input;
    }

    /**
     * Deletes an application's state on the broker, so that the next start rebuilds the state from the log. An upgrade that
     * changes the topology needs this explicit step. Each instance deletes its own state directory when it starts.
     *
     * @throws StateRefusedException if an instance of the application is running
     */
    public static void forget(Map<String, Object> client, String application) {
        try (var broker = new StateBroker(client, application)) {
            broker.forget();
        }
    }

    /**
     * Prepares the stored state before {@code topology} starts.
     *
     * @throws StateRefusedException if another topology made the state, or if the state is lost while another instance runs
     */
    void check(Topology topology) {
        try (var broker = new StateBroker(client, own.applicationId())) {
            if (isLost(broker, topology)) {
                log.warn(
                        "The state of {} is incomplete, since changelogs are missing: it is made again from {}.",
                        own.applicationId(),
                        input);
                broker.forget();
            }
            if (broker.fingerprint().isEmpty()) {
                broker.keep(StateFingerprint.begun(topology));
            }
            deleteUnless(broker.fingerprint().orElseThrow());
        }
    }

    private boolean isLost(StateBroker broker, Topology topology) {
        var present = broker.changelogs();
        var wanted = changelogs(broker, topology);
        var known = broker.fingerprint().orElse(null);
        if (known == null) {
            // The state was made before fingerprints were stored, or is not made yet.
            if (!present.isEmpty() && !present.keySet().equals(wanted)) {
                throw anotherTopology();
            }
            return present.isEmpty() && broker.hasBegun();
        }
        if (!known.topology().equals(StateFingerprint.begun(topology).topology())) {
            throw anotherTopology();
        }
        present.keySet().retainAll(wanted);
        return known.namesChangelogs()
                ? !known.in(present).equals(known)
                // The first start was interrupted: nothing is missing if nothing was read.
                : broker.hasBegun() && !present.keySet().equals(wanted);
    }

    /**
     * Stores the fingerprint of the topology and its changelogs, on the broker and locally, if all changelogs exist. A
     * fingerprint on the broker that already names changelogs is not replaced.
     */
    void remember(Topology topology) {
        try (var broker = new StateBroker(client, own.applicationId())) {
            var present = broker.changelogs();
            var wanted = changelogs(broker, topology);
            present.keySet().retainAll(wanted);
            if (!present.keySet().equals(wanted)) {
                return;
            }
            var fingerprint = StateFingerprint.begun(topology).in(present);
            if (broker.fingerprint().filter(StateFingerprint::namesChangelogs).isEmpty()) {
                broker.keep(fingerprint);
            }
            Files.writeString(local(), fingerprint.text());
        } catch (KafkaException | IOException e) {
            log.warn(
                    "The fingerprint of the state of {} could not be stored; the next start stores it.",
                    own.applicationId(),
                    e);
        }
    }

    private Set<String> changelogs(StateBroker broker, Topology topology) {
        return StateFingerprint.stores(topology).stream()
                .map(broker::changelogOf)
                .collect(Collectors.toSet());
    }

    /**
     * Deletes the local state if its fingerprint is not {@code fingerprint}. Such a state belongs to other changelogs,
     * but Kafka Streams would resume it with the present changelogs.
     */
    private void deleteUnless(StateFingerprint fingerprint) {
        try {
            if (!fingerprint.text().equals(readLocal())) {
                FileSystemUtils.deleteRecursively(own.stateDir().resolve(own.applicationId()));
            }
            Files.createDirectories(own.stateDir());
        } catch (IOException e) {
            throw new UncheckedIOException("the state directory " + own.stateDir() + " cannot be used", e);
        }
    }

    private String readLocal() throws IOException {
        try {
            return Files.readString(local());
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private Path local() {
        return own.stateDir().resolve(own.applicationId() + ".passport");
    }

    private StateRefusedException anotherTopology() {
        return new StateRefusedException(
                ("the state of %s was made by another topology than this build's: stop every instance, take the step of "
                                + "docs/operations.md (./media-grid rebuild), and start again; it is then made again from "
                                + "the log, and nothing is published again")
                        .formatted(own.applicationId()));
    }
}
