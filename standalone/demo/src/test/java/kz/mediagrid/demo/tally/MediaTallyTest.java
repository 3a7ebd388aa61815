package kz.mediagrid.demo.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.demo.outlet.CalendarReport;
import kz.mediagrid.demo.outlet.MailedGrids;
import kz.mediagrid.demo.outlet.OutletReport;
import kz.mediagrid.demo.outlet.ReceivedMail;
import kz.mediagrid.demo.outlet.ReceivedVersion;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import org.junit.jupiter.api.Test;

/** Each way in which an outlet can miss a version, or take it for another, is counted. */
class MediaTallyTest {

    private static final String WEEK = "2026-W50";

    private final List<ReceivedVersion> receipts = new ArrayList<>();
    private int badSignatures;

    @Test
    void anOutletThatHasEveryVersionInOrderMissesNothing() {
        received("one", 1);
        received("two", 2);

        assertThat(tally().count()).isEqualTo(new MediaCount(1, 2, 0, 0));
        assertThat(tally().faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void aVersionThatAnOutletMissesIsLost() {
        received("two", 2);

        assertThat(tally().count().delivered()).isEqualTo(1);
        assertThat(tally().faults()).isEqualTo(new Faults(1, 0));
    }

    @Test
    void aVersionThatComesAfterANewerOneIsLost() {
        received("two", 2);
        received("one", 1);

        assertThat(tally().faults()).isEqualTo(new Faults(1, 0));
    }

    @Test
    void whatIsBadlySignedIsLost() {
        received("one", 1);
        received("two", 2);
        badSignatures = 1;

        assertThat(tally().faults()).isEqualTo(new Faults(1, 0));
    }

    @Test
    void aRepeatUnderTheSameIdIsNeitherDeliveredTwiceNorDoubled() {
        received("one", 1);
        received("two", 2);
        received("one", 1);

        assertThat(tally().count().delivered()).isEqualTo(2);
        assertThat(tally().faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void aRepeatUnderAnotherIdIsDoubled() {
        received("one", 1);
        received("another", 1);
        received("two", 2);

        assertThat(tally().count().delivered()).isEqualTo(2);
        assertThat(tally().faults()).isEqualTo(new Faults(0, 1));
    }

    @Test
    void eachOutletCountsForItself() {
        received("one", 1);
        received("two", 2);
        var other = new OutletReport("other", List.of(), 0, 3);

        var tally = new MediaTally(WEEK, versions(), List.of(report(), other), List.of(), List.of());

        assertThat(tally.count()).isEqualTo(new MediaCount(2, 2, 0, 0));
        assertThat(tally.faults()).isEqualTo(new Faults(2, 0));
    }

    @Test
    void mailsAndEditionsOfCalendarsAreCounted() {
        received("one", 1);
        received("two", 2);

        var tally = tally(mails("week", "morning"), calendar(0));

        assertThat(tally.count()).isEqualTo(new MediaCount(3, 2, 2, 2));
        assertThat(tally.faults()).isEqualTo(Faults.NONE);
    }

    @Test
    void aMailThatCameTwiceIsDoubledAndCountsOnce() {
        received("one", 1);
        received("two", 2);

        var tally = tally(mails("week", "morning", "week"), calendar(0));

        assertThat(tally.count().mailed()).isEqualTo(2);
        assertThat(tally.faults()).isEqualTo(new Faults(0, 1));
    }

    @Test
    void aPollThatWasRefusedIsLost() {
        received("one", 1);
        received("two", 2);

        assertThat(tally(mails("week"), calendar(1)).faults()).isEqualTo(new Faults(1, 0));
    }

    private MediaTally tally(MailedGrids mails, CalendarReport calendar) {
        return new MediaTally(WEEK, versions(), List.of(report()), List.of(mails), List.of(calendar));
    }

    private static MailedGrids mails(String... ids) {
        return new MailedGrids(Stream.of(ids)
                .map(id -> new ReceivedMail("tan-gazeti@example.invalid", id, "Медиа-грид", ""))
                .toList());
    }

    private static CalendarReport calendar(int refused) {
        return new CalendarReport(List.of("20261204T070000Z", "20261207T050005Z"), 3, refused, 1, List.of());
    }

    private void received(String webhookId, int version) {
        receipts.add(new ReceivedVersion(webhookId, WEEK, version));
    }

    private MediaTally tally() {
        return new MediaTally(WEEK, versions(), List.of(report()), List.of(), List.of());
    }

    private OutletReport report() {
        return new OutletReport("dala-tv", receipts, badSignatures, 0);
    }

    private static List<MediaGridVersion> versions() {
        return IntStream.of(1, 2).mapToObj(MediaTallyTest::version).toList();
    }

    private static MediaGridVersion version(int number) {
        return MediaGridVersion.newBuilder()
                .setWeek(WEEK)
                .setVersion(number)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(Instant.parse("2026-12-04T07:00:00Z"))
                .setCause(PublicationCause.SCHEDULE)
                .setCommandOffset(9)
                .setCalendarVersion("kz")
                .setPolicyVersion("standard")
                .setCanonicalForm("c")
                .setStateHash("h")
                .setChanges(List.of())
                .build();
    }
}
