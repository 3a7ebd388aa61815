package kz.mediagrid.gateway.matter;

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
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.gateway.term.Obligations;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.NoticeTime;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A writer of joint matters with today's bodies and a log that shows at once what it keeps. */
final class MatterFixture {

    static final Account EDITOR = new Account("acc-1", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);
    static final Account EDU = new Account("acc-2", Set.of(Role.AGENCY), "edu", null);
    static final Account DSM = new Account("acc-3", Set.of(Role.AGENCY), "dsm", null);
    static final Account SCI = new Account("acc-4", Set.of(Role.AGENCY), "sci", null);
    static final Account WATCH = new Account("acc-5", Set.of(Role.OPS), null, null);

    static final AuthorisedBody AUTHORISED_BODY = new AuthorisedBody(EDITOR.agency());

    /** A Wednesday at 15:00 in Almaty. */
    static final Instant WEDNESDAY = Instant.parse("2026-12-02T10:00:00Z");

    static final Instant THURSDAY_24 = Instant.parse("2026-12-03T19:00:00Z");

    static final String PATH = "/api/joint-matters";

    final Calendars calendars = new Calendars();
    final Directory directory = new Directory();
    final List<SpecificRecord> kept = new ArrayList<>();
    final Obligations obligations = new Obligations(new HeapStores());
    JointMatters matters = new JointMatters(new HeapStores());

    /** Whether the log takes what comes; else it is not acknowledged. */
    boolean logTakes = true;

    private Instant now = WEDNESDAY;

    MatterFixture() {
        DirectorySeed.entries(WEDNESDAY).forEach(directory::apply);
    }

    MatterFixture at(Instant instant) {
        now = instant;
        return this;
    }

    TermStatuses terms() {
        return new TermStatuses(calendars, Clock.fixed(now, ZoneOffset.UTC), obligations);
    }

    MatterWriter writer() {
        return new MatterWriter(matters, directory, terms(), this::append, AUTHORISED_BODY, EmptyFiles.FILES);
    }

    MatterController controller() {
        return new MatterController(writer(), terms());
    }

    MatterQueryController reading() {
        return new MatterQueryController(matters, writer(), terms());
    }

    private void append(SpecificRecord record) {
        if (!logTakes) {
            throw new NotAcknowledgedException("an entry", new TimeoutException("no room"));
        }
        kept.add(record);
        matters.apply(record);
    }

    /** What a gateway that starts anew knows: the log, and nothing else. */
    void restart() {
        matters = new JointMatters(new HeapStores());
        kept.forEach(matters::apply);
    }

    void change(Agency.Builder entry) {
        directory.apply(entry.build());
    }

    Agency.Builder entry(String code) {
        return Agency.newBuilder(directory.require(code));
    }

    <T> Write<T> write(Account account, String path, String key, String json, Class<T> type) {
        var content = StrictJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), type);
        var ids = SubmissionIds.of(account.agency(), new IdempotencyKey(key), "POST", path, content.canonical());
        return new Write<>(
                account, new IdempotencyKey(key), ids, now, content.value(), Precondition.NONE, WaitPreference.NONE);
    }

    Write<OpenJointMatter> opening(Account account, String aroseOn, String... agencies) {
        var json = "{'aroseOn':'%s','subject':{'ru':'Паводок'},'bodies':['%s']}"
                .formatted(aroseOn, String.join("','", agencies));
        return write(account, PATH, "open", json, OpenJointMatter.class);
    }

    /** A matter that {@code account} opens now, and that arose on Tuesday. */
    String open(Account account, String... agencies) {
        return writer().open(opening(account, "2026-12-01", agencies)).id();
    }

    Write<ContributeToMatter> contributing(Account account, String id, String key) {
        return write(
                account,
                PATH + "/" + id + "/contribution",
                key,
                "{'text':{'kk':'Үлес'},'textForMedia':true}",
                ContributeToMatter.class);
    }

    /** More time for one body, or, without a code, for all that owe something. */
    Write<ExtendMatter> extending(String id, @Nullable String agency, String until) {
        var named = agency == null ? "" : "'body':'" + agency + "',";
        var json = "{" + named + "'until':'" + until + "','reason':{'ru':'Нужны данные областей'}}";
        return write(EDITOR, PATH + "/" + id + "/extension", agency + until, json, ExtendMatter.class);
    }

    Write<PublishNotice> ordering(String id, String json) {
        return write(EDITOR, PATH + "/" + id + "/notice", "n" + json.hashCode(), json, PublishNotice.class);
    }

    Write<CancelMatter> cancelling(Account account, String id, String key) {
        return write(account, PATH + "/" + id + "/cancellation", key, "{'reason':{'ru':'Ошибка'}}", CancelMatter.class);
    }

    /** The notice of a matter comes back from the clock, in so many parts. */
    void goesOut(String id, int parts) {
        for (int part = parts; part >= 1; part--) {
            matters.applyNotice(noticeOf(id, part, parts));
        }
    }

    /** A part of the notice as it goes out now. */
    JointNotice noticeOf(String id, int part, int parts) {
        var matter = matters.find(id).orElseThrow();
        var contributions = matter.contributions();
        var order = matter.order(List.of()).orElse(null);
        return JointNotice.newBuilder()
                .setMatterId(id)
                .setPart(part)
                .setParts(parts)
                .setSubject(matter.arose().getSubject())
                .setText(order == null ? null : order.getText())
                .setAroseOn(matter.arose().getAroseOn())
                .setContributions(contributions.subList(
                        (part - 1) * contributions.size() / parts, part * contributions.size() / parts))
                .setForMedia(true)
                .setSentAt(now)
                .setCause(
                        order != null && order.getWhen() == NoticeTime.AT_DEADLINE
                                ? NoticeCause.DEADLINE
                                : NoticeCause.COMPLETE)
                .setOrderedBy(
                        order == null ? "submission" : order.getSubmission().getSubmissionId())
                .build();
    }

    /** The supplement with what came since the notice comes back from the clock. */
    void supplementGoesOut(String id, int number) {
        var matter = matters.find(id).orElseThrow();
        matters.applyNotice(JointNotice.newBuilder(noticeOf(id, 1, 1))
                .setSupplement(number)
                .setContributions(matter.waiting(matters.notices(id)))
                .setCause(NoticeCause.ORDERED)
                .build());
    }

    JointMatterResponse shown(String id) {
        return reading().show(id, WATCH);
    }

    ConcernedAgencyResponse agency(String id, String code) {
        return shown(id).bodies().stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
