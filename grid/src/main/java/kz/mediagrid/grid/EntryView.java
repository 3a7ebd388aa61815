package kz.mediagrid.grid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.schemas.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entry that the media see: only the fields that the agency released.
 *
 * <p>Every field is copied by name: a field added to an event stays hidden until this class copies it.
 */
final class EntryView {

    private EntryView() {}

    /** The entry of a planned event, without the version numbers, which are set later. */
    static GridEntry forMedia(Filing filing, EntryState entry) {
        var event = filing.event();
        var details = event.getDetails();
        var organisers = organisers(event);
        var speakers = details.getSpeakers().stream()
                .map(speaker -> new Speaker(speaker.getPosition(), speaker.getName(), released(speaker.getContacts())))
                .toList();
        return GridEntry.newBuilder()
                .setWeek(entry.getWeek())
                .setEventId(event.getEventId())
                .setAgencyCode(event.getAgencyCode())
                .setRevision(event.getRevision())
                .setStanding(EntryStanding.PLANNED)
                .setTitle(details.getTitle())
                .setDate(details.getDate())
                .setEndDate(details.getEndDate())
                .setTiming(details.getTiming())
                .setStartTime(details.getStartTime())
                .setEndTime(details.getEndTime())
                .setPlace(details.getPlace())
                .setOrganisers(withJoint(organisers, filing))
                .setPurpose(details.getPurpose())
                .setObjective(released(details.getObjective()))
                .setKeyMessages(keyMessages(details))
                .setSpeakers(speakers)
                .setOutcome(details.getOutcome())
                .setMaterials(details.getMaterials().stream()
                        .filter(Material::getForMedia)
                        .toList())
                .setPressUnit(hasContact(organisers, speakers) ? null : released(event.getPressUnit()))
                .setAccreditation(details.getAccreditation())
                .setStreamUrl(details.getStreamUrl())
                .setFeatured(event.getDecision() == EditorialDecision.FEATURE)
                .setLate(entry.getLate())
                .setPublicNote(event.getPublicNote())
                .setPublicReason(entry.getPublicReason())
                .build();
    }

    private static List<Organiser> organisers(PlannedEvent event) {
        return event.getDetails().getOrganisers().stream()
                .map(organiser -> new Organiser(organiser.getName(), released(organiser.getContacts())))
                .toList();
    }

    /** Adds the organisers of merged filings to {@code own}, each only once; skips withdrawn filings. */
    private static List<Organiser> withJoint(List<Organiser> own, Filing filing) {
        var byName = new LinkedHashMap<LocalizedText, Organiser>();
        own.forEach(organiser -> byName.putIfAbsent(organiser.getName(), organiser));
        var joint = filing.merged().stream()
                .filter(merged -> merged.getStatus() == EventStatus.PLANNED)
                .flatMap(merged -> organisers(merged).stream())
                .filter(organiser -> byName.putIfAbsent(organiser.getName(), organiser) == null);
        return Stream.concat(own.stream(), joint).toList();
    }

    private static List<LocalizedText> keyMessages(EventDetails details) {
        return details.getKeyMessages().stream()
                .filter(Statement::getForMedia)
                .map(Statement::getText)
                .toList();
    }

    private static @Nullable LocalizedText released(@Nullable Statement statement) {
        return statement != null && statement.getForMedia() ? statement.getText() : null;
    }

    private static @Nullable PressUnit released(@Nullable PressUnit unit) {
        return unit == null ? null : new PressUnit(unit.getName(), released(unit.getContacts()));
    }

    private static List<Contact> released(List<Contact> contacts) {
        return contacts.stream()
                .filter(Contact::getForMedia)
                .map(contact -> Contact.newBuilder()
                        .setForMedia(true)
                        .setLabel(contact.getLabel())
                        .setPhone(contact.getPhone())
                        .setEmail(contact.getEmail())
                        .build())
                .toList();
    }

    private static boolean hasContact(List<Organiser> organisers, List<Speaker> speakers) {
        return Stream.concat(
                        organisers.stream().map(Organiser::getContacts),
                        speakers.stream().map(Speaker::getContacts))
                .anyMatch(contacts -> !contacts.isEmpty());
    }
}
