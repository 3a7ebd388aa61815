package kz.mediagrid.demo.play;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import kz.mediagrid.calendar.AlmatyTime;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests for materials as the authorised body. One agency answers in time, one answers late, and one
 * never answers.
 */
final class Requests {

    private static final String PATH = "/api/information-requests";

    private final SampleWeek sample;
    private final Api api;
    private final Accounts accounts;
    private final Teller teller;

    /** The id of each request, by its key in the sample and the agency's code. */
    private final Map<String, String> ids = new HashMap<>();

    Requests(SampleWeek sample, Api api, Accounts accounts, Teller teller) {
        this.sample = sample;
        this.api = api;
        this.accounts = accounts;
        this.teller = teller;
    }

    /** The ids of all requests that the gateway created, according to its responses. */
    Collection<String> ids() {
        return ids.values();
    }

    void ask() {
        sample.requests().forEach(this::ask);
    }

    void ask(SampleRequest asked) {
        var batch = api.post(accounts.authorisedBody(), "ask-" + asked.key(), PATH, asked.body())
                .done()
                .body()
                .path("items");
        batch.forEach(request -> ids.put(
                named(asked, request.path("addressee").asString()),
                request.path("id").asString()));
        var due = OffsetDateTime.parse(batch.path(0).path("dueAt").asString());
        teller.say(
                "mam",
                "asks %s about «%s», due %s",
                String.join(", ", asked.addressees()),
                asked.subject(),
                AlmatyTime.writeAsEnd(due.toInstant()));
    }

    void answerInTime() {
        answer(SampleRequest::inTime, "answers in time");
    }

    void answerLate() {
        answer(SampleRequest::late, "answers late");
    }

    private void answer(Function<SampleRequest, Map<String, JsonNode>> which, String how) {
        for (var asked : sample.requests()) {
            which.apply(asked).forEach((agency, answer) -> {
                var path = PATH + "/" + ids.get(named(asked, agency)) + "/answer";
                api.post(accounts.agency(agency), "answer-" + asked.key(), path, answer)
                        .done();
                teller.say(agency, "%s: «%s»", how, SampleWeek.inAnyLanguage(answer.path("text")));
            });
        }
    }

    private static String named(SampleRequest asked, String agency) {
        return asked.key() + "/" + agency;
    }
}
