package kz.mediagrid.gateway.request;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.gateway.log.LogView;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code information-requests}: every request in its present state, the newest first. */
public final class InformationRequests extends LogView<InformationRequest> {

    InformationRequests(Stores stores) {
        super(Topics.INFORMATION_REQUESTS, "requestId", stores);
    }

    /**
     * Selects the requests of one of the view's lists.
     *
     * @param addressee only requests to this state body; null for the requests to all state bodies
     * @param state only requests in this state; null for the requests in all states
     * @param batch only requests of this batch; null for the requests of all batches
     */
    public record Selection(
            @Nullable String addressee,
            InformationRequest.@Nullable State state,
            @Nullable String batch) {

        private Stream<Selection> wider() {
            return Stream.of(
                    this,
                    new Selection(null, state, batch),
                    new Selection(addressee, null, batch),
                    new Selection(null, null, batch));
        }

        /** The name of the view's list that has these requests. */
        public String list() {
            return Objects.toString(addressee, "") + "/" + Objects.toString(state, "") + "/"
                    // A caller may ask for a batch with an empty name.
                    + (batch == null ? "" : "batch " + batch);
        }
    }

    @Override
    protected Optional<InformationRequest> begunBy(SpecificRecord record) {
        return record instanceof InformationRequested asked
                ? Optional.of(InformationRequest.of(asked))
                : Optional.empty();
    }

    @Override
    protected Set<String> lists(InformationRequest request) {
        var state = request.state();
        return Stream.of(
                        new Selection(request.addressee(), state, null),
                        new Selection(
                                request.addressee(), state, request.asked().getBatchId()))
                .flatMap(Selection::wider)
                .map(Selection::list)
                .collect(Collectors.toSet());
    }
}
