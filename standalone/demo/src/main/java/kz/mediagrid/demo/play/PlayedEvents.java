package kz.mediagrid.demo.play;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.demo.play.SampleWeek.SampleEvent;
import tools.jackson.databind.JsonNode;

/** Sends the planned events of the play, each for its agency, and stores the responses. */
final class PlayedEvents {

    private final Api api;
    private final Accounts accounts;
    private final Map<String, Filed> planned = new ConcurrentHashMap<>();

    /** An event as the gateway knows it. */
    private record Filed(String id, int revision) {

        static Filed of(Api.Answer answer) {
            return new Filed(answer.accepted().eventId(), answer.revision());
        }
    }

    PlayedEvents(Api api, Accounts accounts) {
        this.api = api;
        this.accounts = accounts;
    }

    int count() {
        return planned.size();
    }

    void submit(SampleEvent event) {
        var answer = api.postAndFollow(key(event), "plan-" + event.key(), "/api/planned-events", event.body());
        planned.put(event.key(), Filed.of(answer));
    }

    /** Stores the id of an event that its body filed on a page. */
    void filedOnPage(SampleEvent event, String id) {
        planned.put(event.key(), new Filed(id, 1));
    }

    /** Waits until an event that was corrected on a page has its second revision. */
    void awaitCorrection(SampleEvent event) {
        var second = Wait.until(
                "the correction of " + event.key(),
                () -> Optional.of(api.get(key(event), path(event)).done()).filter(answer -> answer.revision() == 2));
        planned.put(event.key(), new Filed(known(event).id(), second.revision()));
    }

    /**
     * @param verb the kind of change, e.g. {@code move}; it is part of the idempotency key, because the play may change
     * an event in several ways
     */
    void revise(SampleEvent event, String verb, JsonNode body) {
        int revision = known(event).revision();
        var answer = api.put(key(event), verb + "-" + event.key(), path(event), revision, body);
        planned.put(event.key(), Filed.of(answer));
    }

    void withdraw(SampleEvent event, Map<String, ?> reasons) {
        api.post(key(event), "withdraw-" + event.key(), path(event) + "/withdrawal", reasons)
                .accepted();
    }

    /** Sends a revision of a withdrawn event, and fails unless the aggregator refuses the revision. */
    void reviseInVain(SampleEvent event) {
        var answer = api.put(key(event), "revise-withdrawn-" + event.key(), path(event), 2, event.body());
        if (!answer.body().toString().contains("EVENT_WITHDRAWN")) {
            throw new IllegalStateException("the answer to a revision of a withdrawn event was " + answer);
        }
    }

    private String key(SampleEvent event) {
        return accounts.agency(event.agency());
    }

    private String path(SampleEvent event) {
        return "/api/planned-events/" + known(event).id();
    }

    private Filed known(SampleEvent event) {
        return Objects.requireNonNull(planned.get(event.key()));
    }
}
