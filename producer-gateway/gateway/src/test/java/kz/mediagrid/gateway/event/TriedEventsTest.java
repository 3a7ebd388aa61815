package kz.mediagrid.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.event.PlannedEventView.Only;
import kz.mediagrid.gateway.event.PlannedEventView.Selection;
import kz.mediagrid.gateway.file.EmptyFiles;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command is tried on the events that were read, and the view has nothing of it afterwards. */
class TriedEventsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");

    private final GridCalendar calendar = new GridCalendar(WorkingCalendar::kazakhstan, WeekPolicy.standard());
    private DiskStores stores;
    private PlannedEventView view;
    private TriedEvents events;

    @BeforeEach
    void open(@TempDir Path directory) {
        stores = DiskStores.in(directory.resolve("views"));
        view = new PlannedEventView(stores);
        events = new TriedEvents(view);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void whatWasReadClashesWithTheTriedEventAndStaysAsItWas() {
        events.apply(event("dsm-1"), 7);

        var tried = events.decide(submit("edu-1"), calendar);

        assertThat(tried.lastRead()).isEqualTo(7);
        assertThat(tried.outcome().getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(tried.outcome().getWeeks()).containsExactly("2026-W50");
        assertThat(tried.outcome().getWarnings())
                .isNotEmpty()
                .extracting(Clash::getOtherEventId)
                .containsOnly("dsm-1");
        assertThat(view.in(new Selection(null, null, Only.ALL))).containsExactly(event("dsm-1"));
        assertThat(events.decide(submit("edu-1"), calendar)).isEqualTo(tried);
    }

    @Test
    void aWithdrawnEventClashesNoMore() {
        events.apply(event("dsm-1"), 7);
        events.apply(
                PlannedEvent.newBuilder(event("dsm-1"))
                        .setStatus(EventStatus.WITHDRAWN)
                        .build(),
                8);

        assertThat(events.decide(submit("edu-1"), calendar).outcome().getWarningCount())
                .isZero();
    }

    private static Command submit(String id) {
        var stamp = Submission.newBuilder()
                .setSubmissionId("submission")
                .setRequestId("request")
                .setReceivedAt(NOW)
                .setActor("p-1")
                .setAgencyCode(EventIds.agencyOf(id))
                .build();
        return new Command(new EventSubmitted(stamp, id, details(), null), stamp, -1);
    }

    private static PlannedEvent event(String id) {
        return PlannedEvent.newBuilder()
                .setEventId(id)
                .setAgencyCode(EventIds.agencyOf(id))
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDecision(EditorialDecision.LEFT_TO_POLICY)
                .setDetails(details())
                .setEntries(List.of(EntryState.newBuilder()
                        .setWeek("2026-W50")
                        .setBroughtAt(NOW)
                        .build()))
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .build();
    }

    private static EventDetails details() {
        return EventParser.parse(
                PlannedEventFixture.read(PlannedEventFixture.forum()),
                PlannedEventFixture.weeks(),
                NOW,
                new PrivateContacts("edu", "submission", null),
                EmptyFiles.OF_AGENCY);
    }
}
