package kz.mediagrid.endtoend;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.accounts.access.IssuerRefusal;
import kz.mediagrid.accounts.people.PersonStatus;
import kz.mediagrid.agencypages.form.DraftStatus;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.MenuEntry;
import kz.mediagrid.edge.page.YearPicture;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.endtoend.WordSources.Asked;
import kz.mediagrid.gateway.audit.AuditKind;
import kz.mediagrid.gateway.event.Completeness;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.gateway.request.SendRequestMessage;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.term.TermStatus.TermState;
import kz.mediagrid.gateway.week.WeekBody;
import kz.mediagrid.notifier.filter.FilterCondition;
import kz.mediagrid.ops.todo.ToDoKind;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.DispatchOutcome;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MailLanguage;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.schemas.NoticeTime;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.RequestMessageKind;
import kz.mediagrid.schemas.RequestTerm;
import kz.mediagrid.schemas.StepAuthor;
import kz.mediagrid.signin.invitation.LinkState;
import kz.mediagrid.signin.passkey.PasskeyRefusal;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.view.UnsentReason;
import org.apache.avro.Schema;

/** The keys that are put together from a literal and a value: each family, and every value that can be asked for. */
final class WordFamilies {

    private static final Map<String, List<String>> FAMILIES = new HashMap<>();

    // Of an entry, what no version compares.
    private static final Set<String> UNCOMPARED = Set.of("revision", "firstVersion", "changedVersion");

    // What every write changes, or none does.
    private static final Set<String> OF_A_WRITE =
            Set.of("agencyCode", "revision", "changedAt", "submissionId", "requestId");

