package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.History.Call;
import kz.mediagrid.notifier.grid.PublishedGrid;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checker finds what it is there for; else a run that finds nothing would prove nothing. */
class HistoryCheckerTest {

    private static final String WEEK = "2027-W10";

    private History history;

    @BeforeEach
    void twoAreAcknowledged(@TempDir Path directory) {
        history = new History(directory.resolve("history.jsonl"));
        acknowledged("first");
        acknowledged("second");
    }

    @Test
    void nothingIsFoundWhereAllIsPublishedOnce() {
        assertThat(check(version(1, "first"), version(2, "first", "second"))).isEmpty();
    }

    @Test
    void whatWasAcknowledgedAndIsNotPublishedIsLost() {
        assertThat(check(version(1, "first"))).containsExactly("lost: edu-second");
    }

    @Test
    void whatNobodySentIsFound() {
        assertThat(check(version(1, "first", "second", "third"))).containsExactly("sent by nobody: edu-third");
    }

    @Test
    void whatIsThereTwiceIsFoundUnderOneIdAndUnderTwo() {
        assertThat(check(version(1, "first", "second", "second")))
                .contains("doubled: edu-second", "doubled under another id: second");
    }

    @Test
    void aCallThatWasNeverAnsweredIsFound() {
        history.add("third", Call.INVOKE, null);
        history.add("third", Call.UNKNOWN, null);

        assertThat(check(version(1, "first", "second"))).containsExactly("never answered: third");
    }

    @Test
    void aRepeatThatIsRefusedIsFound() {
        history.add("second", Call.INVOKE, null);
        history.add("second", Call.FAIL, null);

        assertThat(check(version(1, "first", "second"))).containsExactly("refused: second");
    }

    @Test
    void aNumberThatIsUsedAgainAndAVersionThatFollowsAnotherAreFound() {
        assertThat(check(version(1, "first"), version(1, "first", "second")))
                .contains(WEEK + ": version 1 where 2 is next");
        assertThat(check(version(1, "first"), version(3, "first", "second")))
                .contains(WEEK + ": version 2 does not follow the one before");
    }

    private void acknowledged(String key) {
        history.add(key, Call.INVOKE, null);
        history.add(key, Call.OK, "edu-" + key);
    }

    private List<String> check(PublishedGrid... versions) {
        return HistoryChecker.check(history, List.of(List.of(versions)));
    }

    private static PublishedGrid version(int number, String... keys) {
        return new PublishedGrid(
                header(number),
                List.of(),
                Stream.of(keys).map(HistoryCheckerTest::entry).toList());
    }

    private static MediaGridVersion header(int number) {
        return MediaGridVersion.newBuilder()
                .setWeek(WEEK)
                .setVersion(number)
                .setPart(1)
                .setParts(1)
                .setPublishedAt(Instant.parse("2026-12-04T07:00:00Z"))
                .setCause(PublicationCause.ORDER)
                .setCommandOffset(number)
                .setCalendarVersion("kz")
                .setPolicyVersion("p")
                .setCanonicalForm("c")
                .setStateHash("state-" + number)
                .setVersionHash("version-" + number)
                .setPreviousHash(number == 1 ? null : "version-" + (number - 1))
                .build();
    }

    private static GridEntry entry(String key) {
        return GridEntry.newBuilder()
                .setWeek(WEEK)
                .setEventId("edu-" + key)
                .setAgencyCode("edu")
                .setRevision(1)
                .setStanding(EntryStanding.PLANNED)
                .setTitle(text(key))
                .setDate(LocalDate.parse("2027-03-08"))
                .setTiming(EventTiming.ALL_DAY)
                .setPlace(text("Astana"))
                .setPurpose(text("To try"))
                .build();
    }

    private static LocalizedText text(String words) {
        return LocalizedText.newBuilder().setRu(words).build();
    }
}
