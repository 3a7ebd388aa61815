package kz.mediagrid.gateway.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.mediagrid.schemas.InformationRequested;
import org.jspecify.annotations.Nullable;

/**
 * Every request and what became of it, as the topic {@code information-requests} holds them, the newest first.
 *
 * <p>The log's order decides: where an answer and a cancellation lie there side by side, the one that comes first stands
 * and the other one counts for nothing, in every gateway and after every restart. What was there before under the same
 * number is passed over.
 */
public final class InformationRequests {

    private final Map<String, InformationRequest> byId = new ConcurrentHashMap<>();
    private final NavigableMap<Position, String> inOrder = new ConcurrentSkipListMap<>();
    private final Map<String, Verdict> verdicts = new ConcurrentHashMap<>();
    private final Map<String, String> submissionByKey = new ConcurrentHashMap<>();

    /** Where a request stands among all: the one received last comes first. */
    record Position(Instant receivedAt, String requestId) implements Comparable<Position> {

        private static final Comparator<Position> ORDER =
                Comparator.comparing(Position::receivedAt).reversed().thenComparing(Position::requestId);

        static Position of(InformationRequest request) {
            return new Position(request.receivedAt(), request.id());
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What the log made of a submission that changes a request.
     *
     * @param after the request as it then stood
     * @param receivedAt when the submission was received
     * @param objection why it counts for nothing, where it does
     */
    record Verdict(
            InformationRequest after,
            Instant receivedAt,
            @Nullable String objection) {}

    /** Takes in the next entry of the log. */
    public void follow(RequestEntry entry) {
        // A key that was used for two contents stays with the first.
        submissionByKey.putIfAbsent(entry.stamp().getRequestId(), entry.stamp().getSubmissionId());
        if (entry.record() instanceof InformationRequested asked) {
            var request = InformationRequest.of(asked);
            if (byId.putIfAbsent(request.id(), request) == null) {
                inOrder.put(Position.of(request), request.id());
            }
        } else {
            find(entry.requestId()).ifPresent(before -> change(before, entry));
        }
    }

    private void change(InformationRequest before, RequestEntry entry) {
        var submissionId = entry.stamp().getSubmissionId();
        if (verdicts.containsKey(submissionId)) {
            return;
        }
        var objection = before.objectionTo(entry.record());
        var after = objection.isPresent() ? before : before.after(entry.record());
        byId.put(after.id(), after);
        verdicts.put(submissionId, new Verdict(after, entry.stamp().getReceivedAt(), objection.orElse(null)));
    }

    Optional<InformationRequest> find(String requestId) {
        return Optional.ofNullable(byId.get(requestId));
    }

    /** What the log made of that submission. */
    Optional<Verdict> verdict(String submissionId) {
        return Optional.ofNullable(verdicts.get(submissionId));
    }

    /** The submission that came first with that key. */
    Optional<String> submissionOf(String key) {
        return Optional.ofNullable(submissionByKey.get(key));
    }

    /** The requests after {@code after}, or from the newest one on, that {@code wanted} lets through. */
    Stream<InformationRequest> after(@Nullable Position after, Predicate<InformationRequest> wanted) {
        var rest = after == null ? inOrder : inOrder.tailMap(after, false);
        return rest.values().stream().flatMap(id -> find(id).stream()).filter(wanted);
    }
}
