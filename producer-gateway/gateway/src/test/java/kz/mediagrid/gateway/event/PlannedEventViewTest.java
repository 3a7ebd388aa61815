package kz.mediagrid.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Position;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of the view has the events that a search through all events would find, in the same order. */
class PlannedEventViewTest {

    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
    private static final LocalizedText TEXT = new LocalizedText("kk", "ru", null);
    private static final List<String> AGENCIES = List.of("edu", "dsm", "edu2");
    private static final List<String> WEEKS = List.of("2026-W49", "2026-W50", "2026-W51");
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::date).thenComparing(Position::time).thenComparing(Position::eventId);

    private final Map<String, PlannedEvent> naive = new HashMap<>();
    private DiskStores stores;
    private PlannedEventView view;

    @BeforeEach
    void open(@TempDir Path directory) {
        stores = DiskStores.in(directory.resolve("views"));
        view = new PlannedEventView(stores);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void everyListIsWhatASearchWouldFind() {
        var random = new Random(20261128);
        for (var round = 0; round < 8; round++) {
            for (var change = 0; change < 60; change++) {
                apply(anyEvent(random));
            }

            for (var selection : selections()) {
                var wanted = search(selection);
                assertThat(view.in(selection)).as("%s", selection).isEqualTo(wanted);
                assertThat(pages(selection, 3)).as("%s in pages", selection).isEqualTo(wanted);
            }
            for (var week : WEEKS) {
                assertThat(view.positionsIn(week))
                        .isEqualTo(search(Selection.of(week)).stream()
                                .map(Position::of)
                                .toList());
                for (var agency : AGENCIES) {
                    assertThat(view.plansIn(agency, week))
                            .isEqualTo(search(new Selection(week, agency, Only.ALL)).stream()
                                    .anyMatch(event -> event.getStatus() == EventStatus.PLANNED));
                }
            }
        }
    }

    @Test
    void anEventThatMovedIsInItsNewWeekOnly() {
        apply(event("edu-1", "edu", LocalDate.parse("2026-12-09"), null).build());
        apply(event("edu-1", "edu", LocalDate.parse("2026-12-16"), null).build());

        assertThat(view.in(Selection.of("2026-W50"))).isEmpty();
        assertThat(view.plansIn("edu", "2026-W50")).isFalse();
        assertThat(view.in(Selection.of("2026-W51")))
                .extracting(PlannedEvent::getEventId)
                .containsExactly("edu-1");
        assertThat(view.in(new Selection(null, "edu", Only.ALL))).hasSize(1);
    }

    @Test
    void anEventMayFollowACursorWhoseEventIsGone() {
        apply(event("edu-1", "edu", LocalDate.parse("2026-12-09"), LocalTime.of(10, 0))
                .build());
        apply(event("edu-2", "edu", LocalDate.parse("2026-12-09"), LocalTime.of(10, 0, 30))
                .build());

        var gone = new Position(LocalDate.parse("2026-12-09"), LocalTime.of(10, 0), "edu-10");

        assertThat(view.after(gone, Selection.of("2026-W50"), event -> true, 9))
                .extracting(PlannedEvent::getEventId)
                .containsExactly("edu-2");
    }

    private void apply(PlannedEvent event) {
        naive.put(event.getEventId(), event);
        view.apply(event);
    }

    private static List<Selection> selections() {
        return Stream.of(Only.values())
                .flatMap(only -> withNull(WEEKS)
                        .flatMap(week -> withNull(AGENCIES)
                                .map(agency -> new Selection(week.orElse(null), agency.orElse(null), only))))
                .toList();
    }

    private static Stream<Optional<String>> withNull(List<String> values) {
        return Stream.concat(
                Stream.of(Optional.<String>empty()), values.stream().map(Optional::of));
    }

    private List<PlannedEvent> search(Selection selection) {
        return naive.values().stream()
                .filter(event ->
                        selection.agency() == null || selection.agency().equals(event.getAgencyCode()))
                .filter(event -> selection.week() == null
                        || event.getEntries().stream()
                                .anyMatch(entry ->
                                        entry.getCurrent() && entry.getWeek().equals(selection.week())))
                .filter(event -> switch (selection.only()) {
                    case ALL -> true;
                    case DATE_TO_BE_CONFIRMED -> event.getDateToBeConfirmed();
                    case CLASHING -> !event.getClashes().isEmpty();
                })
                .sorted(Comparator.comparing(Position::of, ORDER))
                .toList();
    }

    private List<PlannedEvent> pages(Selection selection, int size) {
        var found = new ArrayList<PlannedEvent>();
        Position last = null;
        List<PlannedEvent> page;
        do {
            page = view.after(last, selection, event -> true, size);
            found.addAll(page);
            last = page.isEmpty() ? null : Position.of(page.get(page.size() - 1));
        } while (!page.isEmpty());
        return found;
    }

    private static PlannedEvent anyEvent(Random random) {
        var agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
        var date = LocalDate.parse("2026-11-30").plusDays(random.nextInt(21));
        var time = random.nextBoolean() ? null : LocalTime.of(9 + random.nextInt(2), 30 * random.nextInt(2));
        var event = event(agency + "-" + random.nextInt(15), agency, date, time)
                .setStatus(random.nextInt(4) == 0 ? EventStatus.WITHDRAWN : EventStatus.PLANNED);
        if (random.nextInt(4) == 0) {
            event.setEntries(List.of(entry(week(date), false))).setDateToBeConfirmed(true);
        } else if (random.nextInt(4) == 0) {
            event.setEntries(List.of(entry(week(date), true), entry(week(date.plusWeeks(1)), true)));
        }
        if (random.nextInt(3) == 0) {
            event.setClashes(List.of(Clash.newBuilder()
                    .setKind(ClashKind.SAME_PLACE)
                    .setOtherEventId("min-1")
                    .setOtherAgencyCode("min")
                    .setDay(date)
                    .setSince(NOW)
                    .build()));
        }
        return event.build();
    }

    private static PlannedEvent.Builder event(String id, String agency, LocalDate date, @Nullable LocalTime time) {
        return PlannedEvent.newBuilder()
                .setEventId(id)
                .setAgencyCode(agency)
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(TEXT)
                        .setDate(date)
                        .setStartTime(time)
                        .setTiming(time == null ? EventTiming.ALL_DAY : EventTiming.TIMED)
                        .setPlace(TEXT)
                        .setPurpose(TEXT)
                        .build())
                .setEntries(List.of(entry(week(date), true)))
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .setChangedBy("submission");
    }

    private static String week(LocalDate date) {
        return GridWeek.of(date).toString();
    }

    private static EntryState entry(String week, boolean current) {
        return EntryState.newBuilder()
                .setWeek(week)
                .setBroughtAt(NOW)
                .setCurrent(current)
                .build();
    }
}