    static {
        list("form.language.*", Stream.of("kk", "ru", "en"));
        list(
                "draft.field.*",
                Stream.concat(
                        fields(EventDetails.getClassSchema()),
                        Stream.of("dateToBeConfirmed", "revisionReason", "text", "textForMedia")));
        list("draft.material.kind.*", names(AddMaterial.Kind.class));
        list("draft.timing.*", Stream.of("TIMED", "ALL_DAY", "TO_BE_CONFIRMED"));
        list(
                "draft.conflict.*",
                Stream.of("CHANGED_BY_OTHERS", "SENT", "GONE", "EVENT_CHANGED", "EVENT_SAME", "EVENT_WITHDRAWN"));
        list(
                "week.note.*",
                Stream.of("sent", "sent.none", "saved", "saved.none", "repeated", "repeated.none", "discarded"));
        list(
                "week.status.*",
                Stream.concat(names(DraftStatus.class), Stream.of("NEW", "CHANGED_BY_OTHERS", "SENT", "GONE")));
        list("week.state.*", Stream.of("PLANNED", "POSTPONED", "WITHDRAWN"));
        list("draft.group.*", names(Completeness.Group.class));
        list("completeness.*", names(Completeness.Part.class));
        list("week.missing.*", Stream.of("kk", "ru"));
        list(
                "request.state.*",
                Stream.concat(names(TermState.class), Stream.of("ANSWERED", "BY_AGREEMENT", "NO_TERM")));
        list("joint.state.*", Stream.concat(names(TermState.class), Stream.of("CONTRIBUTED", "NO_TERM", "IN_COPY")));
        list("request.step.*", Stream.of("EXTENDED", "CANCELLED", "AGREED"));
        list("request.given.*", Stream.of("MET", "MET_LATE"));
        list("request.message.*", names(SendRequestMessage.Kind.class));
        list("owed.kind.*", names(ObligationKind.class).filter(kind -> !kind.equals("UNKNOWN")));
        list("request.conflict.*", Stream.of("CHANGED_BY_OTHERS", "GONE"));
        list("mine.done.*", Stream.of("postpone", "withdraw", "cancel", "reinstate"));
        list("mine.state.*", Stream.of("PLANNED", "POSTPONED", "WITHDRAWN", "CANCELLED"));
        list("mine.decision.*", names(EditorialDecision.class));
        list("mine.clash.*", names(ClashKind.class));
        list("body.item.*", fields(Agency.getClassSchema()).filter(field -> !OF_A_WRITE.contains(field)));
        list("body.audience.*", Stream.of("MEDIA", "AUTHORISED_BODY", "ERASED", "ABSENT"));
        list("body.value.*", valuesOfEntries());
        list("import.outcome.*", Stream.of("NEW", "REVISED", "UNCHANGED", "KNOWN", "SENT_BEFORE", "REFUSED"));
        list("mine.phrase.kk.*", numbers(5));
        list("mine.phrase.ru.*", numbers(5));
        list("policy.done.*", names(Receipt.State.class));
        list("informed.count.*", names(WeekBody.State.class));
        list("informed.state.*", names(WeekBody.State.class));
        list("elsewhere.*", Stream.of("open", "held", "published"));
        list("head.time.*", Stream.of("opens", "due", "publish", "dispatch"));
        list("publication.kind.*", names(ChangeKind.class));
        list("publication.field.*", changingFields());
        list(
                "publication.done.*",
                Stream.of("GridPublicationOrdered.", "GridHeld.")
                        .flatMap(command -> names(Receipt.State.class).map(command::concat)));
        list("material.kind.*", names(AddMaterial.Kind.class));
        list("choice.group.*", groups());
        list("choice.one-by-one.*", groups());
        list("opening.both.*", groups());
        list("ask.field.*", Stream.of("addressees", "subject", "text", "kinds"));
        list("sending.in.*", Stream.of("kk", "ru", "en"));
        list(
                "asked.state.*",
                Stream.of(
                        "IN_TIME", "LATE", "ANSWERED", "OVERDUE", "WAITING", "AGREEMENT", "NO_ADDRESSEE", "CANCELLED"));
        list("term.field.*", Stream.of("to", "until", "reason"));
        list("batch.done.*", Stream.of("extend", "cancel", "agree", "reply"));
        list("agenda.field.*", Stream.of("text", "body", "until", "reason", "why", "when"));
        list("opening.field.*", Stream.of("subject", "aroseOn", "text", "bodies", "inCopy"));
        list("agenda.state.*", Stream.concat(names(TermState.class), Stream.of("CONTRIBUTED", "NO_TERM")));
        list("agenda.notice.*", Stream.concat(noticeTimes(), Stream.of("NONE", "SENT", "CANCELLED")));
        list("agenda.when.*", noticeTimes());
        list("agenda.done.*", Stream.of("open", "extend", "cancel", "send"));
        list("body.kind.*", names(AgencyKind.class));
        list("directory.part.*", Stream.of("CURRENT", "NOBODY", "NO_PERSON", "UNCONFIRMED", "ENDED"));
        list("directory.file.*", Stream.of("csv", "xlsx"));
        list(
                "directory.column.*",
                Stream.of("body", "kind", "unit", "phone", "mail", "person", "confirmed", "ended", "successor"));
        list("batch.message.*", names(RequestMessageKind.class).filter(kind -> !kind.equals("UNKNOWN")));
        list("weekday.*", numbers(7));
        list("weekday.short.*", numbers(7));
        list("weekday.until.*", numbers(7));
        list("month.*", numbers(12));
        list("month.name.*", numbers(12));
        list("file.type.*", Stream.of("pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "csv", "image", "other"));
        list("foreign.*", Arrays.stream(Language.values()).map(Languages::code));
        list("text.in.*", Arrays.stream(Language.values()).map(Languages::code));
        // Working days explain themselves: no legend names them.
        list("year.kind.*", names(YearPicture.Kind.class).filter(kind -> !kind.equals("WORKED")));
        // The kinds that a bare status leads to.
        list("problem.*", problems());
        list("problem.*.why", problems());

        list("account.*", names(Role.class));
        list("readers.*", names(Role.class));
        list("person.status.*", names(PersonStatus.class));
        list("passkey.refused.*", names(PasskeyRefusal.class).map(reason -> reason.toLowerCase(Locale.ROOT)));
        list("sign-in.issuer.*", names(IssuerRefusal.class).map(reason -> reason.toLowerCase(Locale.ROOT)));
        list("keys.scope.*", names(Scope.class));
        list("keys.state.*", Stream.of("VALID", "EXPIRED", "REVOKED"));
        list("link.*", refusedLinks());
        list("link.*.what", refusedLinks());
        list(
                "navigation.*",
                Stream.concat(
                        Stream.of("own-outlet"), names(MenuEntry.class).map(entry -> entry.toLowerCase(Locale.ROOT))));
        list("problem.title.*", names(ProblemKind.class));
        list("problem.do.*", names(ProblemKind.class));
        list("refused.*", names(RefusalReason.class));

        list("outcome.*", names(Receipt.State.class));
        list("outcome.*.what", names(Receipt.State.class));
        list("editing.done.*", names(Receipt.State.class));
        list("editing.did.*", Stream.concat(names(EditorialDecision.class), commandsOfTheEditor()));
        list("editing.several.*", Stream.of("include", "feature", "policy", "exclude", "undo"));
        list("editing.decision.*", names(EditorialDecision.class));
        list("clashes.none.*", Stream.of("ANY", "OWN", "EVENT", "UNKNOWN"));
        list("editing.standing.*", Stream.of("WITHDRAWN", "CANCELLED", "MERGED"));
        list("editing.undecidable.*", Stream.of("WITHDRAWN", "CANCELLED", "MERGED"));
        list("editing.only.*", Stream.of("NEW", "BY_RULE", "UNDECIDED", "FEATURED", "EXCLUDED", "CLASHING", "LATE"));
        list("editing.ready.*", Stream.of("NOT_KEY", "ALREADY_FILED", "INCOMPLETE", "NOT_FOR_MEDIA", "UNCONFIRMED"));
        list("audit.kind.*", names(AuditKind.class));
        list("clash.*", names(ClashKind.class));
        list("clashes.row.*", Stream.of("title", "agency", "when", "place", "speakers", "phones"));
        list("clashes.mark.*", Stream.of("same", "similar", "overlap", "differs"));
        list("note.kind.*", kinds());
        list("note.state.*", names(ObligationState.class).filter(state -> !state.equals("UNKNOWN")));
        list("event.standing.*", Stream.concat(names(EventStatus.class), Stream.of("POSTPONED", "CANCELLED")));
        list("event.decision.*", names(EditorialDecision.class));
        list("event.step.*", names(EventStepKind.class));
        list("event.by.*", names(StepAuthor.class));
        list("event.field.*", fields(EventDetails.getClassSchema()));
        list("instant.*", Stream.of("expectedBy", "submissionDue", "publishAt", "dispatchDue"));
        list("preview.owed.*", Stream.of("weekly", "answers", "contributions", "dispatches"));
        list("*.hint", Stream.of("new.version", "new.issued", "new.act"));

        // The instructions of the form for press secretaries.
        list("table.hint.*", numbers(7));

        list("find.*", Stream.of("day", "body", "region"));
        list("cause.*", names(PublicationCause.class));
        list("change.*", names(ChangeKind.class));
        list("outlet-mail.kind.*", names(ChangeKind.class).filter(kind -> !kind.equals(ChangeKind.UNKNOWN.name())));
        list("material.*", names(MaterialKind.class));
        list("field.*", fields(GridEntry.getClassSchema()).filter(field -> !UNCOMPARED.contains(field)));

        list("certificate.state.*", names(ObligationState.class));
        list("certificate.outcome.*", names(DispatchOutcome.class));
        list("ops.step.*", names(ObligationTransition.class));
        list("ops.addressee.*", names(MessageAddressee.class));
        list("ops.message.*", Stream.concat(names(MessageKind.class), names(MessageOutcome.class)));
        list("ops.unsent.*", names(UnsentReason.class));
        list("ops.notice.*", names(AttemptOutcome.class));
        list("ops.todo.*", Stream.concat(names(ToDoKind.class), Stream.of("HELD_WEEK-PAST", "OUTLET_SUSPENDED-SINCE")));
        list("ops.mend.*", names(ToDoKind.class));
        list("ops.fine.*", Stream.concat(names(ToDoKind.class), Stream.of("OUTLET_BEHIND-VERSION", "MAIL_OFF-ON")));
        list("channels.*", Stream.of("MAIL", "CALENDAR", "FEED"));
        list("channels.language.*", Stream.of("KK", "RU", "EN"));
        list("channels.state.*", Stream.of("ACTIVE", "PAUSED", "ENDED"));
        list("why.unmet.*", names(FilterCondition.class));
        list(
                "why.state.*",
                Stream.of(
                        "SENT",
                        "SENT_BEFORE",
                        "OTHER_SETTINGS",
                        "FILTERED",
                        "RETRY",
                        "MORNING",
                        "CAME_AND_WENT",
                        "WAITING",
                        "SUSPENDED",
                        "PASSED_OVER",
                        "STARTS_LATER",
                        "ENDED",
                        "POLLED",
                        "FORGOTTEN"));
        list(
                "recipients.state.*",
                Stream.of("TRIED", "WAITING", "SUSPENDED", "REMOVED", "PASSED_OVER", "STARTS_LATER", "DELIVERED"));
        list("ops.known.*", Stream.concat(names(EventStatus.class), names(EditorialDecision.class)));
        list(
                "ops.service.*",
                Arrays.stream(Service.values())
                        .filter(one -> one != Service.SETUP)
                        .map(Service::id));
        list("ops.topic.*", Stream.concat(topics(), Stream.of("UNKNOWN")));
        list("clock.kind.*", kinds());
        // The part of the next, and of the same in mails, that depends on a number.
        list("filed.*", Stream.of());
        list("ops.form.*", forms());

        list("mail.kind.*", kinds());
        list("mail.form.*", forms());
        list("mail.subject.*", Stream.concat(mails(), answers()));
        list("mail.text.*", mails());
        list("mail.asker.*", questions());
        list("mail.question.*", questions());
        list("mail.cut.*", questions());
        list("mail.material.*", names(MaterialKind.class).filter(kind -> !kind.equals(MaterialKind.UNKNOWN.name())));
        list("mail.receipt.*", timings());
        list("mail.came.*", timings());
        list("mail.talk.*", talks());
        list("mail.talk.subject.*", talks());
        list("mail.since.*", Stream.of("CHANGED", "POSTPONED", "WITHDRAWN"));
    }

    private WordFamilies() {}

    static boolean isListed(Asked asked) {
        return FAMILIES.containsKey(asked.key());
    }

    /** The keys that may be asked for there. */
    static Collection<String> keys(Asked asked) {
        return asked.isFamily() ? FAMILIES.getOrDefault(asked.key(), List.of()) : List.of(asked.key());
    }

    private static void list(String family, Stream<String> values) {
        FAMILIES.put(
                family,
                values.distinct().map(value -> family.replace("*", value)).toList());
    }

    /** The groups of bodies that one box of a question chooses. */
    private static Stream<String> groups() {
        return Stream.of("CENTRAL", "LOCAL", "OTHER");
    }

    /** The times at which a consolidated notice is sent. */
    private static Stream<String> noticeTimes() {
        return names(NoticeTime.class).filter(time -> !time.equals("UNKNOWN"));
    }

    /** The reasons for which a link opens nothing, and the refusal of plain HTTP. */
    private static Stream<String> refusedLinks() {
        return Stream.concat(
                names(LinkState.Refusal.class).map(reason -> reason.toLowerCase(Locale.ROOT)), Stream.of("plain"));
    }

    private static Stream<String> valuesOfEntries() {
        return Stream.of(
                        Stream.of("true", "false"),
                        names(AgencyKind.class),
                        names(RequestTerm.class),
                        names(MailLanguage.class))
                .flatMap(values -> values)
                .distinct();
    }

    private static Stream<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString);
    }

