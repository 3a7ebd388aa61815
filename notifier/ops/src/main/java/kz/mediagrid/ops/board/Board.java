package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.mediagrid.grid.chain.BrokenVersion;

/**
 * All that the ops page shows, at one moment, in no language yet.
 *
 * @param now business time
 * @param moved whether business time was moved away from real time
 * @param running whether business time runs
 * @param overdueCount how much is overdue
 * @param overdue what is overdue, the newest first; at most the newest hundred
 * @param soonDueCount how much is due within a day
 * @param soonDue what is due within a day, the first due first; at most the first hundred
 * @param weeks who has declared, by week
 * @param gridWeeks the weeks whose versions the outlets' rows name, the latest first
 * @param letterCounts how many dead letters each service has, by its id
 * @param letters the newest dead letters
 * @param mailOn whether this installation has a mail server
 * @param messagesWaiting how many messages to people may be sent and were not
 * @param undeliverable the newest messages that nobody could be sent
 * @param notices the newest consolidated notices of joint matters, and to whom each went
 * @param brokenChains the weeks with a version that is not as it was published, and what of it is not
 */
record Board(
        @InAlmaty Instant now,
        boolean moved,
        boolean running,
        long overdueCount,
        List<DueRow> overdue,
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

    /** How many rows of one kind there are at most. */
    static final int ROWS = 100;

    /** How many forms of open weeks were not received yet. */
    public int undeclared() {
        return weeks.stream().mapToInt(week -> week.missing().size()).sum();
    }

    /** How many outlets still are to be given a version. */
    public long outletsBehind() {
        return outlets.stream().filter(outlet -> outlet.behind() > 0).count();
    }

    public long letterCount() {
        return letterCounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
