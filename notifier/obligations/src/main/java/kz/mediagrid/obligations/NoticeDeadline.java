package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kz.mediagrid.matters.NoticedMatter;
import kz.mediagrid.obligations.WaitingContributions.Waiting;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;

/** The deadline of a joint matter's notice, and the contributions that a notice for the deadline contains. */
final class NoticeDeadline {

    private final ObligationBook book;
    private final PastOutput past;

    NoticeDeadline(ObligationBook book, PastOutput past) {
        this.book = book;
        this.past = past;
    }

    /** The last due time of the matter's contributions; empty if no body owes any. */
    Optional<Instant> of(MatterStanding matter, Instant now) {
        return JointContributions.owedFor(matter).stream()
                .flatMap(id -> book.last(id, now).stream())
                .map(ObligationChanged::getDueAt)
                .max(Instant::compareTo);
    }

    /** Whether {@code order} was received after the deadline. */
    boolean isOverAt(JointNoticeOrdered order, MatterStanding matter, Instant now) {
        return isAfter(order, of(matter, now));
    }

    private static boolean isAfter(JointNoticeOrdered order, Optional<Instant> lastDue) {
        return lastDue.isEmpty() || !order.getSubmission().getReceivedAt().isBefore(lastDue.get());
    }

    /** Whether all terms of the matter have ended and the missing contributions are recorded as overdue. */
    boolean isOver(MatterStanding matter, Instant now) {
        // While the inputs are replayed, some contributions that were received before the deadline may still be unread.
        return !past.isReplaying()
                && JointContributions.owedFor(matter).stream()
                        .flatMap(id -> book.last(id, now).stream())
                        .noneMatch(owed -> owed.getState() == ObligationState.OPEN
                                || owed.getDueAt().isAfter(now));
    }

    /**
     * The contributions of a notice that is sent at the deadline, whenever they are computed; empty while it waits. The notice has the contributions
     * received before the last due time; if {@code order} was received later, the notice has the contributions received
     * before {@code order}. A notice that does not name missing agencies waits for their contributions, and also has
     * all contributions up to the last missing one.
     */
    Optional<List<Waiting>> contributions(
            MatterStanding matter, JointNoticeOrdered order, List<Waiting> all, Instant now) {
        var lastDue = of(matter, now);
        IntPredicate inTime = isAfter(order, lastDue)
                ? at -> at < matter.getBeforeOrder()
                : at -> all.get(at).contribution().getReceivedAt().isBefore(lastDue.get());
        return IntStream.rangeClosed(0, all.size())
                .mapToObj(first -> IntStream.range(0, all.size())
                        .filter(inTime.or(at -> at < first))
                        .mapToObj(all::get)
                        .toList())
                .filter(said -> order.getNameMissing() || missing(matter, said).isEmpty())
                .findFirst();
    }

    /** The agencies that owe a contribution, but have no contribution in {@code said}. */
    static List<String> missing(MatterStanding matter, List<Waiting> said) {
        return NoticedMatter.of(matter)
                .silent(said.stream().map(Waiting::agency).toList());
    }
}
