package kz.mediagrid.gateway.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.call.IdempotencyKey;
import kz.mediagrid.edge.call.Precondition;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.WaitPreference;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.gateway.submission.CommandBroker;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.submission.UndecidedLimits;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.state.testing.HeapStores;
import tools.jackson.databind.json.JsonMapper;

/** A judge of calendars, and a calendar in which Thursday 3 December 2026 is off and the Saturday after it is worked. */
public final class CalendarFixture {

    static final Account EDITOR = new Account("acc-1", Set.of(Role.AGENCY, Role.AUTHORISED_BODY), "mam", null);

    /** A Wednesday at 15:00 in Almaty; counted by the built-in calendar a term that begins then ends on Thursday. */
    static final Instant WEDNESDAY = Instant.parse("2026-12-02T10:00:00Z");

    static final String PATH = "/api/calendars";
    static final String BUILT_IN = WorkingCalendar.kazakhstan().version();
    static final String NEXT = "kz-2026-12-01";
    static final String ACT = "Еңбек министрінің 24.11.2026 № 512 бұйрығы";

    final Calendars calendars = new Calendars();
    final OwedNow owed = new OwedNow(WeekPolicy.standard());
    final SubmissionView submissions =
            new SubmissionView(new HeapStores(), new UndecidedLimits(50, 10_000), new RefusedCalls());
    final CommandBroker<CalendarActivated> broker = new CommandBroker<>(CalendarActivated.class, true);

    /** The text of the calendar with the moved Thursday. */
    public static String movedThursday() {
        return named(NEXT, "2026-11-24") + """

                2026-12-03,off,moved by order,,2026-12-05,Labour Code art. 85(3)
                2026-12-05,worked,worked by order,,2026-12-03,Labour Code art. 85(3)
                """;
    }

    /** The file of 2026 with the moved Thursday. */
    static String yearWithMovedThursday() {
        var lines = movedThursday().lines().filter(line -> line.startsWith("2026-") || line.startsWith("year,2026,"));
        return "country,KZ\n" + String.join("\n", lines.toList()) + "\n";
    }

    /** The built-in calendar under another name. */
    public static String named(String version, String issued) {
        return WorkingCalendar.kazakhstan()
                .text()
                .replaceFirst("(?m)^version,.*$", "version," + version)
                .replaceFirst("(?m)^issued,.*$", "issued," + issued);
    }

    /** The record of the calendar that the software came with. */
    public static CalendarInForce builtIn() {
        return CalendarInForce.newBuilder()
                .setVersion(BUILT_IN)
                .setText(WorkingCalendar.kazakhstan().text())
                .build();
    }

    /** The record with which a calendar came into force. */
    public static CalendarInForce inForce(String text, Instant activatedAt, long commandOffset) {
        return CalendarInForce.newBuilder()
                .setVersion(WorkingCalendar.parse(text).version())
                .setText(text)
                .setReplaces(BUILT_IN)
                .setLegalAct(ACT)
                .setActivatedAt(activatedAt)
                .setActor(EDITOR.id())
                .setCommandOffset(commandOffset)
                .build();
    }

    /** Something that is owed since Wednesday; of a week's form and of a contribution the name says for what and by whom. */
    static ObligationChanged owed(ObligationKind kind, String name, String rule, Instant dueAt) {
        return ObligationChanged.newBuilder()
                .setObligationId(kind + "/" + name)
                .setKind(kind)
                .setDebtor("edu")
                .setSubject(name.split("/")[0])
                .setTransition(ObligationTransition.OPENED)
                .setState(ObligationState.OPEN)
                .setRecordedAt(WEDNESDAY)
                .setOpenedAt(WEDNESDAY)
                .setDueAt(dueAt)
                .setProof(DueProof.newBuilder()
                        .setStartedAt(WEDNESDAY)
                        .setRule(rule)
                        .setCalendarVersion(BUILT_IN)
                        .build())
                .build();
    }

    CalendarJudge judge() {
        return new CalendarJudge(calendars);
    }

    CalendarController controller() {
        var clock = Clock.fixed(WEDNESDAY, ZoneOffset.UTC);
        var preview = new CalendarPreview(calendars, WeekPolicy.standard(), owed, clock);
        var submitting = new SubmissionService(submissions, broker.writer(), List.of(new ShownCalendars()));
        return new CalendarController(judge(), preview, submitting);
    }

    CalendarQueryController reading() {
        return new CalendarQueryController(calendars, judge());
    }

    PreviewResponse preview(Map<String, String> draft) {
        return controller().preview(content(draft, CalendarDraft.class), null).getBody();
    }

    Write<ActivateCalendar> activation(String key, Map<String, String> body) {
        return activation(key, content(body, ActivateCalendar.class));
    }

    Write<ActivateCalendar> activation(String key, StrictJson.Content<ActivateCalendar> content) {
        var ids = SubmissionIds.of(EDITOR.agency(), new IdempotencyKey(key), "POST", PATH, content.canonical());
        return new Write<>(
                EDITOR,
                new IdempotencyKey(key),
                ids,
                WEDNESDAY,
                content.value(),
                Precondition.NONE,
                WaitPreference.NONE);
    }

    Write<ActivateCalendar> activation(String key, String text, String replaces) {
        return activation(key, Map.of("text", text, "legalAct", ACT, "replaces", replaces));
    }

    private static <T> StrictJson.Content<T> content(Map<String, String> body, Class<T> type) {
        return content(JsonMapper.shared().writeValueAsString(body), type);
    }

    static <T> StrictJson.Content<T> content(String json, Class<T> type) {
        return StrictJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
