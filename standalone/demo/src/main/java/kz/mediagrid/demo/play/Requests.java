package kz.mediagrid.demo.play;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kz.mediagrid.calendar.AlmatyTime;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests for materials on the page of the authorised body. One agency answers in time and one late, each on its
 * page, and one never answers.
 */
final class Requests {

    private static final Set<String> TEXTS = Set.of("subject", "text");

    private final SampleWeek sample;
    private final Api api;
    private final Accounts accounts;
    private final Teller teller;
    private final Visits visits;

    /** The id of each request, by its key in the sample and the agency's code. */
    private final Map<String, String> ids = new HashMap<>();

    Requests(SampleWeek sample, Api api, Accounts accounts, Teller teller, Visits visits) {
        this.sample = sample;
        this.api = api;
        this.accounts = accounts;
        this.teller = teller;
        this.visits = visits;
    }

    /** The ids of all requests that the gateway created, according to its API. */
    Collection<String> ids() {
        return ids.values();
    }

    void ask() {
        sample.requests().forEach(this::ask);
    }

    void ask(SampleRequest asked) {
        var form = PageForm.with(visits.ofEditor("/ask"), "button[value=preview]");
        asked.addressees().forEach(agency -> form.type("to." + agency, "true"));
        asked.kinds().forEach(kind -> form.type("kind." + kind, "true"));
        TypedFields.of(asked.body(), TEXTS::contains).forEach(form::type);
        var preview = PageForm.with(form.press("preview"), "button[value=send]");
        var page = preview.press("send").location();
        var batch = ofBatch(page.replaceAll("^.*/asked/|[?].*$", ""));
        batch.forEach(request -> ids.put(
                named(asked, request.path("addressee").asString()),
                request.path("id").asString()));
        var due = OffsetDateTime.parse(batch.path(0).path("dueAt").asString());
        teller.say(
                SampleWeek.AUTHORISED_BODY,
                "asks %s on its page about «%s», due %s",
                String.join(", ", asked.addressees()),
                asked.subject(),
                AlmatyTime.writeAsEnd(due.toInstant()));
    }

    void answerInTime() {
        answer(SampleRequest::inTime, "answers on its page, in time");
    }

    void answerLate() {
        answer(SampleRequest::late, "answers on its page, late");
    }

    private void answer(Function<SampleRequest, Map<String, JsonNode>> which, String how) {
        for (var asked : sample.requests()) {
            which.apply(asked).forEach((agency, answer) -> {
                var page = visits.of(agency, "/requests/" + ids.get(named(asked, agency)));
                var form = PageForm.with(page, "[name=text.kk]");
                TypedFields.of(answer, member -> true).forEach(form::type);
                form.press("send");
                teller.say(agency, "%s: «%s»", how, SampleWeek.inAnyLanguage(answer.path("text")));
            });
        }
    }

    private JsonNode ofBatch(String number) {
        return api.get(accounts.authorisedBody(), "/api/information-requests?batch=" + number)
                .done()
                .body()
                .path("items");
    }

    private static String named(SampleRequest asked, String agency) {
        return asked.key() + "/" + agency;
    }
}
