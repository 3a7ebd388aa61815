package kz.mediagrid.platform.streams;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Reads from the broker who is a member of an application's group, and who writes under its transactional ids. */
final class ApplicationGroup implements AutoCloseable {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);

    /**
     * The time for retries: a broker that failed together with the former owner stays registered until the broker's session
     * ends.
     */
    private static final Duration RETRY_TIMEOUT = Duration.ofSeconds(60);

    private final String application;
    private final Admin admin;
    private final RetryTemplate again = new RetryTemplate(RetryPolicy.builder()
            .includes(RetriableException.class)
            .maxRetries(Long.MAX_VALUE)
            .timeout(RETRY_TIMEOUT)
            .build());

    ApplicationGroup(Map<String, Object> client, String application) {
        this.application = application;
        this.admin = Admin.create(client);
    }

    Collection<MemberDescription> members() {
        try {
            return requireNonNull(get(() -> admin.describeConsumerGroups(List.of(application))
                                    .all())
                            .get(application))
                    .members();
        } catch (GroupIdNotFoundException nobody) {
            return List.of();
        }
    }

    /** The transactional ids of the application's present and former threads. */
    Set<String> writers() {
        return get(() -> admin.listTransactions().all()).stream()
                .map(TransactionListing::transactionalId)
                .filter(name -> name.startsWith(application + "-"))
                .collect(Collectors.toSet());
    }

    /**
     * Aborts the open transactions of {@code writers}, and makes the broker refuse further transactions of these
     * writers.
     */
    void fence(Set<String> writers) {
        if (!writers.isEmpty()) {
            get(() -> admin.fenceProducers(writers).all());
        }
    }

    private <T> T get(Supplier<KafkaFuture<T>> question) {
        return again.invoke(() -> await(question.get()));
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(REQUEST_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException told
                    ? told
                    : new KafkaException("the broker does not return the members of " + application, e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException(
                    "the broker did not return the members of " + application + " within " + REQUEST_TIMEOUT, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
