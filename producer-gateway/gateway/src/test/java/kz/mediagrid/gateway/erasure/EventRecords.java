package kz.mediagrid.gateway.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;

/** Records about one planned event, which is held on Thursday, 10 December 2026. */
final class EventRecords {

    static final String EVENT = "edu-1";
    static final LocalDate THURSDAY = LocalDate.parse("2026-12-10");

    /** The time of all records. */
    static final Instant STORED = Instant.parse("2026-11-30T05:00:00Z");

    private EventRecords() {}

    static SubmissionOutcome.Builder outcome(String submissionId) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId(submissionId)
                .setRequestId(submissionId)
                .setAgencyCode("edu")
                .setCommand("EventRevised")
                .setReceivedAt(STORED)
                .setCommandOffset(1)
                .setEventId(EVENT);
    }

    static EventSubmitted command(String submissionId) {
        return EventSubmitted.newBuilder()
                .setSubmission(Submission.newBuilder()
                        .setSubmissionId(submissionId)
                        .setRequestId(submissionId)
                        .setAgencyCode("edu")
                        .setActor("account")
                        .setReceivedAt(STORED)
                        .build())
                .setEventId(EVENT)
                .setDetails(event(1, "c").getDetails())
                .build();
    }

    /** @param organiser the id of the organiser's contact; the others are the ids of the speakers' contacts */
    static PlannedEvent.Builder event(int revision, String organiser, String... speakers) {
        return PlannedEvent.newBuilder()
                .setEventId(EVENT)
                .setAgencyCode("edu")
                .setRevision(revision)
                .setStatus(EventStatus.PLANNED)
                .setSubmittedAt(STORED)
                .setChangedAt(STORED)
                .setDetails(EventDetails.newBuilder()
                        .setTitle(text())
                        .setDate(THURSDAY)
                        .setTiming(EventTiming.ALL_DAY)
                        .setPlace(text())
                        .setPurpose(text())
                        .setOrganisers(List.of(Organiser.newBuilder()
                                .setName(text())
                                .setContacts(List.of(contact(organiser)))
                                .build()))
                        .setSpeakers(List.of(speakers).stream()
                                .map(id -> Speaker.newBuilder()
                                        .setPosition(text())
                                        .setContacts(List.of(contact(id)))
                                        .build())
                                .toList())
                        .build());
    }

    private static Contact contact(String id) {
        return Contact.newBuilder().setForMedia(false).setContactId(id).build();
    }

    static LocalizedText text() {
        return LocalizedText.newBuilder().setKk("x").setRu("x").setEn("x").build();
    }
}
