package kz.mediagrid.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.state.testing.NamedHeapStores;
import org.junit.jupiter.api.Test;

/** The view stores an event as long as a receipt may need it, and nothing of an event after that. */
class RecentEventsTest {

    private final List<Store<?>> stores = new ArrayList<>();
    private final RecentEvents events = new RecentEvents(new Stores() {
        @Override
        public <V> Store<V> of(Kept<V> kept) {
            var store = new HeapStore<V>();
            stores.add(store);
            return store;
        }
    });

    @Test
    void anEventIsDroppedEightWeeksAfterTheWeekOfItsLastEntry() {
        events.apply(event("edu-a", "2026-12-09", "2026-12-01"));
        events.apply(event("edu-moved-earlier", "2026-12-09", "2026-12-01", "2026-W51"));
        events.apply(event("edu-new", "2027-02-10", "2027-02-07"));
        assertThat(stored()).containsExactly("edu-a", "edu-moved-earlier", "edu-new");
        assertThat(events.isLongOver(GridWeek.parse("2026-W50"))).isFalse();

        events.apply(event("edu-new", "2027-02-10", "2027-02-08"));
        assertThat(stored()).containsExactly("edu-moved-earlier", "edu-new");
        assertThat(events.isLongOver(GridWeek.parse("2026-W50"))).isTrue();

        events.apply(event("edu-new", "2027-02-10", "2027-02-15"));
        assertThat(stored()).containsExactly("edu-new");
    }

    @Test
    void anOldEventThatIsReadAfterANewOneIsNotStored() {
        events.apply(event("edu-new", "2027-02-10", "2027-02-08"));
        events.apply(event("edu-a", "2026-12-09", "2026-12-01"));
        assertThat(stored()).containsExactly("edu-new");
    }

    @Test
    void anEventThatMovesIsStoredForItsNewWeekOnly() {
        events.apply(event("edu-a", "2026-12-09", "2026-12-01"));
        events.apply(event("edu-a", "2027-03-03", "2026-12-02", "2026-W50"));
        events.apply(event("edu-new", "2027-03-10", "2027-03-08"));
        assertThat(stored()).containsExactly("edu-a", "edu-new");

        events.apply(event("edu-new", "2028-03-10", "2028-03-08"));
        assertThat(stored()).containsExactly("edu-new");
        assertThat(stores)
                .allSatisfy(store -> assertThat(store.keysAfter("", 10)).hasSize(1));
    }

    private List<String> stored() {
        return Stream.of("edu-a", "edu-moved-earlier", "edu-new")
                .filter(id -> events.find(id) != null)
                .toList();
    }

    private static PlannedEvent event(String id, String date, String changed, String... weeks) {
        var moment = Instant.parse(changed + "T06:00:00Z");
        return PlannedEvent.newBuilder()
                .setEventId(id)
                .setAgencyCode("edu")
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(new LocalizedText(null, "Брифинг", null))
                        .setDate(LocalDate.parse(date))
                        .setTiming(EventTiming.ALL_DAY)
                        .setPlace(new LocalizedText(null, "Астана", null))
                        .setPurpose(new LocalizedText(null, "Цель", null))
                        .setOrganisers(List.of())
                        .build())
                .setSubmittedAt(moment)
                .setChangedAt(moment)
                .setEntries(Stream.of(weeks)
                        .map(week -> new EntryState(week, moment, false, false, 0, null))
                        .toList())
                .build();
    }

    @Test
    void withTheStoresOfAnotherProcessItKnowsWhichWeeksAreLongOver() {
        var kept = new NamedHeapStores();
        new RecentEvents(kept).apply(event("edu-new", "2027-02-10", "2027-02-08"));

        var after = new RecentEvents(kept);
        after.resume();

        assertThat(after.isLongOver(GridWeek.parse("2026-W50"))).isTrue();
        assertThat(after.find("edu-new")).isNotNull();
        after.apply(event("edu-a", "2026-12-09", "2026-12-01"));
        assertThat(after.find("edu-a")).isNull();
    }
}
