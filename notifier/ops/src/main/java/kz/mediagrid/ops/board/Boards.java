package kz.mediagrid.ops.board;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.watch.view.DeadLetters;
import kz.mediagrid.watch.view.MailSwitch;
import kz.mediagrid.watch.view.MessageView;
import kz.mediagrid.watch.view.ObligationView.Group;
import kz.mediagrid.watch.view.Watch;
import kz.mediagrid.watch.view.WeekForms;
import org.jspecify.annotations.Nullable;

/** Assembles the present content of the ops pages from the views. */
final class Boards {

    private static final Comparator<DueRow> SOONEST_FIRST =
            Comparator.comparing(DueRow::dueAt).thenComparing(DueLine::rank);

    private final Watch watch;
    private final BusinessClock clock;
    private final MailSwitch mail;
    private final OutletRows outlets;
    private final DueRows due;

    Boards(Watch watch, BusinessClock clock, MailSwitch mail) {
        this.watch = watch;
        this.clock = clock;
        this.mail = mail;
        this.outlets = new OutletRows(watch, mail);
        this.due = new DueRows(watch, mail);
    }

    Board now() {
        var now = clock.instant();
        var weeks = outlets.weeks();
        return new Board(
                now,
                clock.isMoved(),
                clock.isRunning(),
                watch.owed().overdueCount(),
                due.of(overdue()),
                watch.owed().count(Group::acknowledged),
                due.of(watch.owed().acknowledged(Board.ROWS)),
                watch.owed().soonDueCount(now),
                due.of(watch.owed().soonDue(now, Board.ROWS)).stream()
                        .sorted(SOONEST_FIRST)
                        .toList(),
                watch.weeks().open(now).stream().map(this::week).toList(),
                requests(watch.requests().withoutAddressee()),
                requests(watch.requests().awaitingAgreement()),
                weeks,
                outlets.rows(weeks),
                letterCounts(),
                watch.deadLetters().newest().stream().map(DeadLetterRow::of).toList(),
                mail.on(),
                watch.messages().waiting(now),
                watch.messages().undeliverable().stream().map(this::message).toList(),
                watch.messages().newestNotices().stream()
                        .flatMap(noticeId -> notice(noticeId).stream())
                        .toList(),
                watch.versions().chains().faults());
    }

    private List<ObligationChanged> overdue() {
        return DueLine.byUrgency().stream()
                .flatMap(
                        kind -> watch
                                .owed()
                                .overdue(kind, kind == ObligationKind.WEEKLY_SUBMISSION ? Board.FORMS : Board.ROWS)
                                .stream())
                .toList();
    }

    /** The consolidated notice with the id {@code noticeId}, with its recipients; empty if it was not sent. */
    Optional<NoticeRow> notice(String noticeId) {
        return Optional.of(watch.messages().ofNotice(noticeId))
                .filter(toAgencies -> !toAgencies.isEmpty())
                .map(this::notice);
    }

    private NoticeRow notice(List<MessageView.MessageStatus> toAgencies) {
        var message = toAgencies.get(0).message();
        return new NoticeRow(
                message.getSubject(),
                message.getSupplement(),
                Text.ofNullable(message.getTitle()),
                message.getRecordedAt(),
                toAgencies.stream().map(this::message).toList(),
                watch.outlets().lastOfNotice(NoticeIds.of(message)).stream()
                        .map(last -> NoticeRow.Media.of(last, outlet(last.getOutletId())))
                        .toList());
    }

    /**
     * One page of the open and overdue obligations that match {@code filter}, as a browser shows it.
     *
     * @param from the value {@code next} of the previous page; null or an invalid value starts at the beginning
     */
    DueList due(DueFilter filter, @Nullable String from) {
        // One page more reveals whether it exists, and has the rest of a week whose forms begin on this page.
        var found = watch.owed().firstDue(filter::lets, DueMark.of(from), 2 * DueList.PAGE);
        int end = DueList.endOfPage(found);
        return list(filter, new Slice<>(found.subList(0, end), end < found.size()));
    }

