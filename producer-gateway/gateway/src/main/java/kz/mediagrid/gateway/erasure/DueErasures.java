package kz.mediagrid.gateway.erasure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.event.PlannedEventView;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;

/**
 * Decides which contacts must be erased. Every decision follows from the views alone, so no erasure is forgotten over a restart.
 *
 * <p>A contact of a planned event is due when the event's week is over, when the event is withdrawn, when the submission is refused,
 * and when the agency replaced the contact. A contact is also due if the command or the entry to which it belongs was never stored.
 */
final class DueErasures {

    /**
     * The age at which a contact that nothing names is due [real time]. A younger contact may belong to a command or an entry that
     * is being written.
     */
    static final Duration UNNAMED = Duration.ofHours(1);

    private final PlannedEventView events;
    private final SubmissionView submissions;
    private final Directory directory;
    private final Clock business;
    private final Clock real;
    private final Duration afterWeek;

    /**
     * @param business the business clock, which says when a week is over
     * @param afterWeek the time from the end of the event's week to the erasure
     */
    DueErasures(
            PlannedEventView events,
            SubmissionView submissions,
            Directory directory,
            Clock business,
            Clock real,
            Duration afterWeek) {
        if (afterWeek.isNegative()) {
            throw new IllegalArgumentException("media-grid.contacts-after-week is negative: " + afterWeek);
        }
        this.events = events;
        this.submissions = submissions;
        this.directory = directory;
        this.business = business;
        this.real = real;
        this.afterWeek = afterWeek;
    }

    boolean isDue(Contacts.Stored stored) {
        var contact = stored.contact();
        // A contact of an earlier build does not name its submission. It is erased on request.
        if (contact.getSubmissionId().isEmpty()) {
            return false;
        }
        var eventId = contact.getEventId();
        if (eventId == null) {
            return isOld(stored) && !isInDirectory(contact);
        }
        return !stored.isNeeded(
                        business.instant(),
                        () -> events.find(eventId)
                                .filter(event -> needs(event, contact))
                                .map(this::endOfNeed)
                                .orElse(null))
                && isDue(stored, events.find(eventId));
    }

    private boolean isDue(Contacts.Stored stored, Optional<PlannedEvent> event) {
        var contact = stored.contact();
        var outcome = submissions.outcome(contact.getSubmissionId());
        if (outcome.isEmpty()) {
            return isOld(stored)
                    && submissions.receipt(contact.getSubmissionId()).isEmpty();
        }
        return outcome.get().getVerdict() == Verdict.REFUSED
                || event.filter(it -> hasSeen(it, outcome.get())).isPresent();
    }

    private static boolean needs(PlannedEvent event, PrivateContact contact) {
        return event.getStatus() == EventStatus.PLANNED
                && idsIn(event.getDetails()).anyMatch(contact.getContactId()::equals);
    }

    /** The end of the event's week and of the time that the setting adds. An event with a date to be confirmed is in no week. */
    private Instant endOfNeed(PlannedEvent event) {
        var details = event.getDetails();
        var lastDay = Objects.requireNonNullElse(details.getEndDate(), details.getDate());
        return event.getDateToBeConfirmed()
                ? Instant.MAX
                : GridWeek.of(lastDay).next().startsAt().plus(afterWeek);
    }

    /**
     * Whether the event's state includes the accepted submission. An earlier state is shown while the view of events is behind that
     * of outcomes, and while the aggregator makes its state again.
     */
    private static boolean hasSeen(PlannedEvent event, SubmissionOutcome accepted) {
        return accepted.getRevision() != null && event.getRevision() >= accepted.getRevision();
    }

    /** The ids of the private contacts of an event. */
    static Stream<String> idsIn(EventDetails details) {
        return Stream.concat(
                        details.getOrganisers().stream().flatMap(it -> it.getContacts().stream()),
                        details.getSpeakers().stream().flatMap(it -> it.getContacts().stream()))
                .map(Contact::getContactId)
                .filter(Objects::nonNull);
    }

    private boolean isInDirectory(PrivateContact contact) {
        return directory
                .find(contact.getAgencyCode())
                .filter(agency -> contact.getContactId().equals(agency.getAuthorisedPersonContactId())
                        || contact.getContactId().equals(agency.getDeputyContactId()))
                .isPresent();
    }

    private boolean isOld(Contacts.Stored stored) {
        return !real.instant().isBefore(stored.writtenAt().plus(UNNAMED));
    }
}
