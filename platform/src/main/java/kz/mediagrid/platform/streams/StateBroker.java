package kz.mediagrid.platform.streams;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads and deletes one application's state on the broker: its changelogs, its offsets, and the state's fingerprint. */
final class StateBroker implements AutoCloseable {

    /** The time to wait until the group has no members. A killed instance stays a member for some seconds. */
    private static final Duration MEMBER_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    private final Admin admin;
    private final String application;

    private final FingerprintTopic fingerprints;

    /** Earlier builds stored the fingerprint with an offset of this group. A broker deletes such an offset after a time. */
    private final String formerGroup;

    StateBroker(Map<String, Object> client, String application) {
        this.admin = Admin.create(client);
        this.application = application;
        this.fingerprints = new FingerprintTopic(client, application);
        this.formerGroup = application + ".state";
    }

    /** The application's changelog topics and their ids. A topic that was deleted and created again has another id. */
    Map<String, Uuid> changelogs() {
        return get(admin.listTopics().listings()).stream()
                .filter(topic -> topic.name().startsWith(application + "-")
                        && topic.name().endsWith("-changelog"))
                .collect(TreeMap::new, (found, topic) -> found.put(topic.name(), topic.topicId()), Map::putAll);
    }

    String changelogOf(String store) {
        return application + "-" + store + "-changelog";
    }

    /** Whether the application has committed an offset of any input. */
    boolean hasBegun() {
        return !offsets(application).isEmpty();
    }

    private boolean isRunning() {
        try {
            var group = get(admin.describeConsumerGroups(List.of(application)).all())
                    .get(application);
            return !requireNonNull(group).members().isEmpty();
        } catch (GroupIdNotFoundException nobody) {
            return false;
        }
    }

    /** The group's offset of each topic; 0 if the group has no offset of the topic. */
    Map<String, Long> committed(Collection<Topic> topics) {
        var offsets = offsets(application);
        return topics.stream().map(Topic::name).collect(Collectors.toMap(Function.identity(), topic -> {
            var committed = offsets.get(new TopicPartition(topic, 0));
            return committed == null ? 0 : committed.offset();
        }));
    }

    /** @throws StateRefusedException if the topic of fingerprints is missing */
    Optional<StateFingerprint> fingerprint() {
        if (!hasFingerprintTopic()) {
            throw new StateRefusedException(
                    "the topic " + Topics.STATE_FINGERPRINTS.name() + " does not exist: run the setup step first");
        }
        return fingerprints.read().or(this::moved);
    }

    private boolean hasFingerprintTopic() {
        return get(admin.listTopics().names()).contains(Topics.STATE_FINGERPRINTS.name());
    }

    /** Moves the fingerprint to the topic if an earlier build stored one with the group. */
    private Optional<StateFingerprint> moved() {
        var former = offsets(formerGroup).values().stream()
                .findFirst()
                .flatMap(kept -> StateFingerprint.parse(kept.metadata()));
        former.ifPresent(fingerprint -> {
            keep(fingerprint);
            delete(formerGroup);
        });
        return former;
    }

    void keep(StateFingerprint fingerprint) {
        fingerprints.write(fingerprint);
    }

    /**
     * Deletes the state. The fingerprint is deleted last: after an interrupted deletion, it shows that changelogs
     * are missing.
     *
     * @throws StateRefusedException if an instance of the application is running
     */
    void forget() {
        awaitEndOfAll();
        // The offsets are deleted first. If the broker refuses this, nothing is deleted. Otherwise the missing offsets
        // show that the state does not match.
        try {
            delete(application);
        } catch (GroupNotEmptyException joinedMeanwhile) {
            throw stillRunning();
        }
        changelogs().keySet().forEach(this::deleteTopic);
        delete(formerGroup);
        if (hasFingerprintTopic()) {
            fingerprints.delete();
        }
    }

    private void deleteTopic(String topic) {
        try {
            get(admin.deleteTopics(List.of(topic)).all());
        } catch (UnknownTopicOrPartitionException gone) {
            // Another instance that starts deletes the same state.
        }
    }

    private void awaitEndOfAll() {
        if (!await(() -> !isRunning())) {
            throw stillRunning();
        }
    }

    /**
     * Waits until all of {@code changelogs} exist or the group has no members. A member may be about to create them; or it was
     * killed, and while the group has it, its next process is given the same assignment and creates nothing.
     */
    void awaitMade(Set<String> changelogs) {
        await(() -> changelogs().keySet().containsAll(changelogs) || !isRunning());
    }

    /** Waits for the time in which the group misses a killed member. Returns whether {@code fact} is so by then. */
    private static boolean await(BooleanSupplier fact) {
        long deadline = System.nanoTime() + MEMBER_TIMEOUT.toNanos();
        while (!fact.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
        return true;
    }

    private StateRefusedException stillRunning() {
        return new StateRefusedException(
                "the state of %s cannot be made again while an instance runs: stop every instance, and try again"
                        .formatted(application));
    }

    private void delete(String group) {
        try {
            get(admin.deleteConsumerGroups(List.of(group)).all());
        } catch (GroupIdNotFoundException gone) {
            // The group is already deleted.
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
        try {
            return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (GroupIdNotFoundException none) {
            return Map.of();
        }
    }

    private <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException told
                    ? told
                    : new KafkaException("the broker does not answer for the state of " + application, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
