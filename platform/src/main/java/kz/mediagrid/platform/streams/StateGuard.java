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
 * The state that an application keeps from one run to the next: whole, and of this build's topology, or made again from
 * the log.
 *
 * <p>Kafka Streams itself makes a changelog that is missing anew and goes on with half of a state; and it takes what
 * another topology left for its own.
 */
public final class StateGuard {

    private static final Logger log = LoggerFactory.getLogger(StateGuard.class);

    private final Map<String, Object> client;
    private final StreamsSettings.Own own;
    private final String input;

    /**
     * @param client how to reach the broker
     * @param input the log that the state is made from, from its beginning
     */
    public StateGuard(Map<String, Object> client, StreamsSettings.Own own, String input) {
        this.client = Map.copyOf(client);
        this.own = own;
        this.input = input;
    }

    /**
     * Forgets an application's state, so that the next start makes it again from the log: the explicit step of an upgrade
     * that changes the topology. What lies in state directories is deleted by those whose it is, when they start.
     *
     * @throws StateRefusedException if an instance runs
     */
    public static void forget(Map<String, Object> client, String application) {
        try (var broker = new StateBroker(client, application)) {
            broker.forget();
        }
    }

    /**
     * Has the state ready for {@code topology} before that starts.
     *
     * @throws StateRefusedException if another topology made it, or it is lost while another instance runs
     */
    void check(Topology topology) {
        try (var broker = new StateBroker(client, own.applicationId())) {
            if (isLost(broker, topology)) {
                log.warn(
                        "The state of {} is not whole, as changelogs of it are gone: it is made again from {}.",
                        own.applicationId(),
                        input);
                broker.forget();
            }
            if (broker.passport().isEmpty()) {
                broker.keep(StateFingerprint.begun(topology), input);
            }
            deleteUnless(broker.passport().orElseThrow());
        }
    }

    private boolean isLost(StateBroker broker, Topology topology) {
        var present = broker.changelogs();
        var wanted = changelogs(broker, topology);
        var known = broker.passport().orElse(null);
        if (known == null) {
            // Made before there were passports, or not made yet.
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
                // The first start was cut short: nothing is missing yet where nothing was read.
                : broker.hasBegun() && !present.keySet().equals(wanted);
    }

    /** Once it runs and has its changelogs, they are remembered; what was remembered before is not replaced. */
    void remember(Topology topology) {
        try (var broker = new StateBroker(client, own.applicationId())) {
            var present = broker.changelogs();
            var wanted = changelogs(broker, topology);
            present.keySet().retainAll(wanted);
            if (!present.keySet().equals(wanted)) {
                return;
            }
            var passport = StateFingerprint.begun(topology).in(present);
            if (broker.passport().filter(StateFingerprint::namesChangelogs).isEmpty()) {
                broker.keep(passport, input);
            }
            Files.writeString(local(), passport.text());
        } catch (KafkaException | IOException e) {
            log.warn("It is not remembered where the state of {} lies; the next start will.", own.applicationId(), e);
        }
    }

    private Set<String> changelogs(StateBroker broker, Topology topology) {
        return StateFingerprint.stores(topology).stream()
                .map(broker::changelogOf)
                .collect(Collectors.toSet());
    }

    /** What lies here of other changelogs would be taken for a part of these, from some offset on. */
    private void deleteUnless(StateFingerprint passport) {
        try {
            if (!passport.text().equals(readLocal())) {
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
                                + "the log, and nothing is published anew")
                        .formatted(own.applicationId()));
    }
}
