package kz.mediagrid.agencypages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kz.mediagrid.agencypages.form.OfferedTexts.Offered;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.state.testing.HeapStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfferedTextsTest {

    private static final Instant NOW = Instant.parse("2026-12-10T06:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-12-10");
    private static final Account EDU = new Account("per-1", Set.of(Role.AGENCY), "edu", null);

    private final PlannedEventView events = new PlannedEventView(new HeapStores());
    private final OfferedTexts offered = new OfferedTexts(
            events,
            new DraftWeeks(
                    new GridWeeks(new Calendars(), WeekPolicy.standard()),
                    new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC))));

    @Test
    void textsAreOfferedByLanguageNewestFirstAndEachOnce() {
        filed("edu", TODAY.minusDays(8), "Ескі зал", "Старый зал");
        filed("edu", TODAY.minusDays(1), "Зал", " Зал ");
        filed("edu", TODAY, null, "Дворец");
        filed("edu", TODAY.plusDays(7), null, "Зал");

        assertThat(texts("offered-place-ru")).containsExactly("Зал", "Дворец", "Старый зал");
        assertThat(texts("offered-place-kk")).containsExactly("Зал", "Ескі зал");
        assertThat(texts("offered-organiser-ru")).containsExactly("Организатор");
        assertThat(texts("offered-position-kk")).containsExactly("Министр");
        assertThat(texts("offered-speaker-ru")).containsExactly("А. Б.");
    }

    @Test
    void aListHas30TextsAtMost() {
        IntStream.range(0, 40).forEach(number -> filed("edu", TODAY.minusDays(number), null, "Зал " + number));

        assertThat(texts("offered-place-ru")).hasSize(30).startsWith("Зал 0").endsWith("Зал 29");
    }

    @Test
    void aBodyWithHundredsOfEventsIsOfferedTheTextsOfItsLastWeeks() {
        IntStream.range(0, 300).forEach(number -> filed("edu-" + number, "edu", TODAY, null, "Зал " + number % 9));
        filed("edu", TODAY.minusDays(14), null, "Старый зал");

        assertThat(texts("offered-place-ru")).hasSize(9).doesNotContain("Старый зал");
    }

    @Test
    void anotherBodysTextsAndTextsOfSeveralLinesAreNotOffered() {
        filed("dsm", TODAY, "Аурухана", "Больница");
        filed("edu", TODAY, null, "Зал\nвторой этаж");

        assertThat(texts("offered-place-ru")).isEmpty();
        assertThat(texts("offered-place-kk")).isEmpty();
    }

    private List<String> texts(String list) {
        return offered.to(EDU).stream()
                .filter(one -> one.id().equals(list))
                .map(Offered::texts)
                .findFirst()
                .orElse(List.of());
    }

    private void filed(String agency, LocalDate date, @Nullable String kazakh, String russian) {
        filed(agency + "-" + date, agency, date, kazakh, russian);
    }

    private void filed(String id, String agency, LocalDate date, @Nullable String kazakh, String russian) {
        var week = GridWeek.of(date).toString();
        events.apply(PlannedEvent.newBuilder()
                .setEventId(id)
                .setAgencyCode(agency)
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(new LocalizedText(null, "Название", null))
                        .setDate(date)
                        .setTiming(EventTiming.ALL_DAY)
                        .setPlace(new LocalizedText(kazakh, russian, null))
                        .setPurpose(new LocalizedText(null, "Цель", null))
                        .setOrganisers(List.of(Organiser.newBuilder()
                                .setName(new LocalizedText(null, "Организатор", null))
                                .build()))
                        .setSpeakers(List.of(Speaker.newBuilder()
                                .setPosition(new LocalizedText("Министр", null, null))
                                .setName(new LocalizedText(null, "А. Б.", null))
                                .build()))
                        .build())
                .setEntries(List.of(EntryState.newBuilder()
                        .setWeek(week)
                        .setBroughtAt(NOW)
                        .setCurrent(true)
                        .build()))
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .setChangedBy("submission")
                .build());
    }
}
