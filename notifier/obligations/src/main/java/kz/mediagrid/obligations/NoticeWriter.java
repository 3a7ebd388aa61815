package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.matters.NoticedMatter;
import kz.mediagrid.schemas.JointNoticeOrdered;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.NoticeCause;

/** Writes a joint matter's notice or a supplement to it, and the messages that announce it. */
final class NoticeWriter {

    private final Journal journal;
    private final OutgoingMessages messages;

    /** @param journal receives the notices */
    NoticeWriter(Journal journal, OutgoingMessages messages) {
        this.journal = journal;
        this.messages = messages;
    }

    /**
     * The content of a notice.
     *
     * @param supplement the number of the supplement; 0 for the notice itself
     * @param missing codes of the agencies that owe a contribution and sent none
     */
    record Content(int supplement, NoticeCause cause, List<WaitingContributions.Waiting> said, List<String> missing) {}

    void write(MatterStanding matter, JointNoticeOrdered order, Content content, Instant now) {
        var said = content.said().stream()
                .map(WaitingContributions.Waiting::contribution)
                .toList();
        var notice = NoticedMatter.of(matter)
                .notice(order, said, content.missing())
                .setSupplement(content.supplement())
                .setSentAt(now)
                .setCause(content.cause())
                .build();
        NoticeParts.of(notice).forEach(journal::notice);
        messages.notice(matter, content.supplement(), now);
    }
}
