package kz.mediagrid.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class PublishedWeeksTest {

    private static final String WEEK = "2026-W49";
    private static final GridEntry EDU = entry("edu-1", "Meeting");
    private static final GridEntry FIN = entry("fin-1", "Budget");

    private final PublishedWeeks weeks = new PublishedWeeks(new HeapStores(), new WeekStates(new HeapStores()));

    @Test
    void aWeekIsCompleteOnceItsHeaderAndAllItsEntriesWereRead() {
        assertThat(weeks.isComplete(WEEK)).isTrue();

        weeks.apply("2026-W49/edu-1", EDU);
        assertThat(weeks.isComplete(WEEK)).isFalse();
        weeks.apply(version(1, EDU, FIN));
        assertThat(weeks.isComplete(WEEK)).isFalse();
        weeks.apply("2026-W49/fin-1", FIN);
        assertThat(weeks.isComplete(WEEK)).isFalse();
        weeks.apply(state(1, 1));

        assertThat(weeks.isComplete(WEEK)).isTrue();
        assertThat(weeks.eventsOf(WEEK)).containsExactly("edu-1", "fin-1");
        assertThat(weeks.entry(WEEK, "fin-1")).isEqualTo(FIN);
    }

    @Test
    void aVersionThatRemovesAnEntryIsCompleteOnceTheEntryIsGone() {
        weeks.apply(version(1, EDU, FIN));
        weeks.apply("2026-W49/edu-1", EDU);
        weeks.apply("2026-W49/fin-1", FIN);

        weeks.apply(state(2, 2));
        weeks.apply(version(2, EDU));
        assertThat(weeks.isComplete(WEEK)).isFalse();
        weeks.apply("2026-W49/fin-1", null);

        assertThat(weeks.isComplete(WEEK)).isTrue();
        assertThat(weeks.entry(WEEK, "fin-1")).isNull();
        assertThat(weeks.newest(WEEK)).map(MediaGridVersion::getVersion).contains(2);
    }

    @Test
    void anEntryWithOtherContentIsNotThatOfTheVersion() {
        weeks.apply(state(1, 1));
        weeks.apply(version(1, EDU));

        weeks.apply("2026-W49/edu-1", entry("edu-1", "Another meeting"));

        assertThat(weeks.isComplete(WEEK)).isFalse();
    }

    @Test
    void anOrderIsVisibleOnceItsVersionIsComplete() {
        weeks.apply(state(1, 1));
        weeks.apply(version(1, EDU));
        weeks.apply("2026-W49/edu-1", EDU);

        var order = weeks.awaitVisible(ordered(2), Duration.ofMinutes(1));
        weeks.apply(state(2, 2));
        weeks.apply(version(2, EDU, FIN));
        assertThat(order).isNotDone();
        weeks.apply("2026-W49/fin-1", FIN);

        assertThat(order).isDone();
    }

    @Test
    void anOrderThatOnlyEndsAHoldIsVisibleWithoutAVersion() {
        weeks.apply(state(1, 1));
        weeks.apply(version(1, EDU));
        weeks.apply("2026-W49/edu-1", EDU);

        var order = weeks.awaitVisible(ordered(2), Duration.ofMinutes(1));
        assertThat(order).isNotDone();
        weeks.apply(state(1, 2));

        assertThat(order).isDone();
    }

    private static GridWeekState state(int version, long offset) {
        return GridWeekState.newBuilder()
                .setWeek(WEEK)
                .setVersion(version)
                .setDecidedUpTo(offset)
                .build();
    }

    private static SubmissionOutcome ordered(long offset) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId("order")
                .setRequestId("order")
                .setAgencyCode("mam")
                .setCommand("GridPublicationOrdered")
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(Instant.parse("2026-11-27T10:00:00Z"))
                .setCommandOffset(offset)
                .setWeeks(List.of(WEEK))
                .build();
    }

    private static MediaGridVersion version(int number, GridEntry... entries) {
        var hash = new StateHash();
        Stream.of(entries).forEach(hash::add);
        return MediaGridVersion.newBuilder()
                .setWeek(WEEK)
                .setVersion(number)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(Instant.parse("2026-11-27T10:00:00Z"))
                .setCause(PublicationCause.ORDER)
                .setCommandOffset(number)
                .setCalendarVersion("kz-2026-11")
                .setPolicyVersion("standard")
                .setCanonicalForm(CanonicalForm.NAME)
                .setStateHash(hash.hex())
                .build();
    }

    private static GridEntry entry(String id, String title) {
        var text = LocalizedText.newBuilder().setRu(title).build();
        return GridEntry.newBuilder()
                .setWeek(WEEK)
                .setEventId(id)
                .setAgencyCode(id.substring(0, 3))
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setTitle(text)
                .setDate(LocalDate.parse("2026-12-03"))
                .setTiming(EventTiming.ALL_DAY)
                .setPlace(text)
                .setOrganisers(List.of())
                .setPurpose(text)
                .build();
    }
}