    private static <E extends Enum<E>> Stream<String> names(Class<E> symbols) {
        return Arrays.stream(symbols.getEnumConstants()).map(Enum::name);
    }

    private static Stream<String> fields(Schema record) {
        return record.getFields().stream().map(Schema.Field::name);
    }

    /** The fields of an entry in which two versions may differ; days and hours are shown together. */
    private static Stream<String> changingFields() {
        var never = Set.of("week", "eventId", "agencyCode", "revision", "firstVersion", "changedVersion", "standing");
        var when = Set.of("date", "endDate", "timing", "startTime", "endTime");
        return Stream.concat(
                Stream.of("when"),
                fields(GridEntry.getClassSchema()).filter(field -> !never.contains(field) && !when.contains(field)));
    }

    /** The commands that the editor's page sends besides decisions. */
    private static Stream<String> commandsOfTheEditor() {
        return Stream.of("EventNoted", "EventsMerged", "EventsSeparated");
    }

    private static Stream<String> problems() {
        return Stream.of(
                "MALFORMED",
                "UNAUTHENTICATED",
                "FORBIDDEN",
                "NOT_FOUND",
                "GONE",
                "METHOD_NOT_ALLOWED",
                "NOT_ACCEPTABLE",
                "UNSUPPORTED_MEDIA_TYPE",
                "TOO_LARGE",
                "STORE_FULL",
                "TOO_MANY_CALLS",
                "UNAVAILABLE",
                "BROKEN");
    }

