package kz.mediagrid.ops.board;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.grid.chain.BrokenVersion;

/**
 * The content of the ops page at one moment, in all languages.
 *
 * @param now business time
 * @param moved whether business time was moved away from real time
 * @param running whether business time runs, i.e. is not paused
 * @param overdueCount the number of overdue obligations
 * @param overdue the most overdue obligations that nobody acknowledged: unsent grids, then answers, contributions and
 *     weekly forms, each the most overdue first; at most {@link #FORMS} forms, and {@link #ROWS} of each other kind
 * @param acknowledgedCount the number of overdue obligations that somebody acknowledged
 * @param acknowledged the hundred acknowledged obligations with the latest due times, the latest due time first
 * @param soonDueCount the number of obligations due within a day
 * @param soonDue the hundred obligations that are due soonest within a day, the soonest first
 * @param weeks the open weeks, each with the declared and the missing forms
 * @param withoutAddressee the information requests that have no addressee yet
 * @param awaitingAgreement the information requests whose term awaits an agreement
 * @param gridWeeks the weeks that the outlets' rows show, the latest first
 * @param outlets the outlets, with the state of delivery
 * @param letterCounts the number of dead letters of each service, by the service's id
 * @param letters the newest dead letters
 * @param mailOn whether this installation has a mail server
 * @param messagesWaiting the number of messages that may be sent now but are not sent yet
 * @param undeliverable the newest undeliverable messages
 * @param notices the newest consolidated notices of joint matters, each with its recipients
 * @param brokenChains for each week with a version that was changed after its publication, the first such version
 */
@Schema(name = "OperationsBoard")
record Board(
        @InAlmaty Instant now,
        boolean moved,
        boolean running,
        long overdueCount,
        List<DueRow> overdue,
        long acknowledgedCount,
        List<DueRow> acknowledged,
        long soonDueCount,
        List<DueRow> soonDue,
        List<WeekRow> weeks,
        List<RequestRow> withoutAddressee,
        List<RequestRow> awaitingAgreement,
        List<String> gridWeeks,
        List<OutletRow> outlets,
        Map<String, Long> letterCounts,
        List<DeadLetterRow> letters,
        boolean mailOn,
        long messagesWaiting,
        List<MessageRow> undeliverable,
        List<NoticeRow> notices,
        List<BrokenVersion> brokenChains) {

    /** The largest number of obligations in one list. */
    static final int ROWS = 100;

    /** The largest number of overdue weekly forms: the forms of some ten weeks, so that a week is not shown in part. */
    static final int FORMS = 500;

    /** The overdue obligations that nobody acknowledged, one line for each fact. */
    public List<DueLine> overdueLines() {
        return DueLine.of(overdue);
    }

    /** The acknowledged obligations, one line for each fact. */
    public List<DueLine> acknowledgedLines() {
        return DueLine.of(acknowledged);
    }

    /** The obligations due within a day, one line for each fact. */
    public List<DueLine> soonLines() {
        return DueLine.of(soonDue);
    }

    /** The number of overdue obligations that {@link #overdue} leaves out. */
    public long overdueLeftOut() {
        return overdueCount - acknowledgedCount - overdue.size();
    }

    /** The number of missing forms for the open weeks whose term has passed. */
    public long undeclaredInTime() {
        return missing().filter(WeekRow.Form::late).count();
    }

    /** The number of missing forms for the open weeks that are still in term. */
    public long undeclaredSoFar() {
        return missing().filter(form -> !form.late()).count();
    }

    private Stream<WeekRow.Form> missing() {
        return weeks.stream().flatMap(week -> week.missing().stream());
    }

    /** The first outlets that are suspended or lack a version, at most {@link #ROWS}. */
    public List<OutletRow> outletsWithTrouble() {
        return outlets.stream().filter(OutletRow::hasTrouble).limit(ROWS).toList();
    }

    /** The number of outlets that are suspended or lack a version, and that {@link #outletsWithTrouble} leaves out. */
    public long outletsLeftOut() {
        return outlets.size() - outletsWithoutTrouble() - outletsWithTrouble().size();
    }

    public long outletsWithoutTrouble() {
        return outlets.stream().filter(outlet -> !outlet.hasTrouble()).count();
    }

    /** The number of outlets with undelivered versions. */
    public long outletsBehind() {
        return outlets.stream().filter(outlet -> outlet.behind() > 0).count();
    }

    /** Whether no outlet is served, so that the publication of a grid alone meets the obligation to send it. */
    public boolean nobodyToSendTo() {
        return outlets.stream().allMatch(OutletRow::suspended);
    }

    public long letterCount() {
        return letterCounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
