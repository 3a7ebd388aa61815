package kz.mediagrid.platform.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kz.mediagrid.platform.follow.RawConsumers;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.Topology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Checks that an application's stored state is complete, was made by this build's topology, and ends where the inputs
 * will be read, before the application runs. If not, it lets the state be rebuilt from the log, or refuses the start.
 *
 * <p>Without this check, Kafka Streams would recreate a missing changelog and continue with half of the state. It would
 * also use a state that another topology made, and process records twice or never if the group's offsets were moved or
 * forgotten.
 */
public final class StateGuard {

    private static final Logger log = LoggerFactory.getLogger(StateGuard.class);

    /**
     * The number of times that offsets and state are compared. The state is discarded only if every comparison finds a
     * mismatch.
     */
    private static final int COMPARISONS = 10;

    private static final Duration COMPARE_INTERVAL = Duration.ofMillis(200);

    private final Map<String, Object> client;
    private final StreamsSettings.Own own;
    private final StoredProgress progress;

    /** @param client the settings to connect to the broker */
    public StateGuard(Map<String, Object> client, StreamsSettings.Own own, StoredProgress progress) {
        this.client = Map.copyOf(client);
        this.own = own;
        this.progress = progress;
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
            loss(broker, topology).ifPresent(reason -> {
                log.warn("{}: the state is made again from the log.", reason);
                broker.forget();
            });
            var kept = broker.fingerprint();
            if (kept.isEmpty()) {
                broker.keep(StateFingerprint.begun(topology));
            } else if (!kept.get().namesChangelogs()) {
                // The first start was interrupted, or another instance is about to create them.
                broker.awaitMade(changelogs(broker, topology));
            }
            deleteUnless(broker.fingerprint().orElseThrow());
        }
    }

    private Optional<String> loss(StateBroker broker, Topology topology) {
        return isIncomplete(broker, topology)
                ? Optional.of("The state of " + own.applicationId() + " is incomplete, since changelogs are missing")
                : mismatch(broker).map(OffsetMismatch::sentence);
    }

    /**
     * Finds an input whose committed offset does not match the state: a broker forgets offsets, and an operator can
     * move them. A commit does not reach the offsets and the changelog at the same moment, so only a mismatch that
     * persists counts.
     */
    private Optional<OffsetMismatch> mismatch(StateBroker broker) {
        try (var inputs = new KafkaInputs(client, own.applicationId(), progress.inputs());
                var consumer = RawConsumers.toTheEnds(client)) {
            var found = mismatch(broker, inputs, consumer);
            for (var again = 1; again < COMPARISONS && found.isPresent(); again++) {
                LockSupport.parkNanos(COMPARE_INTERVAL.toNanos());
                found = mismatch(broker, inputs, consumer);
            }
            return found;
        }
    }

    private Optional<OffsetMismatch> mismatch(
            StateBroker broker, KafkaInputs inputs, Consumer<byte[], byte[]> consumer) {
        var changelog = broker.changelogOf(progress.store().name());
        var before = broker.committed(progress.inputs());
        Map<String, Long> next =
                broker.changelogs().containsKey(changelog) ? progress.next(consumer, changelog) : Map.of();
        var after = broker.committed(progress.inputs());
        return OffsetMismatch.find(own.applicationId(), before, after, topic -> next.getOrDefault(topic, 0L), inputs);
    }

    private boolean isIncomplete(StateBroker broker, Topology topology) {
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
     * Stores a fingerprint on the broker and locally, if all changelogs exist; it covers the topology and the identities of
     * the changelogs. A fingerprint on the broker that already names changelogs is not replaced.
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
        } catch (RuntimeException | IOException e) {
            // Called by the thread of Kafka Streams, which an exception would stop.
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
                                + "docs/ops/upgrades.md (./media-grid rebuild), and start again; it is then made again from "
                                + "the log, and nothing is published again")
                        .formatted(own.applicationId()));
    }
}
