package kz.mediagrid.notifier.watch.board;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.notifier.watch.view.DeadLetters;
import kz.mediagrid.notifier.watch.view.Messages;
import kz.mediagrid.notifier.watch.view.Watch;
import kz.mediagrid.notifier.watch.view.WeekForms;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OverdueAlert;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown at this moment. */
final class Boards {

    private static final Comparator<DueRow> NEWEST_FIRST =
            Comparator.comparing(DueRow::dueAt).reversed().thenComparing(DueRow::body);

    private static final int NOTICES_SHOWN = 20;

    private final Watch watch;
    private final BusinessClock clock;
    private final OutletRows outlets;

    Boards(Watch watch, BusinessClock clock) {
        this.watch = watch;
        this.clock = clock;
        this.outlets = new OutletRows(watch);
    }

    Board now() {
        var now = clock.instant();
        var weeks = outlets.weeks();
        return new Board(
                now,
                clock.isMoved(),
                clock.isRunning(),
                watch.owed().overdue().stream()
                        .map(this::row)
                        .sorted(NEWEST_FIRST)
                        .toList(),
                watch.owed().soonDue(now).stream().map(this::row).toList(),
                watch.weeks().open(now).stream().map(this::week).toList(),
                requests(watch.requests().withoutAddressee()),
                requests(watch.requests().awaitingAgreement()),
                weeks,
                outlets.rows(weeks),
                letterCounts(),
                watch.deadLetters().newest().stream().map(LetterRow::of).toList(),
                watch.messages().waiting(now),
                watch.messages().undeliverable().stream().map(this::message).toList(),
                watch.messages().notices().values().stream()
                        .limit(NOTICES_SHOWN)
                        .map(this::notice)
                        .toList());
    }

    /** To whom the notice of that matter went; nothing if none has gone out, or it did so long ago. */
    Optional<NoticeRow> notice(String matterId) {
        return Optional.ofNullable(watch.messages().notices().get(matterId)).map(this::notice);
    }

    private NoticeRow notice(List<Messages.Standing> toBodies) {
        var message = toBodies.get(0).message();
        return new NoticeRow(
                message.getSubject(),
                Text.ofNullable(message.getTitle()),
                message.getRecordedAt(),
                toBodies.stream().map(this::message).toList(),
                watch.outlets().lastOfNotice(message.getSubject()).stream()
                        .map(last -> NoticeRow.Media.of(last, outlet(last.getOutletId())))
                        .toList());
    }

    /**
     * All that is owed and {@code filter} lets through, a page of it.
     *
     * @param from where the page begins, as the page before it says; anything else is the beginning
     */
    DueList due(DueFilter filter, @Nullable String from) {
        var standing = watch.owed().standing();
        var found = standing.stream().filter(filter::lets).toList();
        int begin = Math.min(found.size(), position(from));
        int end = Math.min(found.size(), begin + DueList.PAGE);
        var bodies = new TreeMap<String, Text>();
        standing.forEach(owed -> bodies.put(owed.getDebtor(), name(owed.getDebtor())));
        return new DueList(
                clock.instant(),
                clock.isMoved(),
                clock.isRunning(),
                filter,
                found.subList(begin, end).stream().map(this::row).toList(),
                found.size(),
                end < found.size() ? end : null,
                bodies);
    }

    private static int position(@Nullable String from) {
        return from != null && from.matches("[0-9]{1,9}") ? Integer.parseInt(from) : 0;
    }

    /** What happened to one obligation; nothing if there is none of that id, or it was settled long ago. */
    Optional<History> history(String obligationId) {
        var changes = watch.owed().history(obligationId);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new History(
                        row(changes.get(changes.size() - 1)),
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

    private MessageRow message(Messages.Standing standing) {
        return MessageRow.of(standing, name(standing.message().getBody()));
    }

    private DueRow row(ObligationChanged change) {
        var alert = watch.alerts().of(change.getObligationId());
        return new DueRow(
                change.getObligationId(),
                change.getKind(),
                change.getState(),
                change.getDebtor(),
                name(change.getDebtor()),
                watch.bodies().phone(change.getDebtor()).orElse(null),
                change.getSubject(),
                Text.ofNullable(change.getTitle()),
                change.getDueAt(),
                alert.filter(word -> word.getAlertCause() == AlertCause.CALENDAR)
                        .isPresent(),
                alert.map(OverdueAlert::getStep).orElse(0),
                alert.map(OverdueAlert::getEscalatedTo).orElse(null),
                AttentionRow.of(change.getAttention()),
                DueChange.of(change),
                Proof.of(change.getProof()));
    }

    private WeekRow week(GridWeek week) {
        var forms = watch.weeks().of(week);
        return new WeekRow(
                week.toString(),
                forms.stream()
                        .map(ObligationChanged::getDueAt)
                        .max(Comparator.naturalOrder())
                        .orElseGet(week::startsAt),
                forms.stream()
                        .filter(form -> !WeekForms.isDeclared(form))
                        .map(this::form)
                        .toList(),
                forms.stream().filter(WeekForms::isDeclared).map(this::form).toList());
    }

    private WeekRow.Form form(ObligationChanged form) {
        return new WeekRow.Form(
                form.getObligationId(),
                form.getDebtor(),
                name(form.getDebtor()),
                watch.bodies().phone(form.getDebtor()).orElse(null),
                WeekForms.isDeclared(form) ? form.getReceivedAt() : null,
                form.getState() == ObligationState.MET_LATE || form.getState() == ObligationState.OVERDUE);
    }

    private List<RequestRow> requests(List<InformationRequested> requests) {
        return requests.stream()
                .map(request -> new RequestRow(
                        request.getRequestId(),
                        request.getAddressee(),
                        name(request.getAddressee()),
                        watch.bodies().phone(request.getAddressee()).orElse(null),
                        Text.of(request.getSubject()),
                        request.getSubmission().getReceivedAt()))
                .toList();
    }

    private Text name(String body) {
        return Text.of(watch.bodies().name(body));
    }

    private Map<String, Long> letterCounts() {
        var counts = new LinkedHashMap<String, Long>();
        DeadLetters.SERVICES.forEach(
                service -> counts.put(service.id(), watch.deadLetters().count(service)));
        return counts;
    }
}
