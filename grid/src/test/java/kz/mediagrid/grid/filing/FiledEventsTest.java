package kz.mediagrid.grid.filing;

import static kz.mediagrid.grid.testing.Filings.moved;
import static kz.mediagrid.grid.testing.Filings.planned;
import static kz.mediagrid.grid.testing.Filings.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many events a body filed for a week that it did not declare. */
class FiledEventsTest {

    private final FiledEvents filed = new FiledEvents(new HeapStores());

    @Test
    void onlyTheBodysOwnEventsOfThatWeekCount() {
        filed.apply(planned("edu-1", "edu", "2026-W50"));
        filed.apply(planned("edu-2", "edu", "2026-W50", "2026-W51"));
        filed.apply(planned("dsm-1", "dsm", "2026-W50"));

        assertThat(filed.of("edu", "2026-W50")).isEqualTo(new Filed(2, 0));
        assertThat(filed.of("edu", "2026-W51")).isEqualTo(new Filed(1, 0));
        assertThat(filed.of("zk", "2026-W50")).isEqualTo(Filed.NOTHING);
        assertThat(filed.of("edu", "2026-W49")).isEqualTo(Filed.NOTHING);
    }

    @Test
    void aRevisionOrARecordReadAgainCountsOnce() {
        var event = planned("edu-1", "edu", "2026-W50");
        filed.apply(event);
        filed.apply(PlannedEvent.newBuilder(event).setRevision(2).build());
        filed.apply(event);

        assertThat(filed.of("edu", "2026-W50")).isEqualTo(new Filed(1, 0));
    }

    @Test
    void whatIsWithdrawnIsGoneUntilItIsReinstated() {
        var event = planned("edu-1", "edu", "2026-W50");
        filed.apply(event);
        filed.apply(withdrawn(event));

        assertThat(filed.of("edu", "2026-W50")).isEqualTo(new Filed(0, 1));

        filed.apply(event);

        assertThat(filed.of("edu", "2026-W50")).isEqualTo(new Filed(1, 0));
    }

    @Test
    void whatMovedCountsInItsNewWeekWhetherOrNotTheOldOneKeepsAnEntry() {
        var kept = planned("edu-1", "edu", "2026-W50");
        filed.apply(kept);
        filed.apply(moved(kept, "2026-W51"));
        filed.apply(planned("edu-2", "edu", "2026-W50"));
        filed.apply(planned("edu-2", "edu", "2026-W51"));

        assertThat(filed.of("edu", "2026-W50")).isEqualTo(new Filed(0, 2));
        assertThat(filed.of("edu", "2026-W51")).isEqualTo(new Filed(2, 0));
    }

    @Test
    void anEventWhoseDateIsToBeConfirmedStandsInNoWeek() {
        var event = planned("edu-1", "edu", "2026-W50");
        filed.apply(event);
        filed.apply(PlannedEvent.newBuilder(event)
                .setDateToBeConfirmed(true)
                .setEntries(List.of())
                .build());

        assertThat(filed.of("edu", "2026-W50")).isEqualTo(new Filed(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 1, filed.one", "ru, 2, filed.few", "ru, 4, filed.few", "ru, 5, filed.many", "ru, 11, filed.many",
        "ru, 12, filed.many", "ru, 14, filed.many", "ru, 21, filed.one", "ru, 22, filed.few", "ru, 111, filed.many",
        "ru, 113, filed.many", "ru, 121, filed.one", "kk, 1, filed.one", "kk, 3, filed.many", "en, 1, filed.one",
        "en, 3, filed.many", "en, 21, filed.many"
    })
    void theWordsHaveThePluralOfTheLanguage(String language, int planned, String words) {
        assertThat(new Filed(planned, 0).words(Locale.forLanguageTag(language))).isEqualTo(words);
    }

    @Test
    void nothingReceivedIsSaidOnlyWhereNothingWasEverFiled() {
        assertThat(Filed.NOTHING.words(Locale.ENGLISH)).isEqualTo("nothing");
        assertThat(new Filed(0, 2).words(Locale.ENGLISH)).isEqualTo("gone");
        assertThat(new Filed(1, 2).words(Locale.ENGLISH)).isEqualTo("filed.one");
    }
}
