package kz.mediagrid.agencypages.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.submission.UndecidedLimits;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.DraftsSent;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Refusal;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SentDraft;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.testing.HeapStores;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** The title of a draft that was sent stays as long as its draft, and for ever if its submission is on the log. */
class TitleEraserTest {

    private static final Instant SENT = Instant.parse("2026-12-10T06:00:00Z");

    /** The Tuesday after the week, 00:00 in Almaty. */
    private static final Instant A_DAY_AFTER = Instant.parse("2026-12-21T19:00:00Z");

    private final SentDrafts sends = new SentDrafts(new HeapStores());
    private final SubmissionView submissions =
            new SubmissionView(new HeapStores(), new UndecidedLimits(8, 10_000), new RefusedCalls());
    private final List<DraftsSent> written = new ArrayList<>();
    private Instant now = A_DAY_AFTER;
    private final InstantSource business = () -> now;
    private final TitleEraser eraser = new TitleEraser(sends, submissions, business.withZone(ZoneOffset.UTC), writer());

    @Test
    void aDayAfterTheWeekTheTitlesOfWhatIsNotOnTheLogAreErased() {
        sends.apply(sent("edu-1", "lost", "accepted", "refused"), SENT);
        sends.apply(sent("edu-2", "accepted"), SENT.plusSeconds(1));
        submissions.apply(outcome("accepted", Verdict.ACCEPTED));
        submissions.apply(outcome("refused", Verdict.REFUSED));
        now = A_DAY_AFTER.minusMillis(1);
        assertThat(eraser.eraseDue()).isZero();

        now = A_DAY_AFTER;
        assertThat(eraser.eraseDue()).isEqualTo(1);

        assertThat(written)
                .containsExactlyElementsOf(sends.of("edu", "2026-W51").subList(1, 2));
        assertThat(sends.find("edu", "2026-W51", "edu-1").orElseThrow().getDrafts())
                .containsExactly(
                        new SentDraft("lost", new LocalizedText(null, null, null)),
                        draft("accepted"),
                        draft("refused"));
        assertThat(sends.of("edu", "2026-W51"))
                .extracting(DraftsSent::getSendId)
                .as("the newest first, as before")
                .containsExactly("edu-2", "edu-1");
        assertThat(eraser.eraseDue()).as("the second look").isZero();
        assertThat(sends.of("edu", "2026-W51")).hasSize(2);
    }

    private AcknowledgedWriter writer() {
        return new AcknowledgedWriter(new RecordTemplate<>(StaysOpen::new), this::keep);
    }

    private byte[] keep(String topic, SpecificRecord record) {
        var sent = (DraftsSent) record;
        written.add(sent);
        sends.apply(sent, now);
        return new byte[0];
    }

    /** A broker in memory, which acknowledges at once. A template closes its producer after each record; this one stays open. */
    private static final class StaysOpen extends MockProducer<byte[], byte[]> {

        StaysOpen() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void close() {}
    }

    private static DraftsSent sent(String id, String... numbers) {
        return DraftsSent.newBuilder()
                .setSendId(id)
                .setAgencyCode("edu")
                .setWeek("2026-W51")
                .setSentAt(id.equals("edu-1") ? SENT : SENT.plusSeconds(1))
                .setActor("per-1")
                .setDrafts(List.of(numbers).stream().map(TitleEraserTest::draft).toList())
                .build();
    }

    private static SentDraft draft(String number) {
        return new SentDraft(number, new LocalizedText("Іс-шара " + number, null, null));
    }

    private static SubmissionOutcome outcome(String number, Verdict verdict) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId(number)
                .setRequestId("r-" + number)
                .setAgencyCode("edu")
                .setCommand("EventSubmitted")
                .setReceivedAt(SENT)
                .setCommandOffset(1)
                .setVerdict(verdict)
                .setRefusal(verdict == Verdict.REFUSED ? new Refusal(RefusalReason.EVENT_OVER, null, "over") : null)
                .build();
    }
}
