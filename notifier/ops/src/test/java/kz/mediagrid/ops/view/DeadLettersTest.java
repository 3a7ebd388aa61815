package kz.mediagrid.ops.view;

import static kz.mediagrid.ops.testing.Records.letter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.topics.Service;
import org.junit.jupiter.api.Test;

/** What could not be read, as it is shown. */
class DeadLettersTest {

    private final DeadLetters letters = new DeadLetters();

    @Test
    void theNewestOfAllServicesComeFirstAndAllAreCounted() {
        letters.apply(Service.NOTIFIER, 0, Instant.ofEpochSecond(10), letter("media-grids", 5, "x"));
        letters.apply(Service.PRODUCER_GATEWAY, 0, Instant.ofEpochSecond(20), letter("agencies", 6, "x"));

        assertThat(letters.newest()).extracting(DeadLetterEntry::topic).containsExactly("agencies", "media-grids");
        assertThat(letters.count(Service.NOTIFIER)).isEqualTo(1);
        assertThat(letters.count(Service.GRID_AGGREGATOR)).isZero();
    }

    @Test
    void twoHundredAreKeptHoweverManyThereAre() {
        for (int i = 0; i < 1_000; i++) {
            letters.apply(Service.NOTIFIER, i, Instant.ofEpochSecond(i), letter("media-grids", i, "x"));
        }

        assertThat(letters.newest())
                .hasSize(200)
                .first()
                .extracting(DeadLetterEntry::offset)
                .isEqualTo(999L);
        assertThat(letters.count(Service.NOTIFIER)).isEqualTo(1_000);
    }

    @Test
    void itsBytesAreShownAsTextAndInHexadecimalDigits() {
        letters.apply(Service.NOTIFIER, 0, Instant.EPOCH, letter("media-grids", 5, "Жоспар\u0007<b>"));

        var head = letters.newest().get(0).head();
        assertThat(head.text()).isEqualTo("Жоспар.<b>");
        assertThat(head.hex())
                .startsWith("0000  d0 96 d0 be")
                .contains("07 3c 62 3e")
                .contains(".<b>");
    }

    @Test
    void onlyTheBeginningOfALargeOneIsKept() {
        letters.apply(Service.NOTIFIER, 0, Instant.EPOCH, letter("media-grids", 5, "x".repeat(1_000_000)));

        var letter = letters.newest().get(0);
        assertThat(letter.head().total()).isEqualTo(1_000_000);
        assertThat(letter.head().size()).isEqualTo(2_048);
    }

    @Test
    void bytesOfATopicThatHoldsWhatIsPrivateAreNotShown() {
        letters.apply(Service.PRODUCER_GATEWAY, 0, Instant.EPOCH, letter("contacts", 5, "+7 701 000 00 00"));

        var letter = letters.newest().get(0);
        assertThat(letter.isPrivate()).isTrue();
        assertThat(letter.head().size()).isZero();
        assertThat(letter.head().total()).isEqualTo(16);
    }
}
