package kz.mediagrid.agencypages.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.gateway.erasure.Erasure;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.SentDraft;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;

/**
 * Erases the titles of sent drafts whose submissions are not on the log when the week is over. Their drafts are erased then, and
 * nothing else holds the titles.
 */
final class TitleEraser implements Erasure {

    /** The time after the week until the titles are erased, so that no command is still on its way to the log [business time]. */
    private static final Duration AFTER_WEEK = Duration.ofDays(1);

    /** The largest number of sends that are written and acknowledged together. */
    private static final int AT_ONCE = 100;

    private static final LocalizedText ERASED = new LocalizedText(null, null, null);

    private final SentDrafts sends;
    private final SubmissionView submissions;
    private final Clock business;
    private final AcknowledgedWriter writer;

    /** @param business the business clock, which says when a week is over */
    TitleEraser(SentDrafts sends, SubmissionView submissions, Clock business, AcknowledgedWriter writer) {
        this.sends = sends;
        this.submissions = submissions;
        this.business = business;
        this.writer = writer;
    }

    @Override
    public Topic topic() {
        return Topics.SENT_DRAFTS;
    }

    @Override
    public Instant lastWritten() {
        return sends.lastWritten();
    }

    @Override
    public int eraseDue() {
        var due = new LinkedHashMap<String, DraftsSent>();
        for (var sent : sends.uncheckedBefore(GridWeek.of(business.instant().minus(AFTER_WEEK)))) {
            var left = left(sent);
            if (left.equals(sent)) {
                sends.checked(sent);
            } else if (due.size() < AT_ONCE) {
                due.put(sent.getSendId(), left);
            }
        }
        if (!due.isEmpty()) {
            writer.writeAllNow(Topics.SENT_DRAFTS, due);
        }
        return due.size();
    }

    private DraftsSent left(DraftsSent sent) {
        return DraftsSent.newBuilder(sent)
                .setDrafts(sent.getDrafts().stream().map(this::left).toList())
                .build();
    }

    private SentDraft left(SentDraft draft) {
        var number = draft.getSubmissionId();
        return submissions.receipt(number).isPresent() ? draft : new SentDraft(number, ERASED);
    }
}