    /** Dead letters themselves are no content of their own. */
    private static Stream<String> topics() {
        return Topics.all().stream().map(Topic::name).filter(topic -> !topic.endsWith(".dead-letters"));
    }

    private static Stream<String> kinds() {
        return names(ObligationKind.class).filter(kind -> !kind.equals(ObligationKind.UNKNOWN.name()));
    }

    private static Stream<String> talks() {
        return names(RequestMessageKind.class).filter(kind -> !kind.equals(RequestMessageKind.UNKNOWN.name()));
    }

    /** Whether an answer met the term of its request, or a contribution that of its joint matter. */
    private static Stream<String> timings() {
        return questions()
                .flatMap(question ->
                        Stream.of("IN_TIME", "LATE", "NO_TERM", "FURTHER").map(timing -> question + "." + timing));
    }

    /** The kinds of material that a question asks for. */
    private static Stream<String> questions() {
        return Stream.of(ObligationKind.REQUEST_ANSWER, ObligationKind.JOINT_CONTRIBUTION)
                .map(ObligationKind::name);
    }

    /** What a body filed for a week, by the categories that a number has in one of the languages. */
    private static Stream<String> forms() {
        return Stream.of("nothing", "gone", "filed.one", "filed.few", "filed.many");
    }

    /** The mails about an answer or a contribution: to the body that sent it, and to the authorised body. */
    private static Stream<String> answers() {
        return Stream.of("ANSWER_RECEIPT.", "ANSWER_CAME.")
                .flatMap(message -> questions().map(message::concat));
    }

    /** Requests and joint matters are told of at once; whatever is owed is reminded of, and escalated. */
    private static Stream<String> mails() {
        return Stream.concat(
                Stream.of(
                        "REQUESTED.REQUEST_ANSWER",
                        "REQUESTED.JOINT_CONTRIBUTION",
                        "AGREEMENT_ASKED.REQUEST_ANSWER",
                        "EXTENDED.REQUEST_ANSWER",
                        "EXTENDED.JOINT_CONTRIBUTION",
                        "CANCELLED.REQUEST_ANSWER"),
                Stream.of("REMINDER.", "ESCALATED.").flatMap(message -> kinds().map(message::concat)));
    }
}
