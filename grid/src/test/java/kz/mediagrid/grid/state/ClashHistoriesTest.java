package kz.mediagrid.grid.state;

import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.grid.testing.Filed;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.grid.testing.NaiveClashes;
import kz.mediagrid.grid.testing.NaiveClashes.Held;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Whatever changes, event by event, stands as if all events had been compared with all others. */
class ClashHistoriesTest {

    private static final Instant START = Instant.parse("2026-11-25T05:00:00Z");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final List<String> EVENTS =
            List.of("edu-1", "edu-2", "edu-3", "edu-4", "health-1", "health-2", "min-fin-1", "min-fin-2");

    /** One event comes to stand as {@code filed} says. */
    record Change(String eventId, Filed filed) {
        @Override
        public String toString() {
            return String.valueOf(filed.build(eventId));
        }
    }

    @Property(tries = 400)
    @ManyTries
    void whatIsKeptStepByStepEqualsAllPairs(
            @ForAll("histories") List<Change> history,
            @ForAll @IntRange(min = 1, max = 4) int ofOneBody,
            @ForAll @IntRange(min = 0, max = 3) int further) {
        var limits = new CrowdLimits(ofOneBody, ofOneBody + further);
        var book = new EventBook(limits);
        var now = new HashMap<String, PlannedEvent>();
        var at = START;
        for (var change : history) {
            at = at.plusSeconds(60);
            var event = change.filed().build(change.eventId(), at);
            book.save(event);
            now.put(change.eventId(), event);

            assertThat(book.summary()).isEqualTo(naive(now, limits));
            book.told().forEach((id, told) -> assertThat(told).isEqualTo(book.stored(id)));
            checkSides(book.told());
        }
        Statistics.label("kinds at the end")
                .collect(book.told().values().stream()
                        .flatMap(event -> event.getClashes().stream())
                        .map(clash -> clash.getKind().name())
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }

    @Example
    void anOlderCopyOfAnEventErasesNoClash() {
        var book = new EventBook(CrowdLimits.STANDARD);
        var older = by("edu").build("edu-1", START);
        book.save(older);
        book.save(by("edu").build("edu-2", START.plusSeconds(60)));

        book.save(PlannedEvent.newBuilder(older).setRevision(2).build());

        assertThat(book.told().get("edu-1").getRevision()).isEqualTo(2);
        assertThat(book.summary().keySet()).containsExactlyInAnyOrder("edu-1", "edu-2");
        assertThat(book.clashesOf("edu-1")).extracting(Clash::getSince).containsExactly(START.plusSeconds(60));
    }

    private static Map<String, List<String>> naive(Map<String, PlannedEvent> events, CrowdLimits limits) {
        var held = events.values().stream()
                .filter(event ->
                        event.getStatus() == EventStatus.PLANNED && event.getDecision() != EditorialDecision.EXCLUDE)
                .map(event -> new Held(
                        event.getEventId(),
                        event.getAgencyCode(),
                        event.getDecision() == EditorialDecision.FEATURE,
                        event.getDetails()))
                .toList();
        var found = new TreeMap<String, List<String>>();
        NaiveClashes.of(held, limits.ofOneBody(), limits.ofAll())
                .forEach((id, clashes) -> found.put(id, List.copyOf(clashes)));
        return found;
    }

    /** Each side says of the other what the other says of itself, and both the same since when. */
    private static void checkSides(Map<String, PlannedEvent> events) {
        events.forEach((id, event) -> event.getClashes().forEach(clash -> {
            var other = events.get(clash.getOtherEventId());
            assertThat(clash.getOtherAgencyCode()).isEqualTo(other.getAgencyCode());
            assertThat(clash.getOtherStart())
                    .isEqualTo(minute(other.getDetails().getStartTime()));
            assertThat(clash.getOtherEnd()).isEqualTo(minute(other.getDetails().getEndTime()));
            assertThat(other.getClashes())
                    .filteredOn(it -> it.getOtherEventId().equals(id) && it.getKind() == clash.getKind())
                    .extracting(Clash::getSince)
                    .containsExactly(clash.getSince());
        }));
    }

    private static @Nullable Integer minute(@Nullable LocalTime time) {
        return time == null ? null : time.getHour() * 60 + time.getMinute();
    }

    @Provide
    Arbitrary<List<Change>> histories() {
        return change().list().ofMinSize(5).ofMaxSize(40);
    }

    private static Arbitrary<Change> change() {
        var place = Arbitraries.of(
                "Акорда, зал 1", "ЗАЛ 1 (Акорда)", "Акорда, зал 2", "г. Астана", "Павлодар, лицей", "онлайн");
        var title = Arbitraries.of(
                "Брифинг",
                "Открытие новой школы",
                "Открытие школы в Косшы",
                "открытие «Школы» новой",
                "Форум of innovation",
                "Форум innovation");
        var day = Arbitraries.integers().between(0, 3).map(MONDAY::plusDays);
        var more = Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(1, 40));
        var hours = Arbitraries.of(
                List.of("WHOLE", ""),
                List.of("OPEN", ""),
                List.of("09:00", ""),
                List.of("09:30", "10:00"),
                List.of("09:50", "13:10"),
                List.of("10:00", "11:00"));
        var speaker = Arbitraries.of("", "Министр", "Айгүл Бекова", "Бекова Айгүл");
        var statuses = Arbitraries.frequency(Tuple.of(6, EventStatus.PLANNED), Tuple.of(1, EventStatus.WITHDRAWN));
        var decision = Arbitraries.of(EditorialDecision.INCLUDE, EditorialDecision.EXCLUDE, EditorialDecision.FEATURE);
        var when = Combinators.combine(day, more, hours)
                .as((first, days, times) ->
                        (UnaryOperator<Filed>) filed -> filed.on(first, days == 0 ? null : first.plusDays(days))
                                .hours(times.get(0), times.get(1).isEmpty() ? null : times.get(1)));
        return Combinators.combine(Arbitraries.of(EVENTS), place, title, when, speaker, statuses, decision)
                .as((id, where, name, time, who, status, word) -> {
                    var filed = time.apply(by(Commands.agencyOf(id)).at(where).titled(name))
                            .status(status)
                            .decided(word);
                    if (!who.isEmpty()) {
                        filed.speaker(who, who.contains(" ") ? who : null);
                    }
                    return new Change(id, filed);
                });
    }
}