    /**
     * At most {@code limit} of the open and overdue obligations that match {@code filter}.
     *
     * @param after the value {@code next} of the previous page; null for the first page
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code limit} is not from 1 to 500
     */
    DueList due(DueFilter filter, @Nullable String after, int limit) {
        return list(
                filter, Slice.upTo(limit, atMost -> watch.owed().firstDue(filter::lets, DueMark.of(after), atMost)));
    }

    private DueList list(DueFilter filter, Slice<ObligationChanged> shown) {
        var owed = watch.owed();
        var agencies = new TreeMap<String, Text>();
        owed.agencies().forEach(agency -> agencies.put(agency, name(agency)));
        return new DueList(
                clock.instant(),
                clock.isMoved(),
                clock.isRunning(),
                filter,
                due.of(shown.items()),
                owed.count(filter::lets),
                shown.next(DueMark::after),
                agencies);
    }

    /**
     * Checks the parameters of the API that name things of the log.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code body} is neither in the directory nor owes anything, or if
     *     {@code after} is not a value {@code next}
     */
    void requireKnown(@Nullable String body, @Nullable String after) {
        if (body != null
                && watch.agencies().find(body).isEmpty()
                && !watch.owed().agencies().contains(body)) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("parameter.body", "body"));
        }
        if (after != null && !DueMark.isOne(after)) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("parameter.after"));
        }
    }

    /** The history of one obligation; empty if no obligation has this id. */
    Optional<History> history(String obligationId) {
        var changes = watch.owed().history(obligationId);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new History(
                        due.of(List.of(changes.get(changes.size() - 1))).get(0),
                        changes.stream().map(this::step).toList(),
                        watch.messages().of(obligationId).stream()
                                .map(this::message)
                                .toList()));
    }

    private History.Step step(ObligationChanged change) {
        return History.Step.of(
                change, change.getUnserved().stream().map(this::outlet).toList());
    }

    private Text outlet(String id) {
        return watch.outlets().name(id).map(Text::of).orElseGet(() -> new Text(id, id, id));
    }

    private MessageRow message(MessageView.MessageStatus status) {
        return MessageRow.of(status, name(status.message().getBody()), mail.on());
    }

    private WeekRow week(GridWeek week) {
        var forms = watch.weeks().of(week);
        return new WeekRow(
                week.toString(),
                forms.stream()
                        .map(WeekForms.Form::dueAt)
                        .max(Comparator.naturalOrder())
                        .orElseGet(week::startsAt),
                forms.stream()
                        .filter(form -> !form.isDeclared())
                        .map(form -> form(week, form))
                        .toList(),
                forms.stream()
                        .filter(WeekForms.Form::isDeclared)
                        .map(form -> form(week, form))
                        .toList());
    }

    private WeekRow.Form form(GridWeek week, WeekForms.Form form) {
        return new WeekRow.Form(
                form.obligationId(),
                form.agency(),
                name(form.agency()),
                watch.agencies().phone(form.agency()).orElse(null),
                form.isDeclared() ? form.receivedAt() : null,
                form.isDeclared() ? null : watch.weeks().filed().of(form.agency(), week.toString()),
                form.isLate());
    }

    private List<RequestRow> requests(List<InformationRequested> requests) {
        return requests.stream()
                .map(request -> new RequestRow(
                        request.getRequestId(),
                        request.getAddressee(),
                        name(request.getAddressee()),
                        watch.agencies().phone(request.getAddressee()).orElse(null),
                        Text.of(request.getSubject()),
                        request.getSubmission().getReceivedAt()))
                .toList();
    }

    private Text name(String agency) {
        return Text.of(watch.agencies().name(agency));
    }

    private Map<String, Long> letterCounts() {
        var counts = new LinkedHashMap<String, Long>();
        DeadLetters.SERVICES.forEach(
                service -> counts.put(service.id(), watch.deadLetters().count(service)));
        return counts;
    }
}
