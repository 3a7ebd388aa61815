package kz.mediagrid.gateway.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.request.InformationRequests.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds information requests by the call that made them, and by their addressee. */
@Component
public final class RequestBatches {

    private static final int AT_ONCE = 200;
    /** A body gets few requests on one day. */
    private static final int OF_A_DAY = 20;

    private final InformationRequests requests;

    RequestBatches(InformationRequests requests) {
        this.requests = requests;
    }

    /**
     * Batches, the newest first.
     *
     * @param batches all requests of each batch, by the number of the batch
     * @param next the cursor of the next page; null on the last page
     */
    public record Page(
            Map<String, List<InformationRequest>> batches,
            @Nullable String next) {}

    /**
     * The batches that follow {@code cursor}.
     *
     * @param openOnly only batches with a request that is neither answered nor cancelled
     * @param cursor the cursor of the page; null for the newest batches
     * @param limit the maximum number of batches, at least 1
     * @throws kz.mediagrid.edge.problem.RequestProblem if the cursor is not valid
     */
    public Page list(boolean openOnly, @Nullable String cursor, int limit) {
        var list = new Selection(null, openOnly ? InformationRequest.State.OPEN : null, null).list();
        var found = new LinkedHashMap<String, List<InformationRequest>>();
        var seen = new HashSet<String>();
        var last = Position.at(cursor);
        while (true) {
            var next = requests.after(list, last, Optional::of, AT_ONCE);
            for (var request : next) {
                var batch = request.asked().getBatchId();
                if (seen.add(batch)) {
                    var all = of(batch);
                    boolean isFirst =
                            first(all, openOnly).filter(request.id()::equals).isPresent();
                    if (isFirst && found.size() == limit) {
                        return new Page(found, last == null ? null : last.cursor());
                    }
                    if (isFirst) {
                        found.put(batch, all);
                    }
                }
                last = Position.of(request);
            }
            if (next.size() < AT_ONCE) {
                return new Page(found, null);
            }
        }
    }

    /** The id of the request at which the list has the batch: those received at one instant stand between those of other batches. */
    private static Optional<String> first(List<InformationRequest> batch, boolean openOnly) {
        return batch.stream()
                .filter(request -> !openOnly || request.state() == InformationRequest.State.OPEN)
                .map(InformationRequest::id)
                .findFirst();
    }

    /**
     * The requests of the batch, the newest first.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if there is no such batch
     */
    public List<InformationRequest> require(String batch) {
        var found = of(batch);
        if (found.isEmpty()) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("request.unknown-batch"));
        }
        return found;
    }

    private List<InformationRequest> of(String batch) {
        return all(new Selection(null, null, batch).list(), Instant.MIN, AT_ONCE);
    }

    /** The requests that {@code addressee} received at {@code since} or later, the newest first. */
    public List<InformationRequest> receivedSince(String addressee, Instant since) {
        return all(new Selection(addressee, null, null).list(), since, OF_A_DAY);
    }

    private List<InformationRequest> all(String list, Instant since, int atOnce) {
        var found = new ArrayList<InformationRequest>();
        Position last = null;
        while (true) {
            var next = requests.after(list, last, Optional::of, atOnce);
            next.stream()
                    .takeWhile(request -> !request.receivedAt().isBefore(since))
                    .forEach(found::add);
            if (next.size() < atOnce || next.get(atOnce - 1).receivedAt().isBefore(since)) {
                return found;
            }
            last = Position.of(next.get(atOnce - 1));
        }
    }
}
