package kz.mediagrid.editorpages.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.policy.EditorialPolicies;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

/** The editor's page reports the decision of a submission only while the event shows that decision. */
class EditingPagesTest {

    private static final String FORUM = "edu-1";
    private static final LocalizedText TITLE = new LocalizedText("Форум (қазақша)", "Форум", null);
    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");

    private final PlannedEventView events = new PlannedEventView(new HeapStores());
    private final EditingPages pages = new EditingPages(events, new Directory(), new EditorialPolicies());

    @Test
    void aDecisionIsReportedWithTheTitleOfItsEvent() {
        events.apply(forum("first", EditorialDecision.INCLUDE));

        var done = pages.done(accepted("first", "EventDecided"), Language.RU).orElseThrow();

        assertThat(done.what()).isEqualTo("INCLUDE");
        assertThat(done.title()).isEqualTo(new Wording("Форум", "ru", false));
    }

    @Test
    void aLaterDecisionIsNotReportedAsTheEarlierOne() {
        events.apply(forum("first", EditorialDecision.INCLUDE));

        events.apply(forum("second", EditorialDecision.EXCLUDE));

        assertThat(pages.done(accepted("first", "EventDecided"), Language.RU)).isEmpty();
        assertThat(pages.done(accepted("second", "EventDecided"), Language.RU))
                .map(EditingPage.Done::what)
                .contains("EXCLUDE");
    }

    @Test
    void aDecisionThatTheEventDoesNotShowYetIsNotReported() {
        events.apply(forum("filing", EditorialDecision.LEFT_TO_POLICY));

        assertThat(pages.done(accepted("first", "EventDecided"), Language.RU)).isEmpty();
    }

    @Test
    void aNoteIsReportedWhateverHappenedSince() {
        events.apply(forum("second", EditorialDecision.EXCLUDE));

        assertThat(pages.done(accepted("first", "EventNoted"), Language.RU))
                .map(EditingPage.Done::what)
                .contains("EventNoted");
    }

    /** The event after that submission; decisions leave its revision as it is. */
    private static PlannedEvent forum(String changedBy, EditorialDecision decision) {
        return PlannedEvent.newBuilder()
                .setEventId(FORUM)
                .setAgencyCode("edu")
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDecision(decision)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(TITLE)
                        .setDate(LocalDate.parse("2026-12-09"))
                        .setTiming(EventTiming.ALL_DAY)
                        .setPlace(TITLE)
                        .setPurpose(TITLE)
                        .build())
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .setChangedBy(changedBy)
                .build();
    }

    private static Receipt accepted(String number, String command) {
        return new Receipt(
                number,
                Receipt.State.ACCEPTED,
                command,
                "min",
                "2026-12-01T10:00:00+05:00",
                FORUM,
                1,
                List.of("2026-W50"),
                false,
                null,
                null,
                null,
                null,
                null);
    }
}
