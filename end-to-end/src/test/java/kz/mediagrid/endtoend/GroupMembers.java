package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kz.mediagrid.standalone.run.Ports;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** Those who share one duty among them, as the broker knows them. */
final class GroupMembers implements AutoCloseable {

    private final String group;
    private final Admin admin;

    GroupMembers(Ports ports, String group) {
        this.group = group;
        this.admin = Admin.create(Map.of("bootstrap.servers", ports.bootstrapServers()));
    }

    /** The name of the one whose duty it is now; empty while it is nobody's. */
    String owner() throws ExecutionException, InterruptedException {
        return all().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .flatMap(member -> member.groupInstanceId().stream())
                .findFirst()
                .orElse("");
    }

    /** The names of all who are there. */
    List<String> names() throws ExecutionException, InterruptedException {
        return all().stream()
                .flatMap(member -> member.groupInstanceId().stream())
                .sorted()
                .toList();
    }

    private Collection<MemberDescription> all() throws ExecutionException, InterruptedException {
        try {
            var described = admin.describeConsumerGroups(List.of(group)).describedGroups();
            return requireNonNull(described.get(group)).get().members();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
