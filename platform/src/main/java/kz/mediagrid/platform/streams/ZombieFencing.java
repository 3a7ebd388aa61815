package kz.mediagrid.platform.streams;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fences the former owners of an application's tasks: processes that are no longer members of its group.
 *
 * <p>A killed owner leaves a transaction open, and readers of committed records wait for the end of this transaction. A
 * paused owner may resume. The broker then refuses the owner's commit if the commit contains offsets, but not if the
 * commit contains only due work. The start of a new owner with another name does not fence the previous owner.
 *
 * <p>Each thread writes under the name under which it is a member: see {@link InstanceClaim#writer}. Client ids do not
 * tell members apart, because the broker keeps the first client id of a name.
 */
final class ZombieFencing {

    private static final Logger log = LoggerFactory.getLogger(ZombieFencing.class);

    private final Map<String, Object> client;
    private final String application;

    ZombieFencing(Map<String, Object> client, String application) {
        this.client = Map.copyOf(client);
        this.application = application;
    }

    /**
     * Aborts the open transactions of the former owners, and makes the broker refuse further transactions of these
     * owners.
     *
     * @throws KafkaException if the broker does not confirm this; the task must not be taken over then
     */
    void shutOut() {
        try (var group = new ApplicationGroup(client, application)) {
            // In this order, so that an instance that joins in between does not count as a former owner.
            var writers = group.writers();
            writers.removeAll(members(group));
            if (!writers.isEmpty()) {
                group.fence(writers);
                log.info("Fenced the former processes of {}: {}", application, writers);
            }
        }
    }

    private Set<String> members(ApplicationGroup group) {
        return group.members().stream().map(this::writer).collect(Collectors.toSet());
    }

    // An unrecognised member would be fenced while alive.
    private String writer(MemberDescription member) {
        return member.groupInstanceId()
                .orElseThrow(() -> new KafkaException("The member " + member.consumerId() + " of " + application
                        + " has no name, from which its transactional id could be derived."));
    }
}
