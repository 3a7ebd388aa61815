package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.testing.Records.deadLetter;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.topics.Service;
import org.junit.jupiter.api.Test;

/** What could not be read, as it is shown. */
class DeadLettersTest {

    private final DeadLetters deadLetters = new DeadLetters();

    @Test
    void theNewestOfAllServicesComeFirstAndAllAreCounted() {
        deadLetters.apply(Service.NOTIFIER, 0, Instant.ofEpochSecond(10), deadLetter("media-grids", 5, "x"));
        deadLetters.apply(Service.PRODUCER_GATEWAY, 0, Instant.ofEpochSecond(20), deadLetter("agencies", 6, "x"));

        assertThat(deadLetters.newest()).extracting(DeadLetterEntry::topic).containsExactly("agencies", "media-grids");
        assertThat(deadLetters.count(Service.NOTIFIER)).isEqualTo(1);
        assertThat(deadLetters.count(Service.GRID_AGGREGATOR)).isZero();
    }

    @Test
    void twoHundredAreKeptHoweverManyThereAre() {
        for (int i = 0; i < 1_000; i++) {
            deadLetters.apply(Service.NOTIFIER, i, Instant.ofEpochSecond(i), deadLetter("media-grids", i, "x"));
        }

        assertThat(deadLetters.newest())
                .hasSize(200)
                .first()
                .extracting(DeadLetterEntry::offset)
                .isEqualTo(999L);
        assertThat(deadLetters.count(Service.NOTIFIER)).isEqualTo(1_000);
    }

    @Test
    void itsBytesAreShownAsTextAndInHexadecimalDigits() {
        deadLetters.apply(Service.NOTIFIER, 0, Instant.EPOCH, deadLetter("media-grids", 5, "Жоспар\u0007<b>"));

        var head = deadLetters.newest().get(0).head();
        assertThat(head.text()).isEqualTo("Жоспар.<b>");
        assertThat(head.hex())
                .startsWith("0000  d0 96 d0 be")
                .contains("07 3c 62 3e")
                .contains(".<b>");
    }

    @Test
    void onlyTheBeginningOfALargeOneIsKept() {
        deadLetters.apply(Service.NOTIFIER, 0, Instant.EPOCH, deadLetter("media-grids", 5, "x".repeat(1_000_000)));

        var deadLetter = deadLetters.newest().get(0);
        assertThat(deadLetter.head().total()).isEqualTo(1_000_000);
        assertThat(deadLetter.head().size()).isEqualTo(2_048);
    }

    @Test
    void bytesOfATopicThatHoldsWhatIsPrivateAreNotShown() {
        deadLetters.apply(Service.PRODUCER_GATEWAY, 0, Instant.EPOCH, deadLetter("contacts", 5, "+7 701 000 00 00"));

        var deadLetter = deadLetters.newest().get(0);
        assertThat(deadLetter.isPrivate()).isTrue();
        assertThat(deadLetter.head().size()).isZero();
        assertThat(deadLetter.head().total()).isEqualTo(16);
    }
}
