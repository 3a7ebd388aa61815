package kz.mediagrid.editingpages.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.EventHistory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.platform.archive.Archive;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.ClashKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.StepAuthor;
import kz.mediagrid.state.testing.HeapStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Each filter of the editor's list leaves the filings that it names, and a link to a filtered list keeps it. */
class WeekFilingsTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");
    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");

    private final PlannedEventView events = new PlannedEventView(new HeapStores());
    private final EventHistory history = new EventHistory(Archive.empty(), new HeapStores());
    private final WeekFilings filings = new WeekFilings(events, history, new Directory());

    @BeforeEach
    void theWeekHasFourFilings() {
        events.apply(filing("edu-1", "Ёлка школы", "2026-12-08", EditorialDecision.LEFT_TO_POLICY, false));
        events.apply(filing("edu-2", "Форум", "2026-12-09", EditorialDecision.LEFT_TO_POLICY, false));
        events.apply(filing("dsm-3", "Аурухана", "2026-12-09", EditorialDecision.INCLUDE, true));
        events.apply(filing("dsm-4", "Клиника", "2026-12-10", EditorialDecision.EXCLUDE, false));
        history.apply(decision("edu-2"), 0);
    }

    @Test
    void aTraitLeavesTheFilingsThatHaveIt() {
        assertThat(listed(Map.of())).containsExactly("edu-1", "dsm-3", "edu-2", "dsm-4");
        assertThat(listed(Map.of("only", "new"))).containsExactly("edu-1");
        assertThat(listed(Map.of("only", "by-rule"))).containsExactly("edu-2");
        assertThat(listed(Map.of("only", "undecided"))).containsExactly("edu-1", "edu-2");
        assertThat(listed(Map.of("only", "late"))).containsExactly("dsm-3");
        assertThat(listed(Map.of("only", "clashing"))).isEmpty();
    }

    @Test
    void aClashIsMarkedInTheWeekOfItsDay() {
        events.apply(PlannedEvent.newBuilder(
                        filing("edu-1", "Ёлка школы", "2026-12-08", EditorialDecision.LEFT_TO_POLICY, false))
                .setClashes(List.of(clash("2026-12-15")))
                .build());
        assertThat(listed(Map.of("only", "clashing")))
                .as("the clash is on a day of the next week")
                .isEmpty();

        events.apply(PlannedEvent.newBuilder(
                        filing("edu-1", "Ёлка школы", "2026-12-08", EditorialDecision.LEFT_TO_POLICY, false))
                .setClashes(List.of(clash("2026-12-15"), clash("2026-12-13")))
                .build());
        assertThat(listed(Map.of("only", "clashing"))).containsExactly("edu-1");
    }

    @Test
    void aWithdrawnFilingIsCancelledOnlyIfTheMediaGridShowsItAsCancelled() {
        assertThat(standing(EditorialDecision.INCLUDE, 0, EventStatus.WITHDRAWN))
                .isEqualTo(FilingStanding.WITHDRAWN);
        assertThat(standing(EditorialDecision.INCLUDE, 2, EventStatus.WITHDRAWN))
                .isEqualTo(FilingStanding.CANCELLED);
        assertThat(standing(EditorialDecision.EXCLUDE, 2, EventStatus.WITHDRAWN))
                .as("one that was taken out of the media-grid before")
                .isEqualTo(FilingStanding.WITHDRAWN);
        assertThat(standing(EditorialDecision.INCLUDE, 2, EventStatus.PLANNED)).isEqualTo(FilingStanding.OPEN);
    }

    private FilingStanding standing(EditorialDecision decision, int firstVersion, EventStatus status) {
        var filing = filing("edu-1", "Ёлка школы", "2026-12-08", decision, false);
        events.apply(PlannedEvent.newBuilder(filing)
                .setStatus(status)
                .setEntries(List.of(EntryState.newBuilder(filing.getEntries().get(0))
                        .setFirstVersion(firstVersion)
                        .build()))
                .build());
        return filings.find(WEEK, "edu-1").orElseThrow().standing();
    }

    private static Clash clash(String day) {
        return Clash.newBuilder()
                .setKind(ClashKind.SAME_PLACE)
                .setOtherEventId("dsm-9")
                .setOtherAgencyCode("dsm")
                .setDay(LocalDate.parse(day))
                .setSince(NOW)
                .build();
    }

    @Test
    void aDayABodyAndASearchLeaveLess() {
        assertThat(listed(Map.of("day", "2026-12-09"))).containsExactly("dsm-3", "edu-2");
        assertThat(listed(Map.of("day", "2026-12-09", "body", "edu"))).containsExactly("edu-2");
        assertThat(listed(Map.of("q", "елка школа"))).containsExactly("edu-1");
        assertThat(listed(Map.of("q", "нет такого"))).isEmpty();
    }

    @Test
    void anUnknownFilterLimitsNothingAndIsSaidToBeUnknown() {
        assertThat(listed(Map.of("only", "nonsense", "day", "2027-01-01"))).hasSize(4);
        assertThat(EditingFilter.typed(Map.of("only", "nonsense")).isUnknown(WEEK))
                .isTrue();
        assertThat(EditingFilter.typed(Map.of("day", "2027-01-01")).isUnknown(WEEK))
                .isTrue();
        assertThat(EditingFilter.typed(Map.of("day", "2026-12-09", "only", "new"))
                        .isUnknown(WEEK))
                .isFalse();
    }

    @Test
    void theNextCardIsTheNextOfTheFilteredList() {
        var undecided = EditingFilter.typed(Map.of("only", "undecided"));

        assertThat(after(undecided, "edu-1")).isEqualTo("edu-2");
        assertThat(after(undecided, "edu-2")).as("the last one").isEqualTo("edu-2");
        assertThat(after(EditingFilter.NONE, "edu-1")).isEqualTo("dsm-3");
        assertThat(after(undecided, "dsm-4"))
                .as("one that the filter does not leave")
                .isEqualTo("dsm-4");
        assertThat(after(EditingFilter.NONE, "")).isEmpty();
    }

    @Test
    void theRowsBesideTheSelectedOneHaveKeys() {
        assertThat(keys("dsm-3")).containsExactly("K", null, "J", null);
        assertThat(keys("dsm-4")).containsExactly(null, null, "K", null);
        assertThat(keys("")).as("with no card").containsExactly("J", null, null, null);
    }

    private List<@Nullable String> keys(String event) {
        var keys = new ArrayList<@Nullable String>();
        page(EditingFilter.NONE, event)
                .rows()
                .forEach(row -> keys.add(row.marks().key()));
        return keys;
    }

    private String after(EditingFilter filter, String event) {
        return page(filter, event).next();
    }

    private EditingPage page(EditingFilter filter, String event) {
        var pages = new EditingPages(filings, events, new Directory(), new EditorialPolicies());
        return pages.page(WEEK, new EditingPages.Asked(filter, null, event, ""), new Words(bundles(), Locale.ENGLISH));
    }

    private static ResourceBundleMessageSource bundles() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("editing-templates/editing/words", "gateway-templates/words", "edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        return bundles;
    }

    @Test
    void anEventOfAnotherWeekIsNotFound() {
        assertThat(filings.find(WEEK, "edu-1")).isPresent();
        assertThat(filings.find(WEEK.next(), "edu-1")).isEmpty();
        assertThat(filings.find(WEEK, "edu-9")).isEmpty();
    }

    @Test
    void theAddressHasTheFilterAndTheEvent() {
        var filter = EditingFilter.typed(Map.of("only", "new", "q", "ёлка & школа"));

        assertThat(filter.address(WEEK, "edu-1"))
                .isEqualTo("/editing/2026-W50?only=new&q=%D1%91%D0%BB%D0%BA%D0%B0+%26+"
                        + "%D1%88%D0%BA%D0%BE%D0%BB%D0%B0&event=edu-1");
        assertThat(EditingFilter.NONE.address(WEEK)).isEqualTo("/editing/2026-W50");
    }

    private List<String> listed(Map<String, String> parameters) {
        var filter = EditingFilter.typed(parameters);
        return filings.in(WEEK).stream()
                .filter(filings.found(filter).and(filings.chosen(WEEK, filter)))
                .map(filing -> filing.event().getEventId())
                .toList();
    }

    private static PlannedEvent filing(String id, String title, String day, EditorialDecision decision, boolean late) {
        var text = new LocalizedText(title, title, null);
        return PlannedEvent.newBuilder()
                .setEventId(id)
                .setAgencyCode(id.substring(0, 3))
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDecision(decision)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(text)
                        .setDate(LocalDate.parse(day))
                        .setTiming(EventTiming.ALL_DAY)
                        .setPlace(new LocalizedText("Астана", "Астана", null))
                        .setPurpose(text)
                        .build())
                .setEntries(List.of(EntryState.newBuilder()
                        .setWeek(WEEK.toString())
                        .setCurrent(true)
                        .setLate(late)
                        .setFirstVersion(0)
                        .setBroughtAt(NOW)
                        .build()))
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .setChangedBy("filing")
                .build();
    }

    private static EventStep decision(String event) {
        return EventStep.newBuilder()
                .setEventId(event)
                .setKind(EventStepKind.LEFT_TO_POLICY)
                .setAt(NOW)
                .setActor("acc-1")
                .setBy(StepAuthor.AUTHORISED_BODY)
                .setSubmissionId("first")
                .setCommandOffset(1)
                .setRevision(1)
                .build();
    }
}
