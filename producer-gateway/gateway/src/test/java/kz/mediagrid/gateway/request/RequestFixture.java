package kz.mediagrid.gateway.request;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;

/** A writer of requests with today's bodies and a log that shows at once what it keeps. */
final class RequestFixture {

    static final Account EDITOR = new Account("acc-1", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);
    static final Account EDU = new Account("acc-2", Set.of(Role.AGENCY), "edu", null);
    static final Account DSM = new Account("acc-3", Set.of(Role.AGENCY), "dsm", null);
    static final Account PROKUROR = new Account("acc-4", Set.of(Role.AGENCY), "prokuror", null);
    static final Account WATCH = new Account("acc-5", Set.of(Role.OPS), null, null);

    /** A Wednesday at 15:00 in Almaty; a term that begins then ends on Thursday at 24:00. */
    static final Instant WEDNESDAY = Instant.parse("2026-12-02T10:00:00Z");

    static final Instant DUE = Instant.parse("2026-12-03T19:00:00Z");
    static final Instant LAST_MOMENT = DUE.minusMillis(1);

    static final String PATH = "/api/information-requests";

    final Calendars calendars = new Calendars();
    final Directory directory = new Directory();
    final List<SpecificRecord> kept = new ArrayList<>();
    final Obligations obligations = new Obligations(new HeapStores());
    InformationRequests requests = new InformationRequests(new HeapStores());

    /** How many entries the log takes before it takes no more; what comes then is not acknowledged. */
    int room = Integer.MAX_VALUE;

    private Instant now = WEDNESDAY;

    RequestFixture() {
        DirectorySeed.entries(WEDNESDAY).forEach(directory::apply);
    }

    RequestFixture at(Instant instant) {
        now = instant;
        return this;
    }

    TermStatuses terms() {
        return new TermStatuses(calendars, Clock.fixed(now, ZoneOffset.UTC), obligations);
    }

    RequestWriter writer() {
        return new RequestWriter(
                requests, directory, terms(), records -> records.forEach(this::append), EmptyFiles.FILES);
    }

    RequestController controller() {
        return new RequestController(writer(), terms());
    }

    RequestQueryController reading() {
        return new RequestQueryController(requests, writer(), terms(), directory);
    }

    private void append(SpecificRecord record) {
        if (kept.size() == room) {
            throw new NotAcknowledgedException("an entry", new TimeoutException("no room"));
        }
        kept.add(record);
        requests.apply(record);
    }

    /** What a gateway that starts anew knows: the log, and nothing else. */
    void restart() {
        requests = new InformationRequests(new HeapStores());
        kept.forEach(requests::apply);
    }

    void change(Agency.Builder entry) {
        directory.apply(entry.build());
    }

    Agency.Builder entry(String code) {
        return Agency.newBuilder(directory.require(code));
    }

    <T> Write<T> write(Account account, String path, String key, String json, Class<T> type) {
        var content = StrictJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        var ids = SubmissionIds.of(account.agency(), new IdempotencyKey(key), "POST", path, content.canonical());
        return new Write<>(
                account, new IdempotencyKey(key), ids, now, content.value(), Precondition.NONE, WaitPreference.NONE);
    }

    Write<RequestInformation> asking(String key, String... addressees) {
        var json =
                "{\"addressees\":[\"%s\"],\"subject\":{\"ru\":\"Кадры\"}}".formatted(String.join("\",\"", addressees));
        return write(EDITOR, PATH, key, json, RequestInformation.class);
    }

    /** A request to {@code addressee}, received now. */
    InformationRequest ask(String addressee) {
        return writer().ask(asking("ask " + addressee, addressee)).get(0);
    }

    Write<AnswerRequest> answering(Account account, String id, String key) {
        return write(account, PATH + "/" + id + "/answer", key, "{\"text\":{\"kk\":\"Жауап\"}}", AnswerRequest.class);
    }

    Write<CancelRequest> cancelling(String id, String key) {
        return write(EDITOR, PATH + "/" + id + "/cancellation", key, "{}", CancelRequest.class);
    }

    Write<AgreeOnTerm> agreeing(Account account, String id, String key) {
        return write(account, PATH + "/" + id + "/agreement", key, "{}", AgreeOnTerm.class);
    }

    Write<AgreeOnTerm> agreeing(String id, String key) {
        return write(EDITOR, PATH + "/" + id + "/agreement", key, "{}", AgreeOnTerm.class);
    }

    Write<ExtendRequest> extending(String id, String key, String until) {
        var json = "{\"until\":\"%s\",\"reason\":{\"ru\":\"Нужны данные областей\"}}".formatted(until);
        return write(EDITOR, PATH + "/" + id + "/extension", key, json, ExtendRequest.class);
    }

    Write<SendRequestMessage> saying(Account account, String id, String key, String kind) {
        var json = "{\"kind\":\"%s\",\"text\":{\"ru\":\"За какой год?\"}}".formatted(kind);
        return write(account, PATH + "/" + id + "/messages", key, json, SendRequestMessage.class);
    }

    /** How the request stands now. */
    InformationRequestResponse shown(String id) {
        return reading().show(id, WATCH);
    }
}
