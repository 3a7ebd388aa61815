package kz.mediagrid.platform.streams;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Fences the former owners of an application's tasks: processes that are no longer members of its group.
 *
 * <p>A killed owner leaves a transaction open, and readers of committed records wait for the end of this transaction. A
 * paused owner resumes. The broker then refuses its commit if the commit contains offsets, but not if it contains due
 * work alone. Under {@code exactly_once_v2} each process has its own transactional id, so the start of a new owner does
 * not fence the previous owner.
 */
final class ZombieFencing {

    private static final Logger log = LoggerFactory.getLogger(ZombieFencing.class);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    /**
     * The time for retries. A broker that failed together with the former owner stays registered until the broker's
     * session ends.
     */
    private static final Duration RETRY_TIMEOUT = Duration.ofSeconds(60);

    /**
     * Kafka Streams adds these parts to the name of a thread's consumer, but not to the name of the thread's producer.
     */
    private static final String THREAD = "-StreamThread-";

    private static final String CONSUMER = "-consumer";

    private final Map<String, Object> client;
    private final String application;
    private final RetryTemplate again = new RetryTemplate(RetryPolicy.builder()
            .includes(RetriableException.class)
            .maxRetries(Long.MAX_VALUE)
            .timeout(RETRY_TIMEOUT)
            .build());

    ZombieFencing(Map<String, Object> client, String application) {
        this.client = Map.copyOf(client);
        this.application = application;
    }

    /**
     * Aborts the open transactions of the former owners, and makes the broker refuse their further transactions.
     *
     * @throws KafkaException if the broker does not confirm this; the task must then not be taken over
     */
    void shutOut() {
        try (var admin = Admin.create(client)) {
            again.invoke(() -> shutOut(admin));
        }
    }

    private void shutOut(Admin admin) {
        // In this order, so that an instance that joins in between does not count as a former owner.
        var writers = writers(admin);
        writers.removeAll(members(admin));
        if (!writers.isEmpty()) {
            get(admin.fenceProducers(writers).all());
            log.info("Fenced the former processes of {}: {}", application, writers);
        }
    }

    private Set<String> writers(Admin admin) {
        return get(admin.listTransactions().all()).stream()
                .map(TransactionListing::transactionalId)
                .filter(name -> name.startsWith(application + "-"))
                .collect(Collectors.toSet());
    }

    private Set<String> members(Admin admin) {
        try {
            var group = get(admin.describeConsumerGroups(List.of(application)).all())
                    .get(application);
            return requireNonNull(group).members().stream()
                    .map(member -> writerOf(known(member.clientId())))
                    .collect(Collectors.toSet());
        } catch (GroupIdNotFoundException nobody) {
            return Set.of();
        }
    }

    // An unrecognised member would be fenced while alive.
    private String known(String consumer) {
        if (!consumer.startsWith(application + "-")) {
            throw new KafkaException("A member of " + application + " has the client id " + consumer
                    + ", from which its transactional id cannot be derived.");
        }
        return consumer;
    }

    /**
     * Converts the name of a consumer to the name of its thread's producer: {@code app-PROCESS-StreamThread-1-consumer}
     * to {@code app-PROCESS-1}.
     */
    static String writerOf(String consumer) {
        return consumer.replace(THREAD, "-").replaceFirst(CONSUMER + "$", "");
    }

    private <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(REQUEST_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException told
                    ? told
                    : new KafkaException("the former processes of " + application + " cannot be fenced", e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "the former processes of " + application + " were not fenced within " + REQUEST_TIMEOUT, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
