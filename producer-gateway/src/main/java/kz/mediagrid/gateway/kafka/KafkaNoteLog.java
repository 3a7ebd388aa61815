package kz.mediagrid.gateway.kafka;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.gateway.obligation.NoteLog;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.topics.Topics;

/** Keeps what was said of obligations on {@code obligation-notes}. */
final class KafkaNoteLog implements NoteLog {

    private static final String WHAT = "a note on an obligation";

    private final AcknowledgedWriter writer;
    private final Arrivals arrivals;

    KafkaNoteLog(AcknowledgedWriter writer, Arrivals arrivals) {
        this.writer = writer;
        this.arrivals = arrivals;
    }

    @Override
    public void keep(ObligationNoted noted) {
        var shown = arrivals.expect(noted.getSubmission().getSubmissionId());
        writer.writeNow(Topics.OBLIGATION_NOTES, noted.getObligationId(), noted);
        try {
            if (!shown.await(writer.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotAcknowledgedException(WHAT, new TimeoutException("it is kept, but not shown yet"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledgedException(WHAT, e);
        }
    }
}
