package kz.mediagrid.platform.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.observability.health.ServiceWaits;
import org.apache.kafka.clients.admin.MemberDescription;
import org.jspecify.annotations.Nullable;

/**
 * Claims the name and the state directory of this process as an instance of an application, so that no other process
 * uses this name or this directory.
 *
 * <p>A process that was killed stays a member of the group for some seconds. The next process in the same directory
 * takes the name at once. A process with another directory first waits until the group has removed the killed process.
 */
public final class InstanceClaim implements AutoCloseable {

    /** The time within which the group removes a killed member, even if other members join meanwhile. */
    private static final Duration MEMBER_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    private final Map<String, Object> client;
    private final String application;
    private final String name;
    private final InstanceFile file;
    private final ServiceWaits waits;

    private InstanceClaim(
            Map<String, Object> client, String application, String name, InstanceFile file, ServiceWaits waits) {
        this.client = Map.copyOf(client);
        this.application = application;
        this.name = name;
        this.file = file;
        this.waits = waits;
    }

    /**
     * Claims a name and a state directory, and fences the former processes of the name.
     *
     * @param client the broker's connection
     * @param stateDir the directory of the state stores
     * @param name the name of this instance; if null, a name is made and stored in the directory
     * @param ids a source of random ids
     * @param waits gets the wait for a former process of the name
     * @throws StateRefusedException if another process uses the directory, or if another instance of this name is alive
     */
    public static InstanceClaim of(
            Map<String, Object> client,
            String application,
            Path stateDir,
            @Nullable String name,
            Supplier<UUID> ids,
            ServiceWaits waits) {
        var file = InstanceFile.open(stateDir, application, ids);
        try {
            var claim = new InstanceClaim(client, application, name == null ? file.name() : name, file, waits);
            claim.awaitNoOther();
            claim.fenceFormer();
            return claim;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** The name of this instance; an instance that restarts in the same directory resumes at once under this name. */
    public String name() {
        return name;
    }

    /**
     * Waits until no process except this one and its predecessor in the directory is a member under this name. Without
     * this wait, this process would join under another member's name and thereby end that member's membership.
     *
     * @throws StateRefusedException if another process is still a member after the time limit
     */
    void awaitNoOther() {
        try (var group = new ApplicationGroup(client, application)) {
            if (hasOther(group)) {
                waits.during("the group to miss the former process " + name, () -> awaitNoOther(group));
            }
        }
    }

    private void awaitNoOther(ApplicationGroup group) {
        var deadline = System.nanoTime() + MEMBER_TIMEOUT.toNanos();
        while (hasOther(group)) {
            if (System.nanoTime() > deadline) {
                throw new StateRefusedException(
                        ("another instance of %s runs under the name %s: stop that instance, or set "
                                        + "media-grid.instance to a name of this instance's own")
                                .formatted(application, name));
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }

    private boolean hasOther(ApplicationGroup group) {
        return group.members().stream().anyMatch(this::isOther);
    }

    private boolean isOther(MemberDescription member) {
        return member.groupInstanceId().filter(this::isOfThisName).isPresent() && !file.knows(member.consumerId());
    }

    /**
     * Whether the thread has this instance's name. A thread's full name is the instance's name and the thread's number.
     */
    private boolean isOfThisName(String thread) {
        return thread.matches(Pattern.quote(StreamsSettings.member(application, name)) + "-\\d+");
    }

    // An instance that takes over a task fences all processes that are not members. It would not fence the former
    // process of this name, once this process is a member under the name.
    private void fenceFormer() {
        try (var group = new ApplicationGroup(client, application)) {
            group.fence(group.writers().stream().filter(this::isOfThisName).collect(Collectors.toSet()));
        }
    }

    /** Stores that the group gave {@code memberId} to this process. */
    void joined(String memberId) {
        file.keep(memberId);
    }

    /**
     * The transactional id of a thread: the name under which the thread is a member of the group. The next
     * process of this instance thus fences this process. Other instances see by the group's members which ids are in use.
     *
     * @param given the id that Kafka Streams gives, which ends with the thread's number
     */
    String writer(String given) {
        return StreamsSettings.member(application, name) + given.substring(given.lastIndexOf('-'));
    }

    @Override
    public void close() {
        file.close();
    }
}
